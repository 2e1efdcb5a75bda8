import { generateKeyRings } from '../../cloud-functions/adapters/keys/generate-key-rings';

/** Fresh keys for every audience. */
export const someKeys = () => ({ rings: generateKeyRings() });
