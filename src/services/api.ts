/**
 * Every call to the cloud: `const seen = await call('listMyVisits', { query: { page } })`.
 * Adds the session, renews it when half spent, retries what may be sent twice.
 */
import { type OperationName, routes } from '../../cloud-functions/contract/routes';
import type { Result } from '../../cloud-functions/domain/result';
import type { ProblemShown } from '../text/problem-shown';
import type { AnswerOf, RequestOf } from './operations';
import { pauseMilliseconds, wait } from './retry-pause';
import { sendOperation } from './send-operation';
import { serverNow } from './server-clock';
import { currentSession, keepSession, receivedSession, type Session } from './session-store';

/** These carry an id made by the phone, so a second arrival changes nothing. Reading may be repeated anyway. */
const sentTwiceDoneOnce: readonly OperationName[] = [
  'checkInToSite',
  'declareHealth',
  'applyForSite',
  'fileClaim',
  'askForDependant',
  'addDependantByConsent',
  'askForApproval',
  'makeExport',
];
const files: readonly OperationName[] = ['getSitePoster', 'makePaperCode', 'makePaperCodeAtDesk', 'downloadExport'];
/** Work that takes as long as a function may: 29 seconds, and the way there and back. */
const patience: Readonly<Partial<Record<OperationName, number>>> = { downloadExport: 35_000 };
const triesMax = 3;

/**
 * Calls `operation`. Refused: a problem of the contract; `unreachable`, `took-too-long` when no answer came.
 * An expired session is forgotten, so pages that watch it show the way to sign in.
 */
export async function call<Name extends OperationName>(
  operation: Name,
  request: RequestOf<Name>,
): Promise<Result<AnswerOf<Name>, ProblemShown>> {
  const session = currentSession();
  if (session && isHalfSpent(session)) await renew(session);
  const token = currentSession()?.token;
  const wants = files.includes(operation) ? 'bytes' : undefined;
  const repeatable = routes[operation].method === 'GET' || sentTwiceDoneOnce.includes(operation);
  for (let tries = 1; ; tries++) {
    const result = await sendOperation({ operation, request, token, wants, timeoutMilliseconds: patience[operation] });
    if (result.ok) return result;
    if (isSignedOutBy(result.error) && currentSession()?.token === token) keepSession(null);
    const pause = repeatable && tries < triesMax ? pauseMilliseconds(result.error, tries) : null;
    if (pause === null) return result;
    await wait(pause);
  }
}

const isSignedOutBy = (problem: ProblemShown) => problem.code === 'sign-in-expired' || problem.code === 'sign-in-needed';

function isHalfSpent(session: Session): boolean {
  const now = serverNow();
  const life = Date.parse(session.expiresAt) - session.receivedAt;
  return now - session.receivedAt > life / 2 && now < Date.parse(session.renewableUntil);
}

let renewing: Promise<void> | undefined;

/** One renewal at a time. If it fails the old session is used as long as it holds. */
function renew(session: Session): Promise<void> {
  renewing ??= sendOperation({ operation: 'renewSession', request: {}, token: session.token })
    .then((result) => {
      if (result.ok && currentSession()?.token === session.token) keepSession(receivedSession(result.value, serverNow()));
    })
    .finally(() => {
      renewing = undefined;
    });
  return renewing;
}
