import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { listFactProposals } from '../../../cloud-functions/use-cases/fact-proposal/list-fact-proposals';
import { proposeFact } from '../../../cloud-functions/use-cases/fact-proposal/propose-fact';
import { proposeWithdrawal } from '../../../cloud-functions/use-cases/fact-proposal/propose-withdrawal';
import { reviewFactProposal } from '../../../cloud-functions/use-cases/fact-proposal/review-fact-proposal';
import { registerIdentity } from '../../../cloud-functions/use-cases/identity/register-identity';
import { readPersonFacts } from '../../../cloud-functions/use-cases/tracing/read-person-facts';
import { aLentRole } from '../../builders/a-post';
import { aPersonId } from '../../builders/a-site';
import { closeContact } from '../../builders/facts';
import { readableSeal } from '../readable-seal';
import { aCase, aContact, aDesk, chen, elsewhere, idOf, noon, ofNobody, ofZhang, zhang, zhou } from './a-desk';

type Desk = Awaited<ReturnType<typeof aDesk>>;
const review = (
  desk: Desk,
  { by = chen, outcome = 'approve', id = 'contact' }: { by?: typeof chen; outcome?: 'approve' | 'return'; id?: string } = {},
) => reviewFactProposal({ caller: by, params: { proposalId: idOf(id) }, body: { outcome, note: '与流调报告一致' } }, desk.needs);
const colourOf = async (desk: Desk) => {
  const read = await readPersonFacts({ caller: zhou, body: { person: ofZhang, ...aCase } }, desk.needs);
  return read.ok ? endpoints.readPersonFacts.response.parse(read.value).decision?.colour : read.error.code;
};
async function aDeskWithContact() {
  const desk = await aDesk();
  await proposeFact({ caller: zhou, body: aContact() }, desk.needs);
  return desk;
}

it('writes the fact when another officer approves, with its source, evidence, end and moment, and the rule colours the code', async () => {
  const desk = await aDeskWithContact();
  expect(await colourOf(desk)).toBe('green');
  const outcome = await review(desk);
  expect(outcome.ok && endpoints.reviewFactProposal.response.parse(outcome.value)).toMatchObject({
    state: 'approved',
    reviewedAt: '2022-09-06T12:00:00+08:00',
    reviewNote: '与流调报告一致',
    mayReview: false,
  });
  expect(await desk.factsOf(zhang)).toMatchObject([
    {
      kind: 'contact.close',
      source: 'disease-control',
      evidence: '流调报告 2022-0906-17',
      recordedAt: noon,
      until: Date.parse('2022-09-16T00:00:00+08:00'),
    },
  ]);
  expect(await colourOf(desk)).toBe('red');
  expect(desk.audit.entries.filter(({ operation }) => operation === 'reviewFactProposal')).toMatchObject([
    { actor: chen.personId, about: [zhang], caseNumber: '满疾控〔2022〕17号', target: expect.stringContaining('approve') },
  ]);
});

it('is nothing for the one who proposed it, who is on record for trying', async () => {
  const desk = await aDeskWithContact();
  expect(await review(desk, { by: zhou })).toEqual({ ok: false, error: { code: 'second-person-needed', audited: true } });
  expect(await review(desk, { by: zhou, outcome: 'return' })).toMatchObject({ error: { code: 'second-person-needed' } });
  expect(await desk.factsOf(zhang)).toEqual([]);
  expect(desk.audit.entries.at(-1)).toMatchObject({ actor: zhou.personId, refused: 'second-person-needed', about: [zhang] });
});

it('is nothing for the one it is about', async () => {
  const desk = await aDesk();
  await desk.join(chen.personId, '陈**', '150781198204040027');
  await proposeFact({ caller: zhou, body: aContact({ person: { ...ofZhang, documentNumber: '150781198204040027' } }) }, desk.needs);
  expect(await review(desk)).toMatchObject({ error: { code: 'second-person-needed' } });
  expect(await desk.factsOf(chen.personId)).toEqual([]);
});

it('is nothing for somebody who has the role from whoever proposed it', async () => {
  const desk = await aDesk();
  await proposeFact({ caller: zhou, body: aContact() }, desk.needs);
  for (const post of aLentRole(zhou.personId, chen.personId, 'officer')) await desk.needs.posts.add(post);
  expect(await review(desk)).toMatchObject({ error: { code: 'second-person-needed' } });
  expect(await desk.factsOf(zhang)).toEqual([]);
});

it('is not offered to the one whose fact is to be withdrawn', async () => {
  const desk = await aDesk();
  await desk.join(chen.personId, '陈**', '150781198204040027');
  const fact = closeContact('2022-09-01');
  const { revision } = await desk.needs.people.getFacts(chen.personId);
  await desk.needs.people.appendFacts(chen.personId, { revision, facts: [fact] });
  const person = { ...ofZhang, documentNumber: '150781198204040027' };
  const proposed = { proposalId: idOf('contact'), person, ...aCase, factId: fact.id, evidence: '复核报告 2022-31' };
  expect(await proposeWithdrawal({ caller: zhou, body: proposed }, desk.needs)).toMatchObject({ ok: true });
  expect(await listFactProposals({ caller: chen, query: { state: 'waiting' } }, desk.needs)).toMatchObject({
    value: { proposals: [{ act: 'withdraw', mayReview: false }] },
  });
  expect(await review(desk)).toMatchObject({ error: { code: 'second-person-needed' } });
});

