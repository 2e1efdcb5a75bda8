import { Box, Heading, Paragraph, PressTarget, Words } from '../../../components/element';
import { useLanguage } from '../../../text/language';
import { type RuleWords, ruleName } from './editor/rule-words';
import { useRuleWords } from './editor/use-rule-words';
import { faultSentence, type RuleSetFault } from './faults';
import { type Json, pathOf, textAt, valueAt } from './json';

const shownMax = 8;
type FaultListProps = {
  readonly faults: readonly RuleSetFault[];
  readonly ruleSet: Json;
  readonly onGoTo: (fault: RuleSetFault) => void;
};

/** Every fault with the way to its place; the first few of many. */
export function FaultList({ faults, ruleSet, onGoTo }: FaultListProps) {
  const words = useRuleWords();
  const language = useLanguage();
  const { release: say } = words.authority;
  if (faults.length === 0) return null;
  return (
    <Box as="section" label={say.faultsLabel} className="faults">
      <Heading level={2} className="desk-title">
        {say.faults(faults.length)}
      </Heading>
      <Box as="list" label={say.faultsLabel} className="fault-list">
        {faults.slice(0, shownMax).map((fault) => (
          <Box as="item" key={`${fault.place} ${fault.code} ${JSON.stringify(fault.values)}`}>
            <PressTarget as="link" className="fault" onPress={() => onGoTo(fault)}>
              <Words className="fault-place">{placeWords(fault.place, ruleSet, words, language)}</Words>
              <Words>{faultSentence(fault, language)}</Words>
            </PressTarget>
          </Box>
        ))}
      </Box>
      {faults.length > shownMax ? <Paragraph className="desk-line">{say.moreFaults(faults.length - shownMax)}</Paragraph> : null}
    </Box>
  );
}

function placeWords(place: string, ruleSet: Json, words: RuleWords, language: 'zh-CN' | 'en'): string {
  const { release: say } = words.authority;
  const [table, row, ...rest] = pathOf(place);
  const within = rest.length > 0 ? ` ${rest.join('.')}` : '';
  if (table === undefined) return say.wholeSet;
  if (typeof row !== 'number') return say.faultPlace(place);
  if (table === 'rules') return say.inRule(ruleName(valueAt(ruleSet, [table, row]) ?? null, words)) + within;
  if (table === 'goldenCases') return say.inCase(textAt(ruleSet, table, row, 'name', language) || String(row + 1));
  return table === 'admission' ? say.inAdmission(row + 1) + within : say.faultPlace(place);
}
