import { formatInstant } from '../../../cloud-functions/domain/time';
import { formatVisitHandle } from '../../../cloud-functions/domain/tracing/visit-handle';
import { closeCase } from '../../../cloud-functions/use-cases/contact-tracing/close-case';
import { getCase } from '../../../cloud-functions/use-cases/contact-tracing/get-case';
import { listContacts } from '../../../cloud-functions/use-cases/contact-tracing/list-contacts';
import { openCase } from '../../../cloud-functions/use-cases/contact-tracing/open-case';
import { rankContacts } from '../../../cloud-functions/use-cases/contact-tracing/rank-contacts';
import { readCaseTimeline } from '../../../cloud-functions/use-cases/contact-tracing/read-case-timeline';
import { readSelection } from '../../../cloud-functions/use-cases/contact-tracing/read-selection';
import { readUnlocked } from '../../../cloud-functions/use-cases/contact-tracing/read-unlocked';
import { listMyNotices } from '../../../cloud-functions/use-cases/notice/list-my-notices';
import { markNoticeRead } from '../../../cloud-functions/use-cases/notice/mark-notice-read';
import { newId } from '../../builders/a-proposal';
import { elsewhere, hoursAgo, market, noodleShop } from '../tracing/a-district';
import {
  aLunch,
  anOpenCase,
  approver,
  aTracingDesk,
  chen,
  choose,
  contactsOf,
  noonAt,
  patient,
  purpose,
  rankAll,
  review,
  tracer,
  tracerElsewhere,
  value,
  wang,
  zhao,
} from './a-tracing-desk';

const refusedWith = (code: string) => ({ ok: false, error: { code } });

describe('a case', () => {
  it('is opened once, in the record of its person, and is not there for another district', async () => {
    const desk = await aTracingDesk();
    const caseId = await anOpenCase(desk);
    expect(desk.audit.entries).toMatchObject([{ operation: 'openCase', role: 'tracer', about: [patient], purpose }]);
    const params = { caseId };
    expect(await getCase({ caller: tracerElsewhere, params }, desk.needs)).toEqual(refusedWith('not-found'));
    expect(await readCaseTimeline({ caller: tracerElsewhere, params, body: { purpose } }, desk.needs)).toEqual(refusedWith('not-found'));
    expect(await rankContacts({ caller: tracerElsewhere, params, body: { purpose } }, desk.needs)).toEqual(refusedWith('not-found'));
    expect(value(await getCase({ caller: tracer, params }, desk.needs))).not.toHaveProperty('maskedName');
  });

  it('begins in no future and not with a visit of another district', async () => {
    const desk = await aTracingDesk();
    const there = await desk.visited(patient, elsewhere, hoursAgo(2));
    const body = {
      caseId: newId(),
      caseNumber: '满疾控〔2022〕17号',
      purpose,
      ground: 'confirmed-case' as const,
      person: { by: 'visit' as const, visit: formatVisitHandle(there) },
      lookBackDays: 3,
      onsetAt: null,
    };
    expect(await openCase({ caller: tracer, body }, desk.needs)).toEqual(refusedWith('not-found'));
    const tomorrow = { ...body, onsetAt: '2022-09-07T00:00:00+08:00' };
    expect(await openCase({ caller: tracer, body: tomorrow }, desk.needs)).toMatchObject(refusedWith('request-not-valid'));
  });

  it('that is closed is ranked and chosen from no more', async () => {
    const desk = await aTracingDesk();
    await aLunch(desk);
    const caseId = await anOpenCase(desk);
    await rankAll(desk, caseId);
    const [line] = await contactsOf(desk, caseId);
    value(await closeCase({ caller: tracer, params: { caseId }, body: { note: '结案' } }, desk.needs));
    expect(await rankContacts({ caller: tracer, params: { caseId }, body: { purpose } }, desk.needs)).toEqual(
      refusedWith('step-not-possible'),
    );
    expect(await choose(desk, caseId, [line?.lineId ?? ''])).toEqual(refusedWith('step-not-possible'));
  });
});

