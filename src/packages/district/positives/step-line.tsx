import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { everywhereText } from '../../../text/everywhere';
import { positivesText } from '../../../text/positives';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import type { Positive } from './use-positives';

const steps = ['found', 'notified', 'transferred', 'admitted', 'released'] as const;

/** From being found to being released: what was done when and by whom, and what is still to come. */
export function StepLine({ positive }: { readonly positive: Positive }) {
  const say = useText(positivesText);
  return (
    <Box className="positive-part">
      <Heading level={3} className="desk-title">
        {say.timeline}
      </Heading>
      <Box as="list" label={say.timeline} className="positive-steps">
        {steps.map((step) => {
          const taken = positive.steps.find((one) => one.step === step);
          return (
            <Box as="item" key={step} className={`positive-step ${taken ? 'positive-step-done' : ''}`}>
              <Words className="positive-step-name">{say.states[step]}</Words>
              {taken ? <Taken taken={taken} /> : <Words className="desk-line">{say.toCome}</Words>}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

function Taken({ taken }: { readonly taken: Positive['steps'][number] }) {
  const say = useText(positivesText);
  const everywhere = useText(everywhereText);
  const notes = [
    [say.vehicle, taken.vehicle],
    [say.facility, taken.facility],
    [say.bed, taken.bed],
    [say.note, taken.note],
  ].flatMap(([what, text]) => (text ? [`${what}: ${text}`] : []));
  return (
    <Box className="positive-step-said">
      <Words>{say.stepBy(dayAndTimeText(taken.at, everywhere), taken.by ?? say.byLaboratory)}</Words>
      {notes.map((line) => (
        <Paragraph key={line} className="desk-line">
          {line}
        </Paragraph>
      ))}
    </Box>
  );
}
