import { importControlList } from '../../../cloud-functions/use-cases/fact-proposal/import-control-list';
import { importMassTestRounds } from '../../../cloud-functions/use-cases/fact-proposal/import-mass-test-rounds';
import { reviewFactProposal } from '../../../cloud-functions/use-cases/fact-proposal/review-fact-proposal';
import { aDesk, feed, ofNobody, zhang, zhangsNumber, zhou } from './a-desk';

type Desk = Awaited<ReturnType<typeof aDesk>>;
const aRow = (rest: object = {}) => ({
  documentType: 'resident-id',
  documentNumber: zhangsNumber,
  kind: 'contact.close',
  at: '2022-09-05T18:00:00+08:00',
  until: '2022-09-15T00:00:00+08:00',
  evidence: '协查函 2022-118',
  ...rest,
});
const sender = '海拉尔区疾控中心';
const sendList = (desk: Desk, rows: readonly unknown[], rest: object = {}) =>
  importControlList(
    { caller: feed, body: { format: 'rows', sender, rows, division: '150781', ground: 'close-contact', ...rest } },
    desk.needs,
  );
const approve = (desk: Desk, proposalId: string | null) =>
  reviewFactProposal({ caller: zhou, params: { proposalId: proposalId ?? '' }, body: { outcome: 'approve', note: '已核对' } }, desk.needs);

describe('a control list', () => {
  it('becomes one proposal out of its good rows, and changes nobody’s facts before an officer approves', async () => {
    const desk = await aDesk();
    const rows = [aRow(), aRow({ documentNumber: ofNobody.documentNumber }), aRow()];
    const outcome = await sendList(desk, rows);
    expect(outcome).toMatchObject({
      ok: true,
      value: { received: 3, accepted: 2, alreadyHeld: 1, waitingForRegistration: 1, refused: [] },
    });
    expect(await desk.factsOf(zhang)).toEqual([]);
    expect(desk.audit.entries).toMatchObject([
      { operation: 'importControlList', role: 'feed', about: [zhang] },
      { operation: 'importControlList', target: '3 rows: 2 accepted, 1 already held, 0 refused', about: [] },
    ]);
    expect(await approve(desk, outcome.ok ? outcome.value.proposalId : null)).toMatchObject({
      ok: true,
      value: { state: 'approved', rowCount: 2 },
    });
    expect(await desk.factsOf(zhang)).toMatchObject([
      { kind: 'contact.close', source: 'control-list', evidence: '海拉尔区疾控中心 协查函 2022-118' },
    ]);
  });

  it('is on record as what it is, whatever else its sender may do', async () => {
    const desk = await aDesk();
    const caller = { ...feed, roles: ['resident', 'officer', 'feed'] as const };
    const body = { format: 'rows', sender, rows: [aRow()], division: '150781', ground: 'close-contact' } as const;
    await importControlList({ caller, body }, desk.needs);
    expect(desk.audit.entries.map(({ role }) => role)).toEqual(['feed', 'feed']);
  });

  it('is the same proposal when it is sent again, also after it was approved', async () => {
    const desk = await aDesk();
    const first = await sendList(desk, [aRow()]);
    const proposalId = first.ok ? first.value.proposalId : null;
    expect(await sendList(desk, [aRow()])).toMatchObject({ value: { accepted: 0, alreadyHeld: 1, proposalId } });
    await approve(desk, proposalId);
    expect(await sendList(desk, [aRow()])).toMatchObject({ value: { accepted: 0, alreadyHeld: 1, proposalId } });
    expect(await desk.factsOf(zhang)).toHaveLength(1);
  });

  it('brings back no fact that was withdrawn, in whatever list it stands again', async () => {
    const desk = await aDesk();
    const first = await sendList(desk, [aRow()]);
    await approve(desk, first.ok ? first.value.proposalId : null);
    const [fact] = await desk.factsOf(zhang);
    const { revision } = await desk.needs.people.getFacts(zhang);
    await desk.needs.people.appendFacts(zhang, {
      revision,
      facts: [],
      withdrawn: [{ factId: fact?.id ?? '', at: desk.needs.clock.now() }],
    });
    const again = await sendList(desk, [aRow(), aRow({ documentNumber: ofNobody.documentNumber })]);
    await approve(desk, again.ok ? again.value.proposalId : null);
    expect(await desk.factsOf(zhang)).toMatchObject([{ withdrawnAt: desk.needs.clock.now() }]);
  });

  it('has its bad rows refused one by one, each with its field', async () => {
    const desk = await aDesk();
    const { until: _, ...endless } = aRow();
    const { evidence: __, ...unproven } = aRow();
    const bad = [
      aRow({ kind: 'case.confirmed', until: undefined }),
      endless,
      unproven,
      aRow({ until: '2023-01-01T00:00:00+08:00' }),
      aRow({ evidence: '上级要求' }),
      aRow({ colour: 'red' }),
      aRow({ source: 'hospital' }),
      aRow({ documentNumber: '150781198507140034' }),
      aRow({ country: 'RU' }),
      'red, please',
    ];
    const outcome = await sendList(desk, [aRow(), ...bad]);
    expect(outcome.ok && outcome.value.refused.map(({ row, field, code }) => `${row} ${field} ${code}`)).toEqual([
      '2 kind ground-does-not-permit',
      '3 until required',
      '4 evidence required',
      '5 until out-of-range',
      '6 evidence number-needed',
      '7 colour unknown-column',
      '8 source unknown-column',
      '9 documentNumber checksum-wrong',
      '10 country wrong-format',
      '11  not-a-row',
    ]);
    expect(outcome).toMatchObject({ value: { accepted: 1 } });
    expect(await sendList(desk, bad)).toMatchObject({ value: { accepted: 0, proposalId: null } });
  });

  it('is refused as a whole on a ground that is not for lists, and for a place that does not exist', async () => {
    const desk = await aDesk();
    for (const ground of ['suspected-case', 'laboratory-report', 'as-ordered']) {
      expect(await sendList(desk, [aRow()], { ground })).toEqual({ ok: false, error: { code: 'ground-not-published' } });
    }
    expect(await sendList(desk, [aRow()], { division: '999999' })).toMatchObject({ error: { code: 'request-not-valid' } });
    expect(await sendList(desk, [], { format: 'csv', text: 'colour\nred' })).toMatchObject({ error: { code: 'rows-not-readable' } });
  });

  it('may be a file with Chinese columns', async () => {
    const desk = await aDesk();
    const text = `证件类型,证件号码,人员类别,起算时间,截止时间,文号\n身份证,${zhangsNumber},密接,2022-09-05 18:00,2022-09-15 00:00,协查函 2022-118\n`;
    expect(await sendList(desk, [], { format: 'csv', text })).toMatchObject({ ok: true, value: { accepted: 1, refused: [] } });
  });
});