describe('the timeline', () => {
  it('shows own sites in full, of another district no more than which, and counts what is no stay', async () => {
    const desk = await aTracingDesk();
    await aLunch(desk);
    await desk.visited(patient, elsewhere, noonAt('18:00'));
    await desk.visited(patient, market, noonAt('20:00'), { implausible: ['far-away'] });
    const caseId = await anOpenCase(desk);
    const timeline = value(await readCaseTimeline({ caller: tracer, params: { caseId }, body: { purpose } }, desk.needs));
    expect(timeline.lanes).toMatchObject([{ siteName: '口岸面馆', stays: [{ from: '2022-09-05T12:00:00+08:00', endedBy: 'time-out' }] }]);
    expect(timeline.elsewhere).toEqual([{ district: '海拉尔区', from: '2022-09-05T18:00:00+08:00', to: '2022-09-05T19:00:00+08:00' }]);
    expect(timeline.setAside).toBe(2);
    expect(JSON.stringify(timeline)).not.toContain('海拉尔商场');
    expect(desk.audit.entries.at(-1)).toMatchObject({ operation: 'readCaseTimeline', about: [patient], purpose });
  });
});

describe('the ranking', () => {
  it('goes a day at a time, resumes, changes nothing when asked again, and begins anew on request', async () => {
    const desk = await aTracingDesk();
    await aLunch(desk);
    const caseId = await anOpenCase(desk);
    expect(await rankAll(desk, caseId)).toBe(3);
    const before = await contactsOf(desk, caseId);
    expect(before.map(({ minutes, score }) => [minutes, score])).toEqual([
      [55, 55 * 2 + 10],
      [10, 10 * 2 + 10],
    ]);
    expect(await rankAll(desk, caseId)).toBe(1);
    expect(await contactsOf(desk, caseId)).toEqual(before);
    await desk.visited(zhao, noodleShop, noonAt('12:30'));
    const again = value(await rankContacts({ caller: tracer, params: { caseId }, body: { purpose, again: true } }, desk.needs));
    expect(again).toMatchObject({ daysDone: 1, daysTotal: 3 });
    await rankAll(desk, caseId);
    expect(await contactsOf(desk, caseId)).toHaveLength(3);
  });

  it('never lists the case itself, a refused visit, a forwarded picture, or a site of another district', async () => {
    const desk = await aTracingDesk();
    await aLunch(desk);
    await desk.visited(patient, elsewhere, noonAt('18:00'));
    await desk.visited(zhao, elsewhere, noonAt('18:05'));
    await desk.visited(zhao, noodleShop, noonAt('12:10'), { outcome: 'refused' });
    await desk.visited(zhao, noodleShop, noonAt('12:20'), { implausible: ['far-away'] });
    const caseId = await anOpenCase(desk);
    await rankAll(desk, caseId);
    expect(await contactsOf(desk, caseId)).toHaveLength(2);
    const listed = desk.audit.entries.at(-1);
    expect(listed).toMatchObject({ operation: 'listContacts', about: [wang, chen] });
  });

  it('pages through the days by score, and refuses a mark of another ranking', async () => {
    const desk = await aTracingDesk();
    const lunch = await aLunch(desk);
    await desk.visited(patient, market, noonAt('12:00', '2022-09-04'));
    for (let number = 0; number < 60; number += 1) {
      await desk.visited(`${String(number + 10).padEnd(32, 'a')}` as typeof patient, market, noonAt('12:10', '2022-09-04'));
    }
    expect(lunch.siteId).toBe(noodleShop.siteId);
    const caseId = await anOpenCase(desk);
    await rankAll(desk, caseId);
    const list = (page?: string) =>
      listContacts({ caller: tracer, params: { caseId }, body: { purpose, ...(page !== undefined && { page }) } }, desk.needs);
    const first = value(await list());
    const second = value(await list(first.nextPage ?? ''));
    const scores = [...first.contacts, ...second.contacts].map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(new Set([...first.contacts, ...second.contacts].map(({ lineId }) => lineId)).size).toBe(62);
    expect(await list('9-0-0-0')).toEqual(refusedWith('page-mark-not-valid'));
  });
});

