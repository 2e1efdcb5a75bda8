import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { publishedGrounds } from '../../../cloud-functions/domain/grounds/published-grounds';
import { listFactProposals } from '../../../cloud-functions/use-cases/fact-proposal/list-fact-proposals';
import { listGrounds } from '../../../cloud-functions/use-cases/fact-proposal/list-grounds';
import { proposeFact } from '../../../cloud-functions/use-cases/fact-proposal/propose-fact';
import { reviewFactProposal } from '../../../cloud-functions/use-cases/fact-proposal/review-fact-proposal';
import { aSiteId } from '../../builders/a-site';
import { aContact, aDesk, chen, elsewhere, idOf, noon, ofNobody, resident, zhang, zhangsNumber, zhou } from './a-desk';

type Desk = Awaited<ReturnType<typeof aDesk>>;
const propose = (desk: Desk, rest: object = {}, caller = zhou) => proposeFact({ caller, body: aContact(rest) }, desk.needs);
const waiting = async (desk: Desk, caller = zhou) => {
  const listed = await listFactProposals({ caller, query: { state: 'waiting' } }, desk.needs);
  return listed.ok ? listed.value.proposals : listed.error;
};

it('lets a fact wait, with its number masked and its due time told, and writes nothing about the person', async () => {
  const desk = await aDesk();
  const outcome = await propose(desk);
  expect(outcome.ok && endpoints.proposeFact.response.parse(outcome.value)).toMatchObject({
    state: 'waiting',
    submittedBy: '周**',
    mayReview: false,
    submittedAt: '2022-09-06T12:00:00+08:00',
    dueAt: '2022-09-06T16:00:00+08:00',
    rowCount: 1,
    rows: [{ maskedDocumentNumber: '1****************3', kind: 'contact.close', until: '2022-09-16T00:00:00+08:00' }],
  });
  expect(await desk.factsOf(zhang)).toEqual([]);
  expect(await waiting(desk, chen)).toMatchObject([{ mayReview: true }]);
  expect(await waiting(desk, elsewhere)).toEqual([]);
  const kept = JSON.stringify([await desk.needs.proposals.rowsOf(idOf('contact'), { from: 0, rowsMax: 1 }), desk.audit.entries]);
  // The double's keyed hash can be read by a test; no other trace of the number is left.
  expect(kept.replace(`document key of citizen-number:${zhangsNumber}`, '')).not.toContain(zhangsNumber);
});

it('is on record, and in the person’s own record, before it is kept', async () => {
  const desk = await aDesk();
  await propose(desk);
  expect(desk.audit.entries).toMatchObject([
    { operation: 'proposeFact', actor: zhou.personId, caseNumber: '满疾控〔2022〕17号', purpose: '密接排查', about: [zhang] },
  ]);
  expect(desk.audit.entries[0]?.refused).toBeUndefined();
  const failing = await aDesk();
  failing.audit.failNext();
  await expect(propose(failing)).rejects.toThrow('audit');
  expect(await waiting(failing)).toEqual([]);
});

it('is proposed once however often it is sent, and is nobody else’s to send', async () => {
  const desk = await aDesk();
  const first = await propose(desk);
  expect(await propose(desk, { evidence: '另一份报告 99' })).toEqual(first);
  expect(desk.audit.entries).toHaveLength(1);
  expect(await propose(desk, {}, chen)).toEqual({ ok: false, error: { code: 'not-found' } });
});

it('may be about a document that nobody has registered', async () => {
  const desk = await aDesk();
  expect(await propose(desk, { person: ofNobody })).toMatchObject({ ok: true, value: { state: 'waiting' } });
  expect(desk.audit.entries).toMatchObject([{ about: [] }]);
});

it('may be about whoever made a visit in the district, and about nobody by a visit elsewhere', async () => {
  const desk = await aDesk();
  const here = await desk.visited(zhang, aSiteId(1));
  expect(await propose(desk, { person: { by: 'visit', visit: here } })).toMatchObject({
    ok: true,
    value: { rows: [{ maskedDocumentNumber: null }] },
  });
  expect(desk.audit.entries).toMatchObject([{ about: [zhang] }]);
  const review = { outcome: 'approve', note: '一致' } as const;
  await reviewFactProposal({ caller: chen, params: { proposalId: idOf('contact') }, body: review }, desk.needs);
  expect(await desk.factsOf(zhang)).toMatchObject([{ kind: 'contact.close' }]);
  const there = await desk.visited(zhang, aSiteId(3));
  const elsewhereVisit = { proposalId: idOf('elsewhere'), person: { by: 'visit', visit: there } };
  expect(await propose(desk, elsewhereVisit)).toEqual({ ok: false, error: { code: 'not-found' } });
});

it.each([
  ['an unknown ground', { ground: 'as-ordered' }, 'ground-not-published', []],
  ['a ground that does not permit the kind', { ground: 'close-contact', kind: 'case.confirmed' }, 'ground-not-published', []],
  ['a ground of the laboratory’s', { ground: 'laboratory-report', kind: 'test.result' }, 'ground-not-published', []],
  ['no end date', { until: null }, 'request-not-valid', ['until']],
  ['an end date beyond the longest measure', { until: '2023-09-05T00:00:00+08:00' }, 'request-not-valid', ['until']],
  ['a time to come', { at: '2022-09-06T12:00:01+08:00' }, 'request-not-valid', ['at']],
  ['a time that is none', { at: 'yesterday' }, 'request-not-valid', ['at']],
  ['evidence without a number', { evidence: '上级要求' }, 'request-not-valid', ['evidence']],
  ['details the kind does not have', { details: { colour: 'red' } }, 'request-not-valid', ['details.colour']],
  ['a source of its own', { details: { source: 'lab' } }, 'request-not-valid', ['details.source']],
  [
    'a stay without its level',
    { ground: 'risk-area-stay', kind: 'stay.risk', until: '2022-09-10T00:00:00+08:00' },
    'request-not-valid',
    ['details.level'],
  ],
])('refuses %s, on record with the person it was about', async (_, rest, code, paths) => {
  const desk = await aDesk();
  const outcome = await propose(desk, rest);
  expect(outcome).toMatchObject({ ok: false, error: { code, audited: true } });
  expect(outcome.ok || (outcome.error.fields ?? []).map(({ path }) => path)).toEqual(paths);
  expect(await waiting(desk)).toEqual([]);
  expect(await desk.factsOf(zhang)).toEqual([]);
  expect(desk.audit.entries).toMatchObject([{ operation: 'proposeFact', refused: code, about: [zhang] }]);
});

it('is for officers of a district, on the grounds that anybody may read', async () => {
  const desk = await aDesk();
  expect(await propose(desk, {}, resident)).toEqual({ ok: false, error: { code: 'not-allowed' } });
  expect(await waiting(desk, resident)).toEqual({ code: 'not-allowed' });
  const grounds = await listGrounds({ query: { way: 'officer' } });
  expect(grounds.ok && endpoints.listGrounds.response.parse(grounds.value).grounds.map(({ id }) => id)).toEqual([
    'confirmed-case',
    'asymptomatic-case',
    'suspected-case',
    'case-excluded',
    'case-recovered',
    'close-contact',
    'secondary-contact',
    'overseas-arrival',
    'risk-area-stay',
    'declaration-corrected',
  ]);
  const all = await listGrounds({ query: {} });
  expect(all.ok && all.value.grounds.length).toBe(publishedGrounds.length);
  expect(noon).toBe(desk.needs.clock.now());
});
