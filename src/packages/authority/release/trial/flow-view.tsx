import { Box, Paragraph, Words } from '../../../../components/element';
import { StateMark } from '../../../../components/state-mark';
import { authorityText } from '../../../../text/authority';
import { everywhereText } from '../../../../text/everywhere';
import { useText } from '../../../../text/texts';
import type { DryRunReport } from './report';

type Colour = DryRunReport['flows'][number]['from'];

/** Who goes from which colour to which: a plate at each end, the number on the band between, as thick as it is many. */
export function FlowView({ report }: { readonly report: DryRunReport }) {
  const { trial: say } = useText(authorityText);
  const { colour: words } = useText(everywhereText);
  const changing = report.flows.filter(({ from, to, people }) => from !== to && people > 0).sort((one, other) => other.people - one.people);
  const staying = report.flows.filter(({ from, to, people }) => from === to && people > 0);
  const most = Math.max(1, ...changing.map(({ people }) => people));
  return (
    <Box as="group" label={say.flowLabel} className="flows">
      <Box className="flow flow-head" decorative>
        <Words>{say.before}</Words>
        <Words />
        <Words>{say.after}</Words>
      </Box>
      {report.changed === 0 ? <Paragraph className="flow-nobody">{say.nobody}</Paragraph> : null}
      {changing.map(({ from, to, people }) => (
        <Box key={`${from}${to}`} as="image" label={say.flow(words[from], words[to], people)} className="flow">
          <Plate colour={from} />
          <Box className="flow-band" style={{ height: `${Math.round(4 + 28 * (people / most))}px` }}>
            <Words className="flow-count">{String(people)}</Words>
          </Box>
          <Plate colour={to} />
        </Box>
      ))}
      <Box className="flow-stays">
        {staying.map(({ from, people }) => (
          <Words key={from} className="desk-soft">
            {say.stay(words[from], people)}
          </Words>
        ))}
      </Box>
    </Box>
  );
}

export function Plate({ colour }: { readonly colour: Colour }) {
  const { colour: words } = useText(everywhereText);
  return (
    <Box className="plate-and-word">
      <Box className={`plate plate-${colour}`} decorative>
        <StateMark sign={colour} size="small" />
      </Box>
      <Words>{words[colour]}</Words>
    </Box>
  );
}
