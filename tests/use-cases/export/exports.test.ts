import { read, utils } from '@e965/xlsx';
import { exportPartRowsMax } from '../../../cloud-functions/domain/export/made-export';
import { neutralText } from '../../../cloud-functions/domain/export/neutral-text';
import { instant } from '../../../cloud-functions/domain/time';
import { listExports } from '../../../cloud-functions/use-cases/export/list-exports';
import { newId } from '../../builders/a-proposal';
import { injectionSet } from '../../domain/export/injection-set';
import { anApprovedDistrict, fortnight, ofShop, tracer } from '../approval/an-approved-district';
import { aCase, auditor, elsewhere, hoursAgo, li, noodleShop, noon, officer, wholeDay, zhang } from '../tracing/a-district';

type District = ReturnType<typeof anApprovedDistrict>;
const refusedWith = (code: string) => expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) });
const today = { kind: 'site-visits', siteId: noodleShop.siteId, ...wholeDay } as const;
const exportIdOf = (made: Awaited<ReturnType<District['make']>>): string => {
  if (!made.ok) throw new Error(made.error.code);
  return made.value.exportId;
};
async function linesOf(downloaded: Awaited<ReturnType<District['download']>>): Promise<readonly (readonly string[])[]> {
  if (!downloaded.ok) throw new Error(downloaded.error.code);
  const book = read(downloaded.value.file, { type: 'buffer', raw: true });
  return utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: true });
}
/** Between the headings and the watermark below. */
const headLines = 4;
const footLines = 3;
const rowsOf = (lines: readonly (readonly string[])[]) => lines.slice(headLines + 1, -footLines);

describe('an export of visits', () => {
  it.each(['csv', 'xlsx'] as const)('holds what the desk shows, in words, under a watermark (%s)', async (format) => {
    const district = anApprovedDistrict();
    await district.sites.put({ ...noodleShop, doors: [{ doorId: 1, name: '正门' }] });
    await district.visited(zhang, noodleShop, hoursAgo(3), { door: 1 });
    await district.visited(zhang, noodleShop, hoursAgo(2.5), { leaving: true });
    await district.visited(li, noodleShop, hoursAgo(2), { outcome: 'refused', admissionReasons: ['test-too-old'], colour: 'red' });
    const exportId = exportIdOf(await district.make({ what: today, format }));
    const downloaded = await district.download(exportId);
    const lines = await linesOf(downloaded);
    const [refused, stayed] = rowsOf(lines).map((row) => row.join(' | '));
    expect(stayed).toMatch(/2022-09-06T09:00:00\+08:00 \| '?2022-09-06T09:30:00\+08:00 \| 离开时扫码 \| '?30 \| 正门 \| 口岸面馆/);
    expect(refused).toContain('不放行 | 红 | 检测过期');
    expect(lines.flat().join(' ')).not.toContain(zhang);
    const text = lines.map((line) => line[0]);
    expect(text[0]).toBe('场所到访记录');
    expect(text[1]).toBe('导出人 周**，导出时间 2022-09-06T12:00:00+08:00。');
    expect(text[2]).toBe(`仅供案件 ${aCase.caseNumber} 使用，用途：${aCase.purpose}。不得转发。`);
    expect(text[3]).toContain(exportId);
    expect(text.at(-1)).toContain('2022-09-07T12:00:00+08:00');
    if (downloaded.ok) expect(downloaded.value.fileName).toMatch(new RegExp(`^tongma-site-visits-[0-9a-f]{8}-1\\.${format}$`));
  });

  it('is on record, and tells everybody in it each time it is taken away, before it is', async () => {
    const district = anApprovedDistrict();
    await district.visited(zhang, noodleShop, hoursAgo(3));
    await district.visited(li, noodleShop, hoursAgo(2));
    const exportId = exportIdOf(await district.make({ what: today }));
    await district.download(exportId);
    await district.download(exportId);
    expect(district.audit.entries.map(({ operation, about }) => [operation, [...about].sort()])).toEqual([
      ['makeExport', []],
      ['downloadExport', [zhang, li].sort()],
      ['downloadExport', [zhang, li].sort()],
    ]);
    expect(district.audit.entries.every(({ caseNumber, purpose }) => caseNumber === aCase.caseNumber && purpose === aCase.purpose)).toBe(
      true,
    );
    district.audit.failNext();
    await expect(district.download(exportId)).rejects.toThrow('the audit record');
  });

  it('comes in parts, one after the other, each row once, the same when taken again, and knows when it is whole', async () => {
    const district = anApprovedDistrict();
    const count = exportPartRowsMax + 20;
    for (let visit = 0; visit < count; visit += 1) await district.visited(visit % 2 ? zhang : li, noodleShop, instant(hoursAgo(3) + visit));
    const exportId = exportIdOf(await district.make({ what: today }));
    expect(await district.download(exportId, 2)).toEqual(refusedWith('not-found'));
    const first = rowsOf(await linesOf(await district.download(exportId)));
    // Came to be known only after the export was made.
    await district.visited(zhang, noodleShop, hoursAgo(4), { recordedAt: instant(noon + 1) });
    const second = rowsOf(await linesOf(await district.download(exportId, 2)));
    expect(rowsOf(await linesOf(await district.download(exportId, 2)))).toEqual(second);
    expect([first.length, second.length]).toEqual([exportPartRowsMax, 20]);
    expect(new Set([...first, ...second].map(([at]) => at)).size).toBe(count);
    expect(await district.download(exportId, 3)).toEqual(refusedWith('not-found'));
    const mine = await listExports({ caller: tracer, query: {} }, district.needs);
    expect(mine).toMatchObject({ ok: true, value: { exports: [{ exportId, partRows: [exportPartRowsMax, 20], complete: true }] } });
  }, 60_000);

  it('is gone after a day, to the millisecond', async () => {
    const district = anApprovedDistrict();
    const exportId = exportIdOf(await district.make({ what: today }));
    district.moveClockTo(instant(noon + 24 * 3_600_000 - 1));
    expect(await district.download(exportId)).toMatchObject({ ok: true });
    district.moveClockTo(instant(noon + 24 * 3_600_000));
    expect(await district.download(exportId)).toEqual(refusedWith('export-expired'));
    expect(await listExports({ caller: tracer, query: {} }, district.needs)).toMatchObject({ value: { exports: [{ expired: true }] } });
  });

  it('is nobody else’s, and nobody’s who may not read it any more; an auditor sees that it was made', async () => {
    const district = anApprovedDistrict();
    const exportId = exportIdOf(await district.make({ what: today }));
    expect(await district.download(exportId, 1, officer)).toEqual(refusedWith('not-found'));
    expect(await district.download(exportId, 1, { ...tracer, roles: [] })).toEqual(refusedWith('not-allowed'));
    expect(await district.download(exportId, 1, { ...tracer, district: '150702' })).toEqual(refusedWith('not-found'));
    expect(await district.make({ exportId, what: today }, officer)).toEqual(refusedWith('not-found'));
    expect(await listExports({ caller: officer, query: {} }, district.needs)).toMatchObject({ value: { exports: [] } });
    const seen = await listExports({ caller: auditor, query: {} }, district.needs);
    expect(seen).toMatchObject({ value: { exports: [{ exportId, mine: false, madeByName: '周**' }] } });
  });

  it('is made once when it is sent twice, and not at all of what is not theirs', async () => {
    const district = anApprovedDistrict();
    const exportId = newId();
    const first = await district.make({ exportId, what: today });
    expect(await district.make({ exportId, what: today })).toEqual(first);
    expect(district.audit.entries).toHaveLength(1);
    expect(await district.make({ what: { ...today, siteId: elsewhere.siteId } })).toEqual(refusedWith('not-found'));
    expect(await district.make({ what: { ...today, to: '2022-10-06T00:00:00+08:00' } })).toEqual(refusedWith('window-too-large'));
    expect(await district.make({ what: today }, auditor)).toEqual(refusedWith('not-allowed'));
  });

  it('of more than one may take alone spends a colleague’s approval, on one export and no second', async () => {
    const district = anApprovedDistrict();
    expect(await district.make()).toEqual(refusedWith('approval-needed'));
    const reading = await district.approved(ofShop);
    expect(await district.make({ approvalId: reading })).toEqual(refusedWith('approval-needed'));
    const approvalId = await district.approved({ kind: 'export', what: ofShop });
    const made = await district.make({ approvalId });
    expect(made).toMatchObject({ ok: true, value: { approvalId } });
    expect(await district.make({ approvalId, exportId: exportIdOf(made) })).toEqual(made);
    expect(await district.download(exportIdOf(made))).toMatchObject({ ok: true });
    expect(await district.make({ approvalId })).toEqual(refusedWith('approval-needed'));
  });
});