it('is not there for another district', async () => {
  const desk = await aDeskWithContact();
  expect(await review(desk, { by: elsewhere })).toEqual({ ok: false, error: { code: 'not-found' } });
  expect(await review(desk, { id: 'another' })).toEqual({ ok: false, error: { code: 'not-found' } });
});

it('writes nothing when it is returned, and is reviewed once', async () => {
  const desk = await aDeskWithContact();
  expect(await review(desk, { outcome: 'return' })).toMatchObject({ ok: true, value: { state: 'returned' } });
  expect(await review(desk)).toEqual({ ok: false, error: { code: 'already-reviewed' } });
  expect(await desk.factsOf(zhang)).toEqual([]);
});

it('goes on where a crash left it, under the first approval, and nobody can return it any more', async () => {
  const desk = await aDeskWithContact();
  const { people } = desk.needs;
  const broken = { ...desk.needs, people: { ...people, appendFactsOfDocuments: () => Promise.reject(new Error('the store is away')) } };
  const body = { outcome: 'approve', note: '一致' } as const;
  await expect(reviewFactProposal({ caller: chen, params: { proposalId: idOf('contact') }, body }, broken)).rejects.toThrow('away');
  expect(await desk.needs.proposals.get(idOf('contact'))).toMatchObject({ state: 'writing' });
  desk.moveClock(3_600_000);
  expect(await review(desk, { outcome: 'return' })).toMatchObject({ error: { code: 'already-reviewed' } });
  expect(await review(desk)).toMatchObject({ ok: true, value: { state: 'approved' } });
  expect(await desk.factsOf(zhang)).toMatchObject([{ kind: 'contact.close', recordedAt: noon }]);
  expect(await review(desk)).toMatchObject({ error: { code: 'already-reviewed' } });
});

it('keeps the fact of an unregistered document until its holder registers', async () => {
  const desk = await aDesk();
  await proposeFact({ caller: zhou, body: aContact({ person: ofNobody }) }, desk.needs);
  expect(await review(desk)).toMatchObject({ ok: true });
  const newcomer = aPersonId(7);
  await desk.needs.people.findOrCreatePerson('login', { personId: newcomer, roles: ['resident'], createdAt: noon });
  const identity = { documentType: 'resident-id', documentNumber: ofNobody.documentNumber, name: '李四' } as const;
  const caller = { personId: newcomer, roles: ['resident'] as const };
  expect(await registerIdentity({ caller, body: identity }, { ...desk.needs, identitySeal: readableSeal })).toMatchObject({ ok: true });
  expect(await desk.factsOf(newcomer)).toMatchObject([{ kind: 'contact.close' }]);
});

describe('a withdrawal', () => {
  const contact = closeContact('2022-09-04');
  const withdraw = (desk: Desk, rest: object = {}) =>
    proposeWithdrawal(
      {
        caller: zhou,
        body: { proposalId: idOf('withdrawal'), person: ofZhang, ...aCase, factId: contact.id, evidence: '复核记录 12', ...rest },
      },
      desk.needs,
    );

  it('turns nothing back until another officer approves; then the fact stays, with the moment it stopped counting', async () => {
    const desk = await aDesk();
    await desk.record(zhang, [contact]);
    expect(await colourOf(desk)).toBe('red');
    expect(await withdraw(desk)).toMatchObject({
      ok: true,
      value: { act: 'withdraw', rows: [{ kind: 'contact.close', evidence: '复核记录 12' }] },
    });
    expect(await colourOf(desk)).toBe('red');
    expect(await review(desk, { by: zhou, id: 'withdrawal' })).toMatchObject({ error: { code: 'second-person-needed' } });
    desk.moveClock(60_000);
    expect(await review(desk, { id: 'withdrawal' })).toMatchObject({ ok: true, value: { state: 'approved' } });
    expect(await colourOf(desk)).toBe('green');
    expect(await desk.factsOf(zhang)).toMatchObject([{ id: contact.id, withdrawnAt: noon + 60_000 }]);
    expect(await withdraw(desk, { proposalId: idOf('again') })).toMatchObject({ error: { code: 'already-withdrawn', audited: true } });
  });

  it('is of a fact this person has', async () => {
    const desk = await aDesk();
    expect(await withdraw(desk)).toMatchObject({ error: { code: 'not-found' } });
    expect(desk.audit.entries).toMatchObject([{ operation: 'proposeWithdrawal', refused: 'not-found', about: [zhang] }]);
    expect(await withdraw(desk, { person: ofNobody })).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});

it('lets an officer read facts under a case, which the person sees', async () => {
  const desk = await aDesk();
  const unregistered = await readPersonFacts({ caller: zhou, body: { person: ofNobody, ...aCase } }, desk.needs);
  expect(unregistered).toMatchObject({ ok: true, value: { registered: false, facts: [], decision: null } });
  const read = await readPersonFacts({ caller: zhou, body: { person: ofZhang, ...aCase } }, desk.needs);
  expect(read).toMatchObject({ ok: true, value: { registered: true, maskedName: '张**', maskedDocumentNumber: '1****3' } });
  expect(desk.audit.entries).toMatchObject([{ about: [] }, { operation: 'readPersonFacts', about: [zhang], ...aCase }]);
  desk.audit.failNext();
  await expect(readPersonFacts({ caller: zhou, body: { person: ofZhang, ...aCase } }, desk.needs)).rejects.toThrow('audit');
});
