/** The how-to's own example lines are fed, and its tables name every column there is. */
import { readFileSync } from 'node:fs';
import { columnsOf, feedNames, ignoredColumns } from '../../cloud-functions/domain/feed/columns';
import { readControlListRow } from '../../cloud-functions/domain/feed/control-list-row';
import { readCsv } from '../../cloud-functions/domain/feed/csv';
import { readDutyGroupRow } from '../../cloud-functions/domain/feed/duty-group-row';
import { readLabRow } from '../../cloud-functions/domain/feed/lab-row';
import { readMassTestRoundRow } from '../../cloud-functions/domain/feed/mass-test-round-row';
import { readMedicinePurchaseRow } from '../../cloud-functions/domain/feed/medicine-purchase-row';
import { readVaccinationRow } from '../../cloud-functions/domain/feed/vaccination-row';
import { at } from '../builders/facts';

const howTo = readFileSync('docs/how-to/feed-data.md', 'utf8');
const scripts = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const reading = { sender: '满洲里市人民医院', now: at('2022-09-06T08:30:00+08:00') };
const readers = {
  'lab-results': readLabRow,
  'duty-groups': readDutyGroupRow,
  vaccinations: readVaccinationRow,
  'medicine-purchases': readMedicinePurchaseRow,
  'control-list': readControlListRow,
  'mass-test-rounds': readMassTestRoundRow,
};

describe.each(feedNames)('%s in the how-to', (feed) => {
  it('has a command, and an example that is taken', () => {
    expect(howTo).toContain(`\`feed:${feed}\``);
    expect(scripts).toHaveProperty(`feed:${feed}`, `node cloud-functions/local/run.mjs feed-rows ${feed}`);
    const [, example = ''] = new RegExp(`\`\`\`csv ${feed}\\n([\\s\\S]*?)\`\`\``).exec(howTo) ?? [];
    const rows = readCsv(feed, example);
    expect(rows.ok && rows.value.length).toBeGreaterThan(0);
    if (rows.ok) expect(rows.value.map((row) => readers[feed](row, reading)).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('names each column in both languages', () => {
    for (const { field, names } of columnsOf[feed]) {
      expect(howTo).toMatch(new RegExp(`\\| ([\\w, ]+, )?${field}(, [\\w, ]+)? \\|`));
      expect(howTo).toContain(names[0] ?? '');
    }
  });
});

test('the columns that are dropped are named', () => {
  for (const name of ignoredColumns) expect(howTo).toContain(name);
});