describe('a selection', () => {
  it('unlocks exactly the chosen, writes their facts once and tells each of them', async () => {
    const desk = await aTracingDesk();
    await aLunch(desk);
    const caseId = await anOpenCase(desk);
    await rankAll(desk, caseId);
    const [first] = await contactsOf(desk, caseId);
    const { selectionId } = value(await choose(desk, caseId, [first?.lineId ?? '']));
    const read = value(await readSelection({ caller: approver, params: { selectionId }, body: { purpose } }, desk.needs));
    expect(read.contacts).toHaveLength(1);
    expect(JSON.stringify(read)).not.toContain(wang);
    expect((await desk.people.getFacts(wang)).facts).toEqual([]);

    const approved = value(await review(desk, selectionId));
    expect(approved).toMatchObject({ state: 'approved', outcome: { people: 1, merged: 0, unregistered: 0, notOpened: 0 } });
    const [fact, ...more] = (await desk.people.getFacts(wang)).facts;
    expect(more).toEqual([]);
    expect(fact).toMatchObject({
      kind: 'contact.close',
      source: 'disease-control',
      evidence: '流调报告 2022-0906-17',
      at: noonAt('13:00'),
    });
    expect(fact?.kind === 'contact.close' && fact.until !== undefined && formatInstant(fact.until)).toBe('2022-09-27T00:00:00+08:00');
    expect((await desk.people.getFacts(chen)).facts).toEqual([]);
    expect(await review(desk, selectionId)).toEqual(refusedWith('already-reviewed'));

    const told = value(await listMyNotices({ caller: { personId: wang, roles: ['resident'] }, query: {} }, desk.needs)).notices;
    expect(told).toMatchObject([{ kind: 'contact.close', exposedAround: '2022-09-05T13:00:00+08:00', readAt: null }]);
    expect(JSON.stringify(told)).not.toMatch(/面馆|张|17号/);
    expect(value(await listMyNotices({ caller: { personId: chen, roles: ['resident'] }, query: {} }, desk.needs)).notices).toEqual([]);
    const noticeId = told[0]?.noticeId ?? '';
    expect(await markNoticeRead({ caller: { personId: chen, roles: ['resident'] }, params: { noticeId } }, desk.needs)).toEqual(
      refusedWith('not-found'),
    );
    const marked = value(await markNoticeRead({ caller: { personId: wang, roles: ['resident'] }, params: { noticeId } }, desk.needs));
    expect(marked.readAt).toBe('2022-09-06T12:00:00+08:00');

    const seen = value(await readUnlocked({ caller: tracer, params: { selectionId }, body: { purpose } }, desk.needs));
    expect(seen.people).toMatchObject([{ maskedName: '王**', name: null, documentNumber: null }]);
    const inFull = value(await readUnlocked({ caller: tracer, params: { selectionId }, body: { purpose, inFull: true } }, desk.needs));
    expect(inFull.people).toMatchObject([{ name: '王小明', documentNumber: '11010519491231002X' }]);
    expect(desk.audit.entries.slice(-2)).toMatchObject([
      { operation: 'readUnlocked', about: [wang], purpose },
      { operation: 'readUnlocked', about: [wang], purpose },
    ]);
  });

  it('merges the lines of one person, and counts a damaged seal and a document nobody has registered', async () => {
    const desk = await aTracingDesk();
    await aLunch(desk);
    await desk.visited(patient, market, noonAt('12:00', '2022-09-04'));
    await desk.visited(wang, market, noonAt('12:10', '2022-09-04'));
    await desk.visited(zhao, market, noonAt('12:20', '2022-09-04'), { sealedPerson: 'damaged' });
    await desk.visited('f'.repeat(32) as typeof patient, market, noonAt('12:30', '2022-09-04'));
    const caseId = await anOpenCase(desk);
    await rankAll(desk, caseId);
    const lines = await contactsOf(desk, caseId);
    const { selectionId } = value(
      await choose(
        desk,
        caseId,
        lines.map(({ lineId }) => lineId),
      ),
    );
    const approved = value(await review(desk, selectionId));
    expect(approved.outcome).toEqual({ people: 2, merged: 1, unregistered: 1, notOpened: 1 });
    expect((await desk.people.getFacts(wang)).facts).toHaveLength(1);
    expect((await desk.people.getFacts(zhao)).facts).toEqual([]);
  });

  it('is not for who chose it, nor for anybody among it, nor for another district; and the attempt is on record', async () => {
    const desk = await aTracingDesk();
    await aLunch(desk);
    const caseId = await anOpenCase(desk);
    await rankAll(desk, caseId);
    const [first] = await contactsOf(desk, caseId);
    const { selectionId } = value(await choose(desk, caseId, [first?.lineId ?? '']));
    const both = { ...tracer, roles: ['tracer', 'approver'] as const };
    expect(await review(desk, selectionId, 'approve', both)).toMatchObject(refusedWith('second-person-needed'));
    expect(await review(desk, selectionId, 'approve', { ...approver, personId: wang })).toMatchObject(refusedWith('second-person-needed'));
    expect(desk.audit.entries.slice(-2)).toMatchObject([{ refused: 'second-person-needed' }, { refused: 'second-person-needed' }]);
    expect(await review(desk, selectionId, 'approve', tracerElsewhere)).toEqual(refusedWith('not-found'));
    expect((await desk.people.getFacts(wang)).facts).toEqual([]);
    expect(await readUnlocked({ caller: tracer, params: { selectionId }, body: { purpose } }, desk.needs)).toEqual(
      refusedWith('step-not-possible'),
    );
  });

  it('names lines that are there and a report by its number', async () => {
    const desk = await aTracingDesk();
    await aLunch(desk);
    const caseId = await anOpenCase(desk);
    await rankAll(desk, caseId);
    const [first] = await contactsOf(desk, caseId);
    const lineId = first?.lineId ?? '';
    expect(await choose(desk, caseId, ['1.19240.150'])).toEqual(refusedWith('not-found'));
    expect(await choose(desk, caseId, ['王秀英'])).toMatchObject(refusedWith('request-not-valid'));
    expect(await choose(desk, caseId, [lineId], { evidence: '上级要求' })).toMatchObject({
      error: { code: 'request-not-valid', fields: [{ path: 'evidence' }] },
    });
  });

  it.each(['writing the facts', 'saving whom it unlocked', 'telling somebody'])(
    'cut off while %s goes on when approved again, exactly once',
    async (when) => {
      const desk = await aTracingDesk();
      await aLunch(desk);
      const caseId = await anOpenCase(desk);
      await rankAll(desk, caseId);
      const lines = await contactsOf(desk, caseId);
      const { selectionId } = value(
        await choose(
          desk,
          caseId,
          lines.map(({ lineId }) => lineId),
        ),
      );
      const power = { off: true };
      const fails =
        <A extends readonly unknown[], R>(work: (...asked: A) => Promise<R>, cut: boolean) =>
        async (...asked: A): Promise<R> => {
          if (power.off && cut) throw new Error('cut off');
          return work(...asked);
        };
      const cut = {
        ...desk,
        needs: {
          ...desk.needs,
          people: { ...desk.needs.people, appendFacts: fails(desk.needs.people.appendFacts, when === 'writing the facts') },
          selections: {
            ...desk.needs.selections,
            saveUnlocked: fails(desk.needs.selections.saveUnlocked, when === 'saving whom it unlocked'),
          },
          notices: { ...desk.needs.notices, add: fails(desk.needs.notices.add, when === 'telling somebody') },
        },
      };
      await expect(review(cut, selectionId)).rejects.toThrow('cut off');
      expect(await review(cut, selectionId, 'return')).toEqual(refusedWith('already-reviewed'));
      power.off = false;
      expect(value(await review(cut, selectionId))).toMatchObject({ state: 'approved', outcome: { people: 2 } });
      for (const personId of [wang, chen]) {
        expect((await desk.people.getFacts(personId)).facts).toHaveLength(1);
        expect(value(await listMyNotices({ caller: { personId, roles: ['resident'] }, query: {} }, desk.needs)).notices).toHaveLength(1);
      }
    },
  );
});
