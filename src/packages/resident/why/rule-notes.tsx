import { Action } from '../../../components/action';
import { Box, Paragraph, Words } from '../../../components/element';
import { goTo } from '../../../platform/navigation';
import { claimText } from '../../../text/claim';
import { known } from '../../../text/fact-words';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { whyText } from '../../../text/why';
import type { Reason } from './time-line';

/** What a reason or duty rests on, who decides, and where to object. */
export function RuleNotes({ rule, basis, decider }: Pick<Reason, 'rule' | 'basis' | 'decider'>) {
  const say = useText(whyText);
  const claim = useText(claimText);
  const language = useLanguage();
  return (
    <Box className="rule-notes">
      <Note label={say.rule}>{rule}</Note>
      <Note label={say.basis}>{basis[language]}</Note>
      <Note label={say.decides}>{known(say.decider, decider) ?? decider}</Note>
      <Note label={say.object}>{known(say.objectTo, decider) ?? say.objectTo.district}</Note>
      <Action weight="quiet" narrow says={claim.object} onPress={() => goTo('claim', { rule })} />
    </Box>
  );
}

function Note({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <Box className="rule-note">
      <Words className="rule-note-label">{label}</Words>
      <Paragraph className="rule-note-says">{children}</Paragraph>
    </Box>
  );
}
