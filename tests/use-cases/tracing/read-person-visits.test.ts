import { personOfDocument } from '../../../cloud-functions/domain/gate/record-names';
import { instant } from '../../../cloud-functions/domain/time';
import { formatVisitHandle } from '../../../cloud-functions/domain/tracing/visit-handle';
import { type ReadPersonVisitsInput, readPersonVisits } from '../../../cloud-functions/use-cases/tracing/read-person-visits';
import { aCase, aDistrict, auditor, elsewhere, hoursAgo, li, market, noodleShop, officer, wholeDay, zhang } from './a-district';

type Named = ReadPersonVisitsInput['body']['person'];
const read = (district: ReturnType<typeof aDistrict>, person: Named, body: Partial<ReadPersonVisitsInput['body']> = {}, caller = officer) =>
  readPersonVisits({ caller, body: { person, ...wholeDay, ...aCase, ...body } }, district.needs);
const byVisit = (visit: Parameters<typeof formatVisitHandle>[0]): Named => ({ by: 'visit', visit: formatVisitHandle(visit) });
/** The example number of GB 11643. */
const idNumber = '11010519491231002X';
const byDocument: Named = { by: 'document', documentType: 'resident-id', documentNumber: '110105 19491231 002x' };
const refusedWith = (code: string) => ({ ok: false, error: { code } });

describe('reading the visits of a person', () => {
  it('by one visit gives their others in the window, over the days with other pseudonyms, and nobody else’s', async () => {
    const district = aDistrict();
    const seen = await district.visited(zhang, noodleShop, hoursAgo(1));
    await district.visited(zhang, market, hoursAgo(30));
    await district.visited(li, market, hoursAgo(2));
    const outcome = await read(district, byVisit(seen), { from: '2022-09-05T00:00:00+08:00' });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        visits: [
          { at: '2022-09-06T11:00:00+08:00', siteName: '口岸面馆' },
          { at: '2022-09-05T06:00:00+08:00', siteName: '口岸市场' },
        ],
        nextPage: null,
      },
    });
    expect(JSON.stringify(outcome)).not.toContain(zhang);
  });

  it('by document finds the person whatever way the number is written', async () => {
    const district = aDistrict();
    district.knowDocument(`citizen-number:${idNumber}`, zhang);
    await district.visited(zhang, noodleShop, hoursAgo(1));
    expect(await read(district, byDocument)).toMatchObject({ ok: true, value: { visits: [{ siteName: '口岸面馆' }] } });
  });

  it('leaves out sites of other districts, and reads on past pages full of them', async () => {
    const district = aDistrict();
    const seen = await district.visited(zhang, noodleShop, hoursAgo(10));
    for (let minute = 0; minute < 120; minute += 1) await district.visited(zhang, elsewhere, hoursAgo(1 + minute / 60));
    const outcome = await read(district, byVisit(seen));
    expect(outcome).toMatchObject({ ok: true, value: { visits: [{ siteName: '口岸面馆' }], nextPage: null } });
    expect(district.audit.entries[0]?.target).toMatch(/1 visits$/);
  });

  it('gives what is kept of a window that began before', async () => {
    const district = aDistrict();
    const seen = await district.visited(zhang, noodleShop, hoursAgo(14 * 24 - 1));
    await district.visited(zhang, noodleShop, hoursAgo(14 * 24 + 1));
    const outcome = await read(district, byVisit(seen), { from: '2022-08-23T00:00:00+08:00', to: '2022-08-30T00:00:00+08:00' });
    expect(outcome).toMatchObject({ ok: true, value: { visits: [{ at: '2022-08-23T13:00:00+08:00' }] } });
  });

  it('gives nothing of a window that is over and gone', async () => {
    const district = aDistrict();
    const seen = await district.visited(zhang, noodleShop, hoursAgo(1));
    const outcome = await read(district, byVisit(seen), { from: '2022-06-01T00:00:00+08:00', to: '2022-06-08T00:00:00+08:00' });
    expect(outcome).toMatchObject({ ok: true, value: { visits: [], nextPage: null } });
  });
});

