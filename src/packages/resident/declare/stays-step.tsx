import { Action } from '../../../components/action';
import { Box, Paragraph, Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { useDivisionName } from '../../../services/division-name';
import { declareText } from '../../../text/declare';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { dayText } from '../../../text/time';
import type { StayDraft } from './draft';
import { ProvenNote } from './proven-note';
import { Question } from './question';
import type { Declaration } from './use-declaration';

export function StaysStep({ declaration }: { readonly declaration: Declaration }) {
  const { stays, days, change } = declaration;
  const say = useText(declareText);
  const filled = stays.some((stay) => stay.home);
  const isProven = stays.some((stay) => stay.proven);
  return (
    <Question step="stays" asks={say.ask.stays} says={isProven ? say.card.staysProven : filled ? say.staysFilled : say.staysEmpty}>
      <Box as="list" className="answers">
        {stays.map((stay, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stay is its position in the list
          <StayCard key={index} stay={stay} index={index} declaration={declaration} />
        ))}
      </Box>
      <Action
        weight="quiet"
        icon="plus"
        says={say.addStay}
        onPress={() => change({ kind: 'stay-opened', index: null, firstDay: days.firstDay })}
      />
    </Question>
  );
}

type StayCardProps = { readonly stay: StayDraft; readonly index: number; readonly declaration: Declaration };

function StayCard({ stay, index, declaration: { areas, days, problem, change } }: StayCardProps) {
  const say = useText(declareText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const place = usePlaceName(stay);
  const when = useStayDays(stay);
  const needsDistrict = stay.division === '';
  const needsPlace = needsDistrict || (stay.placeFrom === '' && (areas[stay.division]?.length ?? 0) > 0);
  const wrong = fieldProblemText(problem, `domesticStays.${index}`, language);
  const open = (whereOnly: boolean) => change({ kind: 'stay-opened', index, whereOnly, firstDay: days.firstDay });
  return (
    <Box as="item" className={`answer ${wrong ? 'answer-wrong' : ''}`}>
      <Words className="answer-says">{place}</Words>
      <Words className="answer-hint">{when}</Words>
      {stay.proven ? <ProvenNote proven={stay.proven} /> : null}
      {needsPlace ? (
        <Notice tone={wrong ? 'problem' : 'plain'} says={needsDistrict ? say.card.needsDistrict : say.stayNeedsPlace}>
          <Action weight="plain" narrow says={say.sayWhere} onPress={() => open(true)} />
        </Notice>
      ) : null}
      {wrong && !needsPlace ? (
        <Paragraph className="field-problem" live="now">
          {wrong}
        </Paragraph>
      ) : null}
      <Box className="answer-actions">
        <Action weight="plain" narrow says={everywhere.change} label={say.changeStay(place)} onPress={() => open(false)} />
        {stay.proven ? null : (
          <Action
            weight="plain"
            narrow
            says={say.remove}
            label={say.removeStay(place)}
            onPress={() => change({ kind: 'stay-removed', index, firstDay: days.firstDay })}
          />
        )}
      </Box>
    </Box>
  );
}

/** “北京市朝阳区 高碑店（地区）乡 高碑店东区 B15 栋”. */
export function usePlaceName({ division, town, community, proven }: StayDraft): string {
  const named = useDivisionName(division);
  const county = division === '' ? (proven?.name ?? '') : named;
  return [county, town, community].filter((part) => part !== '').join(' ');
}

export function useStayDays({ from, to, ended }: StayDraft): string {
  const say = useText(declareText);
  const everywhere = useText(everywhereText);
  if (from === '') return '';
  return ended ? say.fromTo(dayText(from, everywhere), dayText(to, everywhere)) : say.untilNow(dayText(from, everywhere));
}