it('one person’s visits are exported by one of them, without sites of other districts', async () => {
  const district = anApprovedDistrict();
  const seen = await district.visited(zhang, noodleShop, hoursAgo(3));
  await district.visited(zhang, elsewhere, hoursAgo(2));
  const what = { kind: 'person-visits', visit: `${seen.siteId}.${seen.checkInId}`, ...wholeDay } as const;
  const lines = await linesOf(await district.download(exportIdOf(await district.make({ what, language: 'en' }))));
  expect(lines[0]).toEqual(['Visits of one person']);
  expect(rowsOf(lines)).toHaveLength(1);
  expect(rowsOf(lines)[0]?.join(' | ')).toContain('next check-in');
  expect(await district.make({ what: { ...what, ...fortnight } })).toEqual(refusedWith('approval-needed'));
});

it('names of sites that are meant to run in a spreadsheet come out as text, whatever they are', async () => {
  for (const { attack } of injectionSet) {
    const district = anApprovedDistrict();
    // As they can reach the store: typed by an applicant, imported, or from an older record.
    await district.sites.put({ ...noodleShop, name: attack, address: attack, doors: [{ doorId: 1, name: attack }] });
    await district.visited(zhang, noodleShop, hoursAgo(3), { door: 1 });
    const downloaded = await district.download(exportIdOf(await district.make({ what: today, format: 'xlsx' })));
    if (!downloaded.ok) throw new Error(downloaded.error.code);
    const book = read(downloaded.value.file, { type: 'buffer', cellFormula: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const row = headLines + 2;
    for (const column of ['E', 'F', 'G']) {
      const { t, v, f } = sheet[`${column}${row}`];
      expect({ t, v, f }).toEqual({ t: 's', v: neutralText(attack), f: undefined });
    }
  }
}, 30_000);
