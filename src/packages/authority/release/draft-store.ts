/** Unsaved changes of a rule set, kept on this device by account and release until they are saved or discarded. */
import { storage } from '../../../platform/storage';
import { currentSession } from '../../../services/session-store';
import { isJson, isRecord, type Json, valueAt } from './json';

export type KeptDraft = { /** The revision the changes were made on. */ readonly revision: number; readonly ruleSet: Json };

const keyOf = (releaseId: string): string => `rule-set-draft/${currentSession()?.account ?? ''}/${releaseId}`;

/** False: this device would not take it; the page still has it. */
export const keepDraft = (releaseId: string, draft: KeptDraft): boolean => storage.write(keyOf(releaseId), JSON.stringify(draft));
export const forgetDraft = (releaseId: string): void => storage.remove(keyOf(releaseId));

export function keptDraft(releaseId: string): KeptDraft | undefined {
  try {
    const read: unknown = JSON.parse(storage.read(keyOf(releaseId)) ?? 'null');
    if (!isJson(read) || !isRecord(read)) return undefined;
    const revision = valueAt(read, ['revision']);
    const ruleSet = valueAt(read, ['ruleSet']);
    return typeof revision === 'number' && ruleSet !== undefined ? { revision, ruleSet } : undefined;
  } catch {
    return undefined;
  }
}
