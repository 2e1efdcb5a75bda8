/** A paper code or a document held before this gate: they carry no verdict, so the cloud is asked. Without it nobody is turned away unseen. */
import { isAlarm } from '../../../cloud-functions/domain/gate/gate-alarm';
import { parsePaperCode } from '../../../cloud-functions/domain/gate/paper-code';
import type { Result } from '../../../cloud-functions/domain/result';
import type { Instant } from '../../../cloud-functions/domain/time';
import type { ProblemShown } from '../../text/problem-shown';
import type { AnswerOf } from '../operations';
import type { DeviceCall } from './device-call';
import type { Checked, DocumentRead, GateHolder, GateMeans, GatePolicy, GateReason } from './gate-types';

/** Somebody stands at the gate: longer than this nobody waits for a paper code. */
const patienceMilliseconds = 6_000;

export type CheckOnlineNeeds = {
  readonly call: DeviceCall;
  readonly now: () => Instant;
  readonly policy: (at: Instant) => GatePolicy | undefined;
  readonly newId: (at: Instant) => string;
};
export type CheckOnline = { paper(text: string): Promise<Checked>; document(read: DocumentRead): Promise<Checked> };

type Asked = { readonly means: GateMeans; readonly read: GateHolder };
type Answer = Result<AnswerOf<'checkPaperCode'>, ProblemShown>;

export function makeCheckOnline({ call, now, policy, newId }: CheckOnlineNeeds): CheckOnline {
  const told = (answer: Answer, asked: Asked): Checked => {
    const at = now();
    const blank = { ...nothingKnown, recordId: newId(at), at, means: asked.means };
    if (answer.ok) {
      const { check, ...known } = answer.value;
      return { ...blank, ...known, holder: { by: 'check', check }, alarm: isAlarm(known.reasons) };
    }
    const reason = reasonOf(answer.error);
    const checked: Checked = { ...blank, reasons: [reason], alarm: isAlarm([reason]), problem: answer.error };
    if (reason !== 'cloud-needed') return checked;
    // What was read goes into the record, encrypted, and is resolved when the cloud has it.
    const unresolved: Checked = { ...checked, holder: asked.read, offline: true };
    return policy(at)?.asks === 'not-checked' ? { ...unresolved, outcome: 'admitted', reasons: [] } : unresolved;
  };
  return {
    async paper(text) {
      const asked: Asked = { means: 'paper', read: { by: 'paper', paperCode: text } };
      if (!parsePaperCode(text)) return told({ ok: false, error: notOurs }, asked);
      return told(await call('checkPaperCode', { body: { paperCode: text } }, patienceMilliseconds), asked);
    },
    async document(read) {
      const { documentType, documentNumber, nationality, means } = read;
      const asked: Asked = { means, read: { by: 'document', documentType, documentNumber: documentNumber.trim(), nationality } };
      return told(await call('checkDocument', { body: read }, patienceMilliseconds), asked);
    },
  };
}

const notOurs: ProblemShown = { code: 'paper-code-not-genuine', fields: [], retryAfterSeconds: null };

function reasonOf({ code }: ProblemShown): GateReason {
  switch (code) {
    case 'paper-code-not-genuine':
    case 'paper-code-dead':
      return code;
    case 'request-not-valid':
    case 'request-not-readable':
      return 'document-not-valid';
    default:
      return 'cloud-needed';
  }
}

const nothingKnown = {
  outcome: 'refused',
  colour: null,
  missedTest: false,
  pendingTest: false,
  people: 1,
  testAgeHours: null,
  vaccinationDoses: null,
  maskedName: null,
  maskedDocumentNumber: null,
  age: null,
  holder: { by: 'nobody' },
  offline: false,
  again: false,
  problem: null,
} as const;
