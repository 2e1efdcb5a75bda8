import { Box, Paragraph } from '../../../components/element';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { useAnswer } from '../../../services/use-answer';
import { everywhereText } from '../../../text/everywhere';
import { gateReasonText } from '../../../text/gate-reason';
import { statisticsText } from '../../../text/statistics';
import { useText } from '../../../text/texts';
import { dayAndTimeText, dayText } from '../../../text/time';
import { ExportButton } from '../desk/export-button';
import { useStreetNames } from '../desk/use-street-names';
import { type Statistics, sumText, toldText } from './figures';
import { Question } from './question';
import { daysOf, type Filters } from './use-filters';

/** Check-ins of the days: one question a chart. */
export function Numbers({ filters }: { readonly filters: Filters }) {
  const say = useText(statisticsText);
  const everywhere = useText(everywhereText);
  const streetName = useStreetNames();
  const { answer, reload } = useAnswer('getStatistics', { query: daysOf(filters) });
  if (answer.state === 'refused') return <ProblemView problem={answer.problem} onRetry={reload} />;
  if (answer.state !== 'here') return <LoadingView />;
  const { countedAt, subDistrict } = answer.value;
  if (countedAt === null) return <EmptyView icon="history" title={say.none} says={say.notCounted} />;
  return (
    <Box className="statistics">
      <Paragraph className="desk-line">
        {subDistrict === null ? say.ofDistrict : say.ofSubDistrict(streetName(subDistrict))} ·{' '}
        {say.countedAt(dayAndTimeText(countedAt, everywhere))}
      </Paragraph>
      <Paragraph className="desk-line">{say.hiddenNote}</Paragraph>
      <ExportButton what={{ kind: 'statistics', ...daysOf(filters) }} />
      <Days told={answer.value} />
      <Hours told={answer.value} />
      <Groups told={answer.value} streetName={streetName} />
      <Reasons told={answer.value} />
      <NewCodes told={answer.value} />
    </Box>
  );
}

type Told = { readonly told: Statistics };

function Days({ told: { days } }: Told) {
  const say = useText(statisticsText);
  const everywhere = useText(everywhereText);
  return (
    <Question
      asks={say.perDay}
      kind="columns"
      rows={days}
      nameOf={({ day }) => dayText(day, everywhere)}
      series={[
        { name: say.admitted, of: ({ admitted }) => admitted },
        { name: say.refused, of: ({ refused }) => refused },
      ]}
      columns={[
        {
          key: 'day',
          says: say.day,
          cell: ({ day, final }) => (final ? dayText(day, everywhere) : `${dayText(day, everywhere)}（${say.stillOpen}）`),
          shape: 'narrow',
        },
        { key: 'all', says: say.checkIns, cell: ({ checkIns }) => toldText(checkIns, say), shape: 'figure' },
        { key: 'admitted', says: say.admitted, cell: ({ admitted }) => toldText(admitted, say), shape: 'figure' },
        { key: 'refused', says: say.refused, cell: ({ refused }) => toldText(refused, say), shape: 'figure' },
        { key: 'aside', says: say.setAside, cell: ({ setAside }) => toldText(setAside, say), shape: 'figure' },
        { key: 'sentries', says: say.sentryChecks, cell: ({ checkedBySentries }) => toldText(checkedBySentries, say), shape: 'figure' },
      ]}
    />
  );
}

function Hours({ told: { hours } }: Told) {
  const say = useText(statisticsText);
  return (
    <Question
      asks={say.perHour}
      kind="columns"
      rows={hours}
      nameOf={({ hour }) => say.hourOf(hour)}
      series={[
        { name: say.admitted, of: ({ admitted }) => admitted.count },
        { name: say.refused, of: ({ refused }) => refused.count },
      ]}
      columns={[
        { key: 'hour', says: say.hour, cell: ({ hour }) => say.hourOf(hour), shape: 'narrow' },
        { key: 'admitted', says: say.admitted, cell: ({ admitted }) => sumText(admitted, say), shape: 'figure' },
        { key: 'refused', says: say.refused, cell: ({ refused }) => sumText(refused, say), shape: 'figure' },
      ]}
    />
  );
}

/** By class and, for staff of the whole district, by sub-district. */
function Groups({ told: { classes, subDistricts, subDistrict }, streetName }: Told & { readonly streetName: (code: string) => string }) {
  const say = useText(statisticsText);
  const { siteClass } = useText(everywhereText);
  type Group = Statistics['classes'][number] | Statistics['subDistricts'][number];
  const series = [{ name: say.checkIns, of: ({ checkIns }: Group) => checkIns.count }];
  const counts = [
    { key: 'all', says: say.checkIns, cell: ({ checkIns }: Group) => sumText(checkIns, say), shape: 'figure' as const },
    { key: 'sites', says: say.sites, cell: ({ sites }: Group) => String(sites), shape: 'figure' as const },
    { key: 'active', says: say.activePerDay, cell: ({ activePerDay }: Group) => String(activePerDay), shape: 'figure' as const },
  ];
  const nameOf = (group: { readonly subDistrict: string | null }) =>
    group.subDistrict === null ? say.noSubDistrict : streetName(group.subDistrict);
  return (
    <>
      <Question
        asks={say.perClass}
        kind="bars"
        rows={classes}
        nameOf={(group) => siteClass[group.class]}
        series={series}
        columns={[{ key: 'class', says: say.class, cell: (group) => siteClass[group.class] }, ...counts]}
      />
      {subDistrict === null ? (
        <Question
          asks={say.perSubDistrict}
          kind="bars"
          rows={subDistricts}
          nameOf={nameOf}
          series={series}
          columns={[{ key: 'sub-district', says: say.subDistrict, cell: nameOf }, ...counts]}
        />
      ) : null}
    </>
  );
}

function Reasons({ told: { refusedFor } }: Told) {
  const say = useText(statisticsText);
  const words = new Map<string, { readonly word: string }>(Object.entries(useText(gateReasonText).reason));
  const nameOf = ({ reason }: Statistics['refusedFor'][number]) => words.get(reason)?.word ?? say.notSaid;
  return (
    <Question
      asks={say.whyRefused}
      kind="bars"
      rows={refusedFor}
      nameOf={nameOf}
      series={[{ name: say.refused, of: ({ refused }) => refused.count }]}
      columns={[
        { key: 'reason', says: say.reason, cell: nameOf },
        { key: 'refused', says: say.refused, cell: ({ refused }) => sumText(refused, say), shape: 'figure' },
      ]}
    />
  );
}

function NewCodes({ told: { days } }: Told) {
  const say = useText(statisticsText);
  const everywhere = useText(everywhereText);
  return (
    <Question
      asks={say.newCodes}
      kind="line"
      rows={days}
      nameOf={({ day }) => dayText(day, everywhere)}
      series={[
        { name: say.applied, of: ({ applied }) => applied },
        { name: say.approved, of: ({ approved }) => approved },
      ]}
      columns={[
        { key: 'day', says: say.day, cell: ({ day }) => dayText(day, everywhere), shape: 'narrow' },
        { key: 'applied', says: say.applied, cell: ({ applied }) => String(applied), shape: 'figure' },
        { key: 'approved', says: say.approved, cell: ({ approved }) => String(approved), shape: 'figure' },
        { key: 'returned', says: say.returned, cell: ({ returned }) => String(returned), shape: 'figure' },
        { key: 'sites', says: say.sites, cell: ({ sites }) => String(sites), shape: 'figure' },
        { key: 'active', says: say.active, cell: ({ active }) => String(active), shape: 'figure' },
      ]}
    />
  );
}
