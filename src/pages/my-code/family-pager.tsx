import { type ReactNode, useEffect, useState } from 'react';
import { Chips } from '../../components/chips';
import { Box } from '../../components/element';
import { ProgressDots } from '../../components/progress-dots';
import { usePageShown } from '../../platform/page-shown';
import { useKnownCompanions } from '../../services/companions';
import { takePaneAskedFor } from '../../services/pane-asked-for';
import { familyText } from '../../text/family';
import { useText } from '../../text/texts';
import { FamilyCodeView } from './family-code-view';
import { type Pane, panesOf } from './family-panes';
import './family-pager.scss';

/** One's own code; a guardian swipes on from it to each dependant's and to the one for all, or presses a name. */
export function FamilyPager({ own }: { readonly own: ReactNode }) {
  const say = useText(familyText);
  const panes = panesOf(useKnownCompanions() ?? []);
  const [chosen, setChosen] = useState('own');
  const { times } = usePageShown();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a button on another page asks again each time this one is come back to
  useEffect(() => {
    const asked = takePaneAskedFor();
    if (asked !== undefined) setChosen(asked);
  }, [times]);
  if (panes.length === 1) return <>{own}</>;
  const at = Math.max(
    0,
    panes.findIndex(({ id }) => id === chosen),
  );
  const pane = panes[at];
  const turn = (step: 1 | -1) => {
    const next = panes[at + step];
    if (next) setChosen(next.id);
  };
  return (
    <Box className="family-pager" onSwipe={turn}>
      <Box className="family-pager-names">
        <Chips
          legend={say.whose}
          choices={panes.map((one) => ({ value: one.id, says: nameOf(one, say) }))}
          chosen={pane?.id ?? 'own'}
          onChoose={setChosen}
        />
      </Box>
      <ProgressDots step={at + 1} of={panes.length} label={say.place(at + 1, panes.length)} />
      {pane === undefined || pane.kind === 'own' ? own : <FamilyCodeView key={keyOf(pane)} pane={pane} />}
    </Box>
  );
}

/** Another group is another code. */
const keyOf = (pane: Exclude<Pane, { kind: 'own' }>): string => JSON.stringify(pane.whose);

function nameOf(pane: Pane, say: (typeof familyText)['zh-CN']): string {
  switch (pane.kind) {
    case 'own':
      return say.ownCode;
    case 'dependant':
      return pane.name;
    case 'together':
      return say.together;
  }
}