describe('rounds of mass testing', () => {
  const aRound = (rest: object = {}) => ({
    round: '2022-09-06-1',
    division: '150781',
    from: '2022-09-06T06:00:00+08:00',
    to: '2022-09-06T20:00:00+08:00',
    evidence: '第12号通告',
    ...rest,
  });
  const sendRounds = (desk: Desk, rows: readonly unknown[]) =>
    importMassTestRounds({ caller: feed, body: { format: 'rows', sender, rows } }, desk.needs);

  it('are held only once an officer of the division has approved them', async () => {
    const desk = await aDesk();
    const outcome = await sendRounds(desk, [aRound(), aRound({ round: '2' })]);
    expect(outcome).toMatchObject({ ok: true, value: { accepted: 2, waitingForRegistration: 0 } });
    expect(desk.rounds).toEqual([]);
    expect(await approve(desk, outcome.ok ? outcome.value.proposalId : null)).toMatchObject({
      ok: true,
      value: {
        act: 'mass-test-round',
        rows: [{ kind: 'mass-test-round', maskedDocumentNumber: null, details: { division: '150781' } }, {}],
      },
    });
    expect(desk.rounds).toMatchObject([
      { division: '150781', opensAt: Date.parse('2022-09-06T06:00:00+08:00'), closesAt: Date.parse('2022-09-06T20:00:00+08:00') },
      { division: '150781' },
    ]);
    expect(new Set(desk.rounds.map(({ roundId }) => roundId)).size).toBe(2);
    for (const { roundId } of desk.rounds) expect(roundId).toMatch(/^[a-z0-9-]{1,64}$/);
  });

  it('are of one division in one file, each with a notice by its number', async () => {
    const desk = await aDesk();
    const bad = [
      aRound({ division: '150702' }),
      aRound({ evidence: '通知' }),
      aRound({ division: '999999' }),
      aRound({ to: '2022-09-06T05:00:00+08:00' }),
    ];
    const outcome = await sendRounds(desk, [aRound(), ...bad]);
    expect(outcome.ok && outcome.value.refused.map(({ row, field, code }) => `${row} ${field} ${code}`)).toEqual([
      '2 division not-a-place',
      '3 evidence number-needed',
      '4 division not-a-place',
      '5 to end-before-start',
    ]);
    expect(await sendRounds(desk, [])).toMatchObject({ ok: true, value: { received: 0, proposalId: null } });
  });
});
