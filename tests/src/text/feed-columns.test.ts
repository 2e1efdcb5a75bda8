import { columnsOf } from '../../../cloud-functions/domain/feed/columns';
import { feedColumnsText } from '../../../src/text/feed-columns';

const feeds = [
  ['importLabResults', 'lab-results'],
  ['importDutyGroups', 'duty-groups'],
  ['importVaccinations', 'vaccinations'],
  ['importMedicinePurchases', 'medicine-purchases'],
  ['importControlList', 'control-list'],
  ['importMassTestRounds', 'mass-test-rounds'],
] as const;

const namesIn = (text: string) => text.split(/；可以有|; it may name |、|, /).sort();
const neededIn = (text: string) => namesIn(text.split(/；|;/)[0] ?? '');

it.each(feeds)('tells the sender of %s the very columns that are read, the needed ones first', (feed, name) => {
  const columns = columnsOf[name];
  const needed = columns.filter((column) => column.needed);
  const chinese = feedColumnsText['zh-CN'][feed];
  const english = feedColumnsText.en[feed];
  expect(namesIn(chinese)).toEqual(columns.map(({ names }) => names[0]).sort());
  expect(neededIn(chinese)).toEqual(needed.map(({ names }) => names[0]).sort());
  expect(namesIn(english)).toEqual(columns.map(({ field }) => field).sort());
  expect(neededIn(english)).toEqual(needed.map(({ field }) => field).sort());
});
