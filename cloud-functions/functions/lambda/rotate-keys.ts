import { type CodeKeyRotation, rotateCodeKeys } from '../../use-cases/code-key/rotate-code-keys';
import { readRotateKeysSettings } from '../settings';
import { wireRotateKeys } from '../wiring';
import { keyServiceOf, storeAccess } from '../wiring-cloud';

const settings = readRotateKeysSettings();
const needs = wireRotateKeys(storeAccess(settings), {
  keyService: keyServiceOf(settings),
  jurisdiction: settings.JURISDICTION,
  algorithm: settings.CODE_KEY_ALGORITHM,
});

export const handler = (): Promise<CodeKeyRotation> => rotateCodeKeys(needs);
