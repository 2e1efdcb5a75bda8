import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { fileClaim } from '../../../cloud-functions/use-cases/claim/file-claim';
import { listClaims } from '../../../cloud-functions/use-cases/claim/list-claims';
import { listMyClaims } from '../../../cloud-functions/use-cases/claim/list-my-claims';
import { reviewClaim } from '../../../cloud-functions/use-cases/claim/review-claim';
import { listFactProposals } from '../../../cloud-functions/use-cases/fact-proposal/list-fact-proposals';
import { reviewFactProposal } from '../../../cloud-functions/use-cases/fact-proposal/review-fact-proposal';
import { closeContact } from '../../builders/facts';
import { aDesk, chen, elsewhere, idOf, resident, zhang, zhou } from '../fact-proposal/a-desk';

type Desk = Awaited<ReturnType<typeof aDesk>>;
const contact = closeContact('2022-09-04');
const claim = { claimId: idOf('claim'), rule: 'close-contact', factIds: [contact.id], text: '那天我不在满洲里' };
const file = (desk: Desk, rest: object = {}, caller = resident) => fileClaim({ caller, body: { ...claim, ...rest } }, desk.needs);
const answer = (desk: Desk, rest: object = {}, caller = zhou) =>
  reviewClaim(
    { caller, params: { claimId: claim.claimId }, body: { outcome: 'accept', answer: '核实属实', factIds: [contact.id], ...rest } },
    desk.needs,
  );
async function aDeskWithContact() {
  const desk = await aDesk();
  await desk.record(zhang, [contact]);
  return desk;
}

it('is filed once, due in a day, and shown to the person and to the officers where they live', async () => {
  const desk = await aDeskWithContact();
  const filed = await file(desk);
  expect(filed.ok && endpoints.fileClaim.response.parse(filed.value)).toMatchObject({
    state: 'waiting',
    filedAt: '2022-09-06T12:00:00+08:00',
    dueAt: '2022-09-07T12:00:00+08:00',
    facts: [{ id: contact.id }],
  });
  expect(await file(desk, { text: '另一句话' })).toEqual(filed);
  const mine = await listMyClaims({ caller: resident }, desk.needs);
  expect(mine.ok && endpoints.listMyClaims.response.parse(mine.value).claims).toHaveLength(1);
  const listed = await listClaims({ caller: zhou, query: { state: 'waiting' } }, desk.needs);
  expect(listed.ok && endpoints.listClaims.response.parse(listed.value).claims).toMatchObject([{ maskedName: '张**', mayReview: true }]);
  expect(desk.audit.entries).toMatchObject([{ operation: 'listClaims', about: [zhang] }]);
  expect(await listClaims({ caller: elsewhere, query: { state: 'waiting' } }, desk.needs)).toMatchObject({ value: { claims: [] } });
});

it('names only facts of one’s own, and is for people who are registered', async () => {
  const desk = await aDeskWithContact();
  expect(await file(desk, { factIds: [contact.id, 'somebody-else’s'] })).toEqual({
    ok: false,
    error: { code: 'request-not-valid', fields: [{ path: 'factIds.1', problem: 'not-one-of' }] },
  });
  expect(await file(desk, {}, { ...resident, personId: elsewhere.personId })).toEqual({ ok: false, error: { code: 'identity-needed' } });
  await file(desk);
  expect(await file(desk, { factIds: [] }, { ...resident, personId: zhou.personId })).toEqual({ ok: false, error: { code: 'not-found' } });
});

