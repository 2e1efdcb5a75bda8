import type { IdentitySeal } from '../../cloud-functions/use-cases/ports/keys';

/** A seal a test can open and a reader cannot: it keeps the port's promise to open for its person only. */
export const readableSeal: IdentitySeal = {
  seal: (owner, plain) => `${owner} ${Buffer.from(plain).toString('base64url')}`,
  open: (owner, sealed) =>
    sealed.startsWith(`${owner} `) ? Buffer.from(sealed.slice(owner.length + 1), 'base64url').toString() : undefined,
};
