import { Action } from '../../../components/action';
import { Box, Words } from '../../../components/element';
import { paperCodesText } from '../../../text/paper-codes';
import { useText } from '../../../text/texts';
import type { MadeFor, PaperCodesInUse } from './use-paper-codes';

type MakeRowProps = { readonly name: string; readonly madeFor: MadeFor; readonly isAgain: boolean; readonly inUse: PaperCodesInUse };

export function MakeRow({ name, madeFor, isAgain, inUse }: MakeRowProps) {
  const say = useText(paperCodesText);
  const busy = inUse.busy === madeFor;
  return (
    <Box className="paper-codes-row">
      <Words className="record-title">{name}</Words>
      <Action
        narrow
        weight="quiet"
        icon="print"
        says={busy ? say.making : isAgain ? say.makeAgain : say.make}
        label={say.makeLabel(name)}
        busy={busy}
        onPress={() => inUse.make(madeFor)}
      />
    </Box>
  );
}
