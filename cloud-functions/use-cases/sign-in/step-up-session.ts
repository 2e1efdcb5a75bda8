import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { LookupKeys } from '../ports/keys';
import type { PeopleStore } from '../ports/people-store';
import type { AlipaySignIn, WechatSignIn } from '../ports/sign-in-providers';
import type { SignInSessions } from '../ports/sign-in-sessions';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type ProvePhoneNeeds, provenBy, provePhone } from './prove-login';
import { sessionHolds } from './renew-session';
import { giveSession, type SessionGiven, type SessionNeeds } from './session-given';
import type { ProvenLogin } from './sign-in';

export type ProofOfSelf =
  | { readonly way: 'phone'; readonly phone: string; readonly code: string }
  | { readonly way: 'wechat'; readonly code: string }
  | { readonly way: 'alipay'; readonly authCode: string };

export type StepUpNeeds = SessionNeeds &
  AuditNeeds & {
    readonly people: Pick<PeopleStore, 'findPersonByLogin' | 'getProfile' | 'getFacts'>;
    readonly signInSessions: Pick<SignInSessions, 'get'>;
    readonly lookupKeys: LookupKeys;
  };
export type StepUpSessionNeeds = StepUpNeeds & ProvePhoneNeeds & { readonly wechat: WechatSignIn; readonly alipay: AlipaySignIn };

/**
 * The same session, whose person has just proved anew who they are. Refused: what a sign-in of that way refuses; a proof of
 * somebody else; a session that is over. Both outcomes stand in the audit record.
 */
export async function stepUpSession(
  { caller, body }: { readonly caller: Caller; readonly body: ProofOfSelf },
  needs: StepUpSessionNeeds,
): Promise<Result<SessionGiven, Refusal>> {
  const login = await loginProven(body, needs);
  return login.ok ? stepUp(caller, login.value, needs) : login;
}

async function loginProven(proof: ProofOfSelf, needs: StepUpSessionNeeds): Promise<Result<ProvenLogin, Refusal>> {
  const value = await valueProven(proof, needs);
  return value.ok ? done({ kind: proof.way, value: value.value }) : value;
}

async function valueProven(proof: ProofOfSelf, needs: StepUpSessionNeeds): Promise<Result<string, Refusal>> {
  switch (proof.way) {
    case 'phone':
      return provePhone(proof, needs);
    case 'wechat':
      return provenBy(await needs.wechat.exchangeCode(proof.code));
    case 'alipay':
      return provenBy(await needs.alipay.exchangeAuthCode(proof.authCode));
  }
}

/** `login` has been proven; it steps up the session of the person who signs in with it, and no other. */
export async function stepUp(caller: Caller, { kind, value }: ProvenLogin, needs: StepUpNeeds): Promise<Result<SessionGiven, Refusal>> {
  const personId = await needs.people.findPersonByLogin(needs.lookupKeys.lookupKey(kind, value));
  const role = caller.roles.find((one) => one !== 'resident') ?? 'resident';
  const act = { operation: 'stepUpSession', role, target: `proved anew by ${kind}`, about: [] } as const;
  if (personId !== caller.personId) {
    await writeAuditEntry(caller, { ...act, refused: 'not-same-person' }, needs);
    return refused({ code: 'not-same-person', audited: true });
  }
  const now = needs.clock.now();
  const profile = await needs.people.getProfile(caller.personId);
  const { signedInAt, sessionId } = caller;
  if (!profile || signedInAt === undefined || !(await sessionHolds(caller, needs.signInSessions))) {
    return refused({ code: 'sign-in-expired' });
  }
  await writeAuditEntry(caller, act, needs);
  const given = await giveSession(profile, { signedInAt, sessionId, steppedUpAt: now }, { ...needs, now });
  return given ? done(given) : refused({ code: 'sign-in-expired' });
}