describe('the audit record of a read of a person', () => {
  it('is about that person and names no document number', async () => {
    const district = aDistrict();
    district.knowDocument(`citizen-number:${idNumber}`, zhang);
    await read(district, byDocument);
    expect(district.audit.entries).toMatchObject([{ operation: 'readPersonVisits', about: [zhang], ...aCase }]);
    expect(JSON.stringify(district.audit.entries)).not.toContain('1949');
  });

  it('by a document nobody registered gives what its holder left at gates, and tells no more than that', async () => {
    const district = aDistrict();
    const standIn = personOfDocument(district.needs.lookupKeys.lookupKey('document', `citizen-number:${idNumber}`));
    await district.visited(standIn, noodleShop, hoursAgo(1), { channel: 'gate' });
    await district.visited(zhang, noodleShop, hoursAgo(2));
    expect(await read(district, byDocument)).toMatchObject({ ok: true, value: { visits: [{ channel: 'gate' }], nextPage: null } });
    expect(district.audit.entries.at(-1)?.about).toEqual([]);
  });

  it('is written for a document nobody registered, and the answer is like any other empty one', async () => {
    const district = aDistrict();
    district.knowDocument(`citizen-number:${idNumber}`, zhang);
    const known = await read(district, byDocument);
    const unknown = await read(district, { by: 'document', documentType: 'passport', documentNumber: 'E12345678', nationality: 'RUS' });
    expect(unknown).toMatchObject({ ok: true, value: { visits: [], nextPage: null } });
    expect(district.audit.entries).toHaveLength(2);
    expect(district.audit.entries[1]).toMatchObject({ about: [], target: expect.stringMatching(/^person by passport, .*, 0 visits$/) });
    expect(Object.keys(known.ok ? known.value : {})).toEqual(Object.keys(unknown.ok ? unknown.value : {}));
  });

  it('comes first: if it cannot be written, no row is given out', async () => {
    const district = aDistrict();
    const seen = await district.visited(zhang, noodleShop, hoursAgo(1));
    district.audit.failNext();
    await expect(read(district, byVisit(seen))).rejects.toThrow('the audit record cannot be written');
  });
});

describe('a read of a person is refused, and nothing is audited,', () => {
  it('for a visit to a site of another district', async () => {
    const district = aDistrict();
    const seen = await district.visited(zhang, elsewhere, hoursAgo(1));
    expect(await read(district, byVisit(seen))).toEqual(refusedWith('not-found'));
    expect(district.audit.entries).toEqual([]);
  });

  it('for a visit no longer kept, the millisecond it lapses', async () => {
    const district = aDistrict();
    const seen = await district.visited(zhang, noodleShop, hoursAgo(14 * 24));
    expect(await read(district, byVisit(seen))).toEqual(refusedWith('not-found'));
    expect(district.audit.entries).toEqual([]);
  });

  it('for a visit that was never made', async () => {
    const district = aDistrict();
    const seen = await district.visited(zhang, market, hoursAgo(1));
    expect(await read(district, byVisit({ ...seen, siteId: noodleShop.siteId }))).toEqual(refusedWith('not-found'));
  });

  it('for a visit whose seal does not open', async () => {
    const district = aDistrict();
    const seen = await district.visited(zhang, noodleShop, hoursAgo(1), { sealedPerson: 'damaged' });
    expect(await read(district, byVisit(seen))).toEqual(refusedWith('not-found'));
  });

  it.each(['', 'x', '51e0000000000001', '51e0000000000001.not-an-id', '__proto__.constructor'])('for a handle like "%s"', async (visit) => {
    expect(await read(aDistrict(), { by: 'visit', visit })).toEqual(refusedWith('not-found'));
  });

  it('for a number that does not check out, naming the field', async () => {
    const wrong: Named = { by: 'document', documentType: 'resident-id', documentNumber: '110105194912310021' };
    expect(await read(aDistrict(), wrong)).toEqual({
      ok: false,
      error: { code: 'request-not-valid', fields: [{ path: 'person.documentNumber', problem: 'checksum-wrong' }] },
    });
  });

  it('for more than fourteen days, before anybody is looked up', async () => {
    const district = aDistrict();
    const people = {
      findPersonByDocument: async () => {
        throw new Error('looked up');
      },
    };
    const body = { person: byDocument, from: '2022-08-01T00:00:00+08:00', to: '2022-09-01T00:00:00+08:00', ...aCase };
    expect(await readPersonVisits({ caller: officer, body }, { ...district.needs, people })).toEqual(refusedWith('window-too-large'));
  });

  it('for a mark of another list', async () => {
    const district = aDistrict();
    const seen = await district.visited(zhang, noodleShop, hoursAgo(1));
    expect(await read(district, byVisit(seen), { page: 'site x@0' })).toEqual(refusedWith('page-mark-not-valid'));
    expect(district.audit.entries).toEqual([]);
  });

  it('to an auditor', async () => {
    const district = aDistrict();
    const seen = await district.visited(zhang, noodleShop, instant(hoursAgo(1)));
    expect(await read(district, byVisit(seen), {}, auditor)).toEqual(refusedWith('not-allowed'));
  });
});
