import { useState } from 'react';
import type { Result } from '../../../../cloud-functions/domain/result';
import { call } from '../../../services/api';
import type { ProblemShown } from '../../../text/problem-shown';
import { isRecord } from './json';
import { useChecked } from './use-checked';
import { jsonOf, useDraft } from './use-draft';
import { type Opened, useOpenedRelease } from './use-opened-release';

export type ActName = 'save' | 'dryRun' | 'propose' | 'approve' | 'return' | 'canary' | 'widen' | 'stop' | 'rollBack';
type State = Opened['release']['state'];
export type Told =
  /** `state` it is in since; once it has moved on by itself this is no news. */
  | { readonly kind: 'done'; readonly act: ActName; readonly state: State | undefined }
  /** Somebody else saved in between: one's changes are still here, on top of what they saved. */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'problem'; readonly act: ActName; readonly problem: ProblemShown };

const nothingChecked = { faults: [], goldenOutcomes: [] };

/** One release: its content as edited and checked, and every step it can take. */
export function useRelease(releaseId: string) {
  const { release, put, reload } = useOpenedRelease(releaseId);
  const opened = release.kind === 'ready' ? release.opened : undefined;
  const draft = useDraft(releaseId, opened);
  const check = useChecked(draft.changed, opened ?? nothingChecked);
  const [acting, setActing] = useState<ActName>();
  const [told, setTold] = useState<Told>();

  /** Does `send`, reads the release again and tells what came of it. */
  async function act(name: ActName, send: (revision: number) => Promise<Result<unknown, ProblemShown>>): Promise<boolean> {
    if (acting || !opened) return false;
    setActing(name);
    setTold(undefined);
    let result = await send(opened.release.revision);
    let fresh = await reload();
    if (isConflict(result) && name !== 'save' && fresh && isAsDecidedUpon(opened, fresh)) {
      // Only the watch has written its numbers: nobody should have to press “stop” twice for that.
      result = await send(fresh.release.revision);
      fresh = await reload();
    }
    setActing(undefined);
    if (result.ok) setTold({ kind: 'done', act: name, state: fresh?.release.state });
    else if (isConflict(result) && name === 'save') {
      setTold({ kind: 'changed-meanwhile' });
      // The author is told and compares; saving again goes on top of what is there now.
      if (fresh) draft.goOnFrom(fresh.release.revision);
    } else setTold({ kind: 'problem', act: name, problem: result.error });
    return result.ok;
  }

  async function save(): Promise<Result<unknown, ProblemShown>> {
    const ruleSet = draft.changed;
    if (draft.draft.kind !== 'changed' || !isRecord(ruleSet)) return { ok: true, value: null };
    const result = await call('editRelease', { params: { releaseId }, body: { revision: draft.draft.revision, ruleSet: { ...ruleSet } } });
    if (result.ok) {
      put(result.value);
      draft.noteSaved(jsonOf(ruleSet), result.value.release.revision);
    }
    return result;
  }

  const params = { releaseId };
  return {
    release,
    opened,
    draft,
    check,
    acting,
    told,
    reload,
    save: () => act('save', save),
    startDryRun: () => act('dryRun', (revision) => call('startDryRun', { params, body: { revision } })),
    propose: (announced: { readonly changesMax: number; readonly canaryShare: number; readonly note: string }) =>
      act('propose', (revision) => call('proposeRelease', { params, body: { revision, ...announced } })),
    review: (outcome: 'approve' | 'return', note: string) =>
      act(outcome, (revision) => call('reviewRelease', { params, body: { revision, outcome, note } })),
    startCanary: () => act('canary', (revision) => call('startCanary', { params, body: { revision } })),
    widen: () => act('widen', (revision) => call('widenRelease', { params, body: { revision } })),
    stop: (note: string) => act('stop', (revision) => call('stopRelease', { params, body: { revision, note } })),
    rollBack: (note: string) => act('rollBack', (revision) => call('rollBackRelease', { params, body: { revision, note } })),
  };
}

const isConflict = (result: Result<unknown, ProblemShown>): boolean => !result.ok && result.error.code === 'changed-meanwhile';

/** No person has done anything to it since: same content, same state, same acts. */
const isAsDecidedUpon = ({ release: before }: Opened, { release: now }: Opened): boolean =>
  before.state === now.state && before.hash === now.hash && before.history.length === now.history.length;

export type ReleaseInUse = ReturnType<typeof useRelease>;
export type { Opened };