it('leads, when accepted, to a withdrawal that another officer still has to approve', async () => {
  const desk = await aDeskWithContact();
  await file(desk);
  expect(await answer(desk)).toMatchObject({ ok: true, value: { state: 'accepted', answer: '核实属实' } });
  expect((await desk.factsOf(zhang))[0]?.withdrawnAt).toBeUndefined();
  const { identity } = (await desk.needs.people.getProfile(zhang)) ?? {};
  expect(identity?.maskedDocumentNumber).toContain('*');
  expect(await listFactProposals({ caller: chen, query: { state: 'waiting' } }, desk.needs)).toMatchObject({
    value: { proposals: [{ rows: [{ maskedDocumentNumber: identity?.maskedDocumentNumber }] }] },
  });
  const review = (caller: typeof zhou) =>
    reviewFactProposal({ caller, params: { proposalId: claim.claimId }, body: { outcome: 'approve', note: '同意' } }, desk.needs);
  expect(await review(zhou)).toMatchObject({ error: { code: 'second-person-needed' } });
  expect(await review(chen)).toMatchObject({ ok: true, value: { act: 'withdraw', state: 'approved' } });
  expect((await desk.factsOf(zhang))[0]?.withdrawnAt).toBe(desk.needs.clock.now());
  expect(await listMyClaims({ caller: resident }, desk.needs)).toMatchObject({
    value: { claims: [{ state: 'accepted', facts: [{ withdrawnAt: '2022-09-06T12:00:00+08:00' }] }] },
  });
});

it('changes nothing when refused, and is answered once, on record with its person', async () => {
  const desk = await aDeskWithContact();
  await file(desk);
  expect(await answer(desk, { outcome: 'refuse', factIds: [] })).toMatchObject({ ok: true, value: { state: 'refused' } });
  expect(await answer(desk)).toEqual({ ok: false, error: { code: 'already-reviewed' } });
  expect(await desk.needs.proposals.get(claim.claimId)).toBeUndefined();
  expect(desk.audit.entries).toMatchObject([{ operation: 'reviewClaim', about: [zhang] }]);
});

it('is accepted for facts the person has and that still count', async () => {
  const desk = await aDeskWithContact();
  await file(desk);
  expect(await answer(desk, { factIds: [] })).toMatchObject({ error: { fields: [{ path: 'factIds', problem: 'required' }] } });
  expect(await answer(desk, { factIds: ['another'] })).toMatchObject({ error: { fields: [{ path: 'factIds.0', problem: 'not-one-of' }] } });
  expect(await answer(desk, {}, elsewhere)).toEqual({ ok: false, error: { code: 'not-found' } });
  expect(await answer(desk, {}, { ...zhou, personId: zhang })).toEqual({ ok: false, error: { code: 'not-allowed' } });
});

it('proposes once, also when its answer was lost on the way', async () => {
  const desk = await aDeskWithContact();
  await file(desk);
  const broken = { ...desk.needs, claims: { ...desk.needs.claims, replace: () => Promise.reject(new Error('the store is away')) } };
  const body = { outcome: 'accept', answer: '核实属实', factIds: [contact.id] } as const;
  await expect(reviewClaim({ caller: zhou, params: { claimId: claim.claimId }, body }, broken)).rejects.toThrow('away');
  expect(await answer(desk, {}, chen)).toMatchObject({ ok: true, value: { state: 'accepted' } });
  const waiting = await desk.needs.proposals.listOfDivision('150781', 'waiting', { itemsMax: 5 });
  expect(waiting?.items).toMatchObject([{ submittedBy: zhou.personId, act: 'withdraw' }]);
});

it('waits for answers after ten, but takes the tenth again', async () => {
  const desk = await aDeskWithContact();
  const number = (count: number) => ({ claimId: idOf(`claim ${count}`) });
  for (let count = 1; count <= 10; count += 1) expect(await file(desk, number(count))).toMatchObject({ ok: true });
  expect(await file(desk, number(11))).toEqual({ ok: false, error: { code: 'too-many-requests' } });
  expect(await file(desk, number(10))).toMatchObject({ ok: true });
  const refuse = { outcome: 'refuse', answer: '与轨迹一致', factIds: [] } as const;
  await reviewClaim({ caller: zhou, params: number(3), body: refuse }, desk.needs);
  expect(await file(desk, number(11))).toMatchObject({ ok: true });
});
