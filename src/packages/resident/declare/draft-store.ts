/** The draft on the phone: nothing is lost by a reload, a closed app or a session that ran out. One per account. */
import type { Storage } from '../../../platform/storage';
import { type Draft, newDraft, steps } from './draft';

/** Another shape of the draft gets another number; an older draft is then not read. */
const version = 1;
const keyOf = (account: string) => `declaration-draft/${account}`;

export const keepDraft = (storage: Storage, account: string, draft: Draft): boolean =>
  storage.write(keyOf(account), JSON.stringify({ version, draft }));

export const forgetDraft = (storage: Storage, account: string): void => storage.remove(keyOf(account));

/** The kept draft, or a new one when there is none or it cannot be read. */
export function readDraft(storage: Storage, account: string): Draft {
  const text = storage.read(keyOf(account));
  if (text === undefined) return newDraft;
  try {
    const kept: unknown = JSON.parse(text);
    const { version: keptVersion, draft } = fieldsOf(kept);
    // A draft from before a question was added starts that question anew.
    const whole: unknown = { ...newDraft, ...fieldsOf(draft) };
    return keptVersion === version && isDraft(whole) ? whole : newDraft;
  } catch {
    return newDraft;
  }
}

/** Written by this app with this version: the kinds of the fields are enough to know it is whole. */
function isDraft(kept: unknown): kept is Draft {
  const fields = fieldsOf(kept);
  return Object.entries(newDraft).every(([name, start]) => name in fields && isLike(name, fields[name], start)) && isStep(fields.step);
}

const lists = ['symptoms', 'stays', 'foreignStays', 'conflicts', 'explanations'];
const isStep = (step: unknown): boolean => steps.some((one) => one === step);

function isLike(name: string, value: unknown, start: unknown): boolean {
  if (value === null) return start === null;
  if (lists.includes(name)) return Array.isArray(value);
  return start === null || typeof value === typeof start;
}

const fieldsOf = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});
