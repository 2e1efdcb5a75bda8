import type { ReactNode } from 'react';
import { Box, PressTarget, Words } from '../../../components/element';
import { useDivisionName } from '../../../services/division-name';
import { countryName } from '../../../text/country';
import { type DeclareText, declareText } from '../../../text/declare';
import { everywhereText } from '../../../text/everywhere';
import { factText } from '../../../text/fact';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { dayText } from '../../../text/time';
import type { Draft, StayDraft, Step } from './draft';
import { Question } from './question';
import { temperatureTenths } from './request';
import { usePlaceName, useStayDays } from './stays-step';
import type { Declaration } from './use-declaration';

/** Everything said, on one screen; each line leads back to its question and from there back here. */
export function ReviewStep({ declaration }: { readonly declaration: Declaration }) {
  const { draft, stays } = declaration;
  const say = useText(declareText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const change = (step: Step) => declaration.change({ kind: 'went-to', step, fromReview: true });
  const county = useDivisionName(draft.division);
  const arrivals = draft.wasAbroad ? draft.foreignStays : [];
  return (
    <Question step="review" asks={say.ask.review} says={say.reviewSays}>
      <Box as="list" className="review">
        <Line label={say.short.group} onChange={() => change('group')}>
          {[draft.group ? say.group[draft.group] : '']}
        </Line>
        <Line label={say.short.address} onChange={() => change('address')}>
          {[`${county} ${draft.detail}`]}
        </Line>
        <Line label={say.short.health} onChange={() => change('health')}>
          {useHealthLines(draft)}
        </Line>
        <Line label={say.short.contact} onChange={() => change('contact')}>
          {[draft.hadContact ? `${say.hadContact} · ${dayText(draft.lastExposure, everywhere)}` : say.noContact]}
        </Line>
        <Line label={say.short.stays} onChange={() => change('stays')}>
          {stays.length === 0 ? [say.none] : []}
          {stays.map((stay, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stay is its position in the list
            <StayLine key={index} stay={stay} />
          ))}
        </Line>
        <Line label={say.short.foreign} onChange={() => change('foreign')}>
          {arrivals.length === 0 ? [say.notAbroad] : []}
          {arrivals.map((stay) => say.entered(countryName(stay.country, language), dayText(stay.enteredAt, everywhere)))}
        </Line>
      </Box>
    </Question>
  );
}

type LineProps = { readonly label: string; readonly onChange: () => void; readonly children: ReactNode };

function Line({ label, onChange, children }: LineProps) {
  const everywhere = useText(everywhereText);
  const lines = Array.isArray(children) ? children.flat() : [children];
  return (
    <Box as="item" className="review-line">
      <Box className="review-words">
        <Words className="review-label">{label}</Words>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
          <Box key={index} className="review-value">
            {line}
          </Box>
        ))}
      </Box>
      <PressTarget className="review-change" label={`${everywhere.change} ${label}`} onPress={onChange}>
        {everywhere.change}
      </PressTarget>
    </Box>
  );
}

function StayLine({ stay }: { readonly stay: StayDraft }) {
  const place = usePlaceName(stay);
  const days = useStayDays(stay);
  return (
    <Words>
      {place} · {days}
    </Words>
  );
}

function useHealthLines(draft: Draft): readonly string[] {
  const say = useText(declareText);
  const fact = useText(factText);
  const symptoms = draft.symptoms ?? [];
  return [
    temperatureText(draft, say, fact.celsius),
    symptoms.length === 0 ? `${say.symptoms} ${say.noSymptoms}` : symptoms.map((symptom) => fact.symptom[symptom]).join(' · '),
  ];
}

function temperatureText({ temperature }: Draft, say: DeclareText, celsius: (degrees: string) => string): string {
  const tenths = temperatureTenths(temperature);
  return typeof tenths === 'number' ? celsius((tenths / 10).toFixed(1)) : say.notMeasured;
}
