import { authorityText } from '../../../../text/authority';
import { everywhereText } from '../../../../text/everywhere';
import { factText } from '../../../../text/fact';
import { useText } from '../../../../text/texts';
import { whyText } from '../../../../text/why';
import type { RuleWords } from './rule-words';

export function useRuleWords(): RuleWords {
  const authority = useText(authorityText);
  const fact = useText(factText);
  const everywhere = useText(everywhereText);
  const why = useText(whyText);
  return { authority, fact, everywhere, why };
}
