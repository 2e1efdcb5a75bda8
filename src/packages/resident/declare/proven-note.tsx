import { Box, Words } from '../../../components/element';
import { Icon } from '../../../components/icon';
import { declareText } from '../../../text/declare';
import { useText } from '../../../text/texts';
import type { Proven } from './draft';
import { usePlaceShown } from './use-place-shown';

/** Beside what the card proves: why it cannot be taken out. */
export function ProvenNote({ proven, country }: { readonly proven: Proven; readonly country?: string }) {
  const { card: say } = useText(declareText);
  const shown = usePlaceShown();
  return (
    <Box className="proven">
      <Icon name="lock" />
      <Words className="answer-hint">{say.proven(shown({ ...proven, country }))}</Words>
    </Box>
  );
}
