/** A cloud that answers the desk from memory, and an officer signed in to it. */
import { keepSession, type Session } from '../../../../src/services/session-store';
import { chooseLanguage } from '../../../../src/text/language';

export type Sent = { readonly method: string; readonly path: string; readonly body: unknown };
export type Answers = (sent: Sent) => { readonly status?: number; readonly body: unknown };

export function signInAs(...roles: Session['roles']): void {
  chooseLanguage('zh-CN');
  const later = new Date(Date.now() + 3_600_000).toISOString();
  keepSession({
    token: 'a-token',
    expiresAt: later,
    renewableUntil: later,
    roles: [...roles],
    district: '150781',
    registered: true,
    declared: true,
    receivedAt: Date.now(),
    account: 'an-officer',
  });
}

type Street = { readonly code: string; readonly name: string };

/**
 * Puts `answers` in place of the network; what was asked is noted, oldest first. `subDistricts`: those the district has named, none
 * unless a test is about them; pages ask for them beside what they are about, so that is not noted.
 */
export function theCloud(answers: Answers, subDistricts: readonly Street[] = []): readonly Sent[] {
  const asked: Sent[] = [];
  const streets = { status: 200, body: { division: '150781', subDistricts } };
  globalThis.fetch = async (address, init) => {
    const sent = { method: init?.method ?? 'GET', path: String(address), body: init?.body ? JSON.parse(String(init.body)) : undefined };
    const isOfStreets = sent.path.includes('/v1/sub-districts');
    if (!isOfStreets) asked.push(sent);
    const { status = 200, body } = isOfStreets ? streets : answers(sent);
    const headers = new Headers({ 'content-type': 'application/json' });
    return Object.assign(Object.create(null), { status, ok: status < 300, headers, text: async () => JSON.stringify(body) });
  };
  return asked;
}

export const problem = (code: string, status: number, fields: readonly object[] = []) => ({
  status,
  body: { type: `about:blank`, title: code, status, code, detail: code, requestId: 'r', fields, traceId: 't' },
});

export const anApplication = (siteId: string, name: string) => ({
  siteId,
  name,
  class: 'shop',
  division: '150781',
  address: '二道街 18 号',
  state: 'applied',
  appliedAt: '2022-09-05T09:00:00+08:00',
  reviewDueAt: '2022-09-06T09:00:00+08:00',
  reviewedAt: null,
  reviewReason: null,
  siteCode: null,
  shortCode: null,
  posterVersion: 0,
  expectedVisitsPerDay: 120,
  subDistrict: null,
  capacity: null,
  doors: [],
  parent: null,
  managers: 0,
  revision: 2,
});
