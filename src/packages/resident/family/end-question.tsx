import { useState } from 'react';
import { Action } from '../../../components/action';
import { Notice } from '../../../components/notice';
import { everywhereText } from '../../../text/everywhere';
import { familyText } from '../../../text/family';
import { useText } from '../../../text/texts';
import type { FamilyInUse } from './use-family';

type EndQuestionProps = { readonly guardianshipId: string; readonly name: string; readonly family: FamilyInUse };

/** Asked once before it is ended: it takes effect at once. */
export function EndQuestion({ guardianshipId, name, family }: EndQuestionProps) {
  const say = useText(familyText);
  const everywhere = useText(everywhereText);
  const [asking, setAsking] = useState(false);
  if (!asking) return <Action weight="plain" narrow says={say.end} label={say.endLabel(name)} onPress={() => setAsking(true)} />;
  return (
    <Notice says={say.endAsk(name)}>
      <Action narrow says={say.endYes} busy={family.ending === guardianshipId} onPress={() => family.end(guardianshipId)} />
      <Action narrow weight="plain" says={everywhere.cancel} onPress={() => setAsking(false)} />
    </Notice>
  );
}
