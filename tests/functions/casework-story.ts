/** Two officers, a data feed and a resident: facts that take two people, a list, a round, a claim; over the whole product. */
import type { OperationName } from '../../cloud-functions/contract/routes';
import { addMilliseconds } from '../../cloud-functions/domain/time';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import { type AProduct, productNow } from './a-product';
import { type SampleRequest, sampleRequests } from './sample-requests';

type Json = Readonly<Record<string, unknown>>;
export type Ask = (name: OperationName, token: string | undefined, sample?: SampleRequest) => Promise<{ readonly body: Json }>;

const idAt = (minutes: number, name: string) => uuidAt(addMilliseconds(productNow, minutes * 60_000), name);
const aCase = { caseNumber: '150781-2022-0009', purpose: '密接排查' };
const ofPortWorker = { by: 'document', documentType: 'resident-id', documentNumber: '150781198809300063' } as const;
/** Registered by nobody. */
const ofNobody = { ...ofPortWorker, documentNumber: '150781200107080019' } as const;
const contactOf = (person: object, name: string) => ({
  proposalId: idAt(1, name),
  person,
  ...aCase,
  ground: 'close-contact',
  kind: 'contact.close',
  at: '2022-09-05T18:00:00+08:00',
  until: '2022-09-16T00:00:00+08:00',
  evidence: '流调报告 2022-0906-17',
});

export async function liveThroughCasework(product: AProduct, ask: Ask): Promise<void> {
  const officer = await product.signInAs('officer');
  const second = await product.signInAs('second-officer');
  const feed = await product.signInAs('data-feed');
  const worker = await product.signInAs('port-worker');
  const approve = async (proposalId: unknown): Promise<unknown> => {
    const params = { proposalId: String(proposalId) };
    return (await ask('reviewFactProposal', second, { params, body: { outcome: 'approve', note: '已核对' } })).body.state;
  };
  const colour = async () => (await ask('explainMyColour', worker)).body.colour;
  const before = await colour();

  // A contact is proposed by one and approved by another; about someone unknown it waits for them.
  expect((await ask('listGrounds', officer, { query: { way: 'officer' } })).body.grounds).toContainEqual(
    expect.objectContaining({ id: 'close-contact', daysMax: 21 }),
  );
  const proposed = await ask('proposeFact', officer, { body: contactOf(ofPortWorker, 'contact') });
  expect(await colour()).toBe(before);
  const waiting = (await ask('listFactProposals', second, { query: { state: 'waiting' } })).body.proposals;
  expect(waiting).toContainEqual(expect.objectContaining({ proposalId: proposed.body.proposalId, mayReview: true }));
  expect(await approve(proposed.body.proposalId)).toBe('approved');
  expect(await colour()).toBe('red');
  const unknown = await ask('proposeFact', officer, { body: contactOf(ofNobody, 'contact of nobody') });
  expect(await approve(unknown.body.proposalId)).toBe('approved');

  // The worker objects; the claim is accepted, and a second person approves the withdrawal it leads to.
  const known = await ask('readPersonFacts', officer, { body: { person: ofPortWorker, ...aCase } });
  const [contact] = [known.body.facts].flat().filter((fact: unknown) => Reflect.get(Object(fact), 'kind') === 'contact.close');
  const factIds = [String(Reflect.get(Object(contact), 'id'))];
  const claimId = idAt(2, 'claim');
  await ask('fileClaim', worker, { body: { claimId, rule: 'close-contact', factIds, text: '那天我在家' } });
  expect((await ask('listMyClaims', worker)).body.claims).toMatchObject([{ claimId, state: 'waiting' }]);
  expect((await ask('listClaims', officer, { query: { state: 'waiting' } })).body.claims).toContainEqual(
    expect.objectContaining({ claimId }),
  );
  await ask('reviewClaim', officer, { params: { claimId }, body: { outcome: 'accept', answer: '核实属实', factIds } });
  expect(await colour()).toBe('red');
  expect(await approve(claimId)).toBe('approved');
  expect(await colour()).toBe(before);
  expect((await ask('proposeWithdrawal', officer, { body: withdrawalOf(factIds[0]) })).body.code).toBe('already-withdrawn');
  const [test] = [known.body.facts].flat().filter((fact: unknown) => Reflect.get(Object(fact), 'kind') === 'test.result');
  const another = withdrawalOf(String(Reflect.get(Object(test), 'id')));
  expect((await ask('proposeWithdrawal', officer, { body: another })).body.state).toBe('waiting');

  // A list and a round wait for an officer as well.
  const list = (await ask('importControlList', feed, sampleRequests.importControlList)).body;
  expect(list).toMatchObject({ received: 1, refused: [] });
  expect(await approve(list.proposalId)).toBe('approved');
  const rounds = (await ask('importMassTestRounds', feed, sampleRequests.importMassTestRounds)).body;
  expect(await approve(rounds.proposalId)).toBe('approved');

  // What no phone of ours sends is an attempt, and kept.
  await ask('declareHealth', worker, { body: { ...sampleRequests.declareHealth.body, facts: [] } });
}

const withdrawalOf = (factId: string | undefined) => ({
  proposalId: idAt(3, `withdrawal of ${factId}`),
  person: ofPortWorker,
  ...aCase,
  factId,
  evidence: '复核记录 12',
});
