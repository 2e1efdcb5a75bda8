import { useEffect, useState } from 'react';
import { storage } from '../../../platform/storage';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import type { AnswerOf } from '../../../services/operations';
import type { ProblemShown } from '../../../text/problem-shown';
import { type Application, bodyOf, emptyApplication, isComplete, readDraft, type StepName, stepNames, stepOfField } from './application';

const draftKey = 'site-application';

export type Applying = {
  readonly application: Application | null;
  readonly step: StepName;
  readonly sending: boolean;
  readonly problem: ProblemShown | null;
  readonly sent: AnswerOf<'applyForSite'> | null;
};

/** The form's state. Every change is kept on the phone; the id is made once, so sending again applies once. */
export function useApplication() {
  const [applying, setApplying] = useState<Applying>({ application: null, step: 'what', sending: false, problem: null, sent: null });

  useEffect(() => {
    const draft = readDraft(storage.read(draftKey));
    if (draft) setApplying((before) => ({ ...before, application: draft }));
    else void newRecordId().then((id) => setApplying((before) => ({ ...before, application: emptyApplication(id) })));
  }, []);

  const { application, step } = applying;
  const change = (part: Partial<Application>) => {
    setApplying((before) => {
      if (!before.application) return before;
      const changed = { ...before.application, ...part };
      storage.write(draftKey, JSON.stringify(changed));
      return { ...before, application: changed };
    });
  };
  const goTo = (to: StepName) => setApplying((before) => ({ ...before, step: to }));
  const send = async () => {
    if (!application) return;
    setApplying((before) => ({ ...before, sending: true, problem: null }));
    const result = await call('applyForSite', { body: bodyOf(application) });
    if (result.ok) {
      storage.remove(draftKey);
      return setApplying((before) => ({ ...before, sending: false, sent: result.value }));
    }
    const [field] = result.error.fields;
    setApplying((before) => ({ ...before, sending: false, problem: result.error, step: field ? stepOfField(field.path) : before.step }));
  };

  const at = stepNames.indexOf(step);
  return {
    applying,
    change,
    send,
    canGoOn: application !== null && isComplete(step, application),
    next: () => goTo(stepNames[at + 1] ?? step),
    previous: at === 0 ? undefined : () => goTo(stepNames[at - 1] ?? step),
  };
}
