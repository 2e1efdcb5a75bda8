/** A sign-in as its owner and their administrator see it, and can end it from elsewhere. */
import type { PersonId } from '../ids';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../time';

/** As long as a session can be renewed (adapters/keys/session-tokens). */
export const sessionKeptHours = 12;

/** What kind of app it was, and no more: no address, no version, nothing that names a device. */
export const appKinds = ['wechat', 'alipay', 'phone-browser', 'computer-browser', 'other'] as const;
export type AppKind = (typeof appKinds)[number];

export type SignInSession = {
  readonly sessionId: string;
  readonly personId: PersonId;
  readonly app: AppKind;
  readonly startedAt: Instant;
  /** Ended before its time, by its owner or an administrator. */
  readonly endedAt?: Instant;
  readonly endedBy?: PersonId;
};

export const sessionEndsAt = ({ startedAt }: Pick<SignInSession, 'startedAt'>): Instant =>
  addMilliseconds(startedAt, sessionKeptHours * millisecondsPerHour);

/** From a browser's or app's own word for itself, which anyone can make up: it is shown, nothing hangs on it. */
export function appKindOf(userAgent: string | undefined): AppKind {
  const said = userAgent ?? '';
  if (/MicroMessenger|wechatdevtools/i.test(said)) return 'wechat';
  if (/AlipayClient|AliApp\(AP/i.test(said)) return 'alipay';
  if (!/^Mozilla\//.test(said)) return 'other';
  return /Android|iPhone|iPad|Mobile|HarmonyOS/i.test(said) ? 'phone-browser' : 'computer-browser';
}
