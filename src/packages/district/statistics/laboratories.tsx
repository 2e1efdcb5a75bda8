import { Box, Paragraph } from '../../../components/element';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { useAnswer } from '../../../services/use-answer';
import { everywhereText } from '../../../text/everywhere';
import { statisticsText } from '../../../text/statistics';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { type Laboratory, sharesWithin, sumText, toldText } from './figures';
import { Question } from './question';
import { daysOf, type Filters } from './use-filters';

/** How long laboratories took for the samples of the days, and what they owe now. */
export function Laboratories({ filters }: { readonly filters: Filters }) {
  const say = useText(statisticsText);
  const everywhere = useText(everywhereText);
  const { answer, reload } = useAnswer('getLabTimeliness', { query: daysOf(filters) });
  if (answer.state === 'refused') return <ProblemView problem={answer.problem} onRetry={reload} />;
  if (answer.state !== 'here') return <LoadingView />;
  const { asOf, laboratories } = answer.value;
  if (laboratories.length === 0) return <EmptyView icon="history" title={say.noLabs} says={say.noneSays} />;
  const nameOf = ({ laboratory }: Laboratory) => laboratory || say.laboratoryNotSaid;
  const hours = laboratories[0]?.steps.map(({ upToHours }) => upToHours) ?? [];
  const told = hours.filter((upToHours) => upToHours !== null);
  return (
    <Box className="statistics">
      {asOf === null ? null : <Paragraph className="desk-line">{say.labsAsOf(dayAndTimeText(asOf, everywhere))}</Paragraph>}
      <Paragraph className="desk-line">{say.hiddenNote}</Paragraph>
      <Question
        asks={say.labsTitle}
        kind="bars"
        rows={laboratories}
        nameOf={nameOf}
        series={hours.map((upToHours, step) => ({
          name: upToHours === null ? say.longer : say.within(upToHours),
          of: ({ steps }: Laboratory) => steps[step]?.reports.count ?? null,
        }))}
        columns={[
          { key: 'laboratory', says: say.laboratory, cell: nameOf },
          { key: 'reports', says: say.reports, cell: ({ reports }) => sumText(reports, say), shape: 'figure' },
          {
            key: 'median',
            says: say.median,
            cell: ({ medianHours }) => (medianHours === null ? '–' : say.medianOf(medianHours)),
            shape: 'figure',
          },
          ...told.map((upToHours, step) => ({
            key: `within ${upToHours}`,
            says: say.within(upToHours),
            cell: (laboratory: Laboratory) => {
              const share = sharesWithin(laboratory)[step];
              return share === undefined ? say.hidden : say.percent(share);
            },
            shape: 'figure' as const,
          })),
          { key: 'late', says: say.lateNow, cell: ({ lateNow }) => toldText(lateNow, say), shape: 'figure' },
        ]}
      />
    </Box>
  );
}
