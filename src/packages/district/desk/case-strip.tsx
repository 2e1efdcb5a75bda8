import { Box, PressTarget, Words } from '../../../components/element';
import { districtText } from '../../../text/district';
import { useText } from '../../../text/texts';
import type { CaseNamed } from './case-store';

/** Pinned above everything that shows a person. */
export function CaseStrip({ named, onChange }: { readonly named: CaseNamed; readonly onChange: () => void }) {
  const { visits: say } = useText(districtText);
  return (
    <Box as="section" label={say.caseTitle} className="case-strip">
      <Box className="case-words">
        <Words className="case-number">{say.caseNow(named.caseNumber)}</Words>
        <Words className="case-purpose">{say.purposeNow(named.purpose)}</Words>
      </Box>
      <PressTarget className="desk-do" onPress={onChange}>
        <Words>{say.changeCase}</Words>
      </PressTarget>
    </Box>
  );
}
