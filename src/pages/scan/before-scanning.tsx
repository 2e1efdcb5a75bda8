import { useState } from 'react';
import { Box, Paragraph, PressTarget, Words } from '../../components/element';
import { askForFamily, chooseCompanion, useChosenCompanions, useCompanions } from '../../services/companions';
import { sendPosition, usePositionSent } from '../../services/scan-evidence';
import { useSession } from '../../services/session-store';
import { scanText } from '../../text/scan';
import { useText } from '../../text/texts';

/** Who comes along with the next scan, and whether it tells where the phone is. */
export function BeforeScanning() {
  return (
    <Box className="before-scanning">
      <FamilyChips />
      <PositionRow />
    </Box>
  );
}

function FamilyChips() {
  const say = useText(scanText);
  const companions = useCompanions();
  const chosen = useChosenCompanions();
  const signedIn = useSession() !== null;
  const [problem, setProblem] = useState(false);
  if (!signedIn) return null;
  if (!companions) {
    const ask = async () => setProblem(!(await askForFamily()));
    return (
      <Box>
        <PressTarget className="chip" onPress={() => void ask()}>
          <Words>{say.familyAsk}</Words>
        </PressTarget>
        {problem ? <Paragraph className="before-scanning-label">{say.familyUnreachable}</Paragraph> : null}
      </Box>
    );
  }
  if (companions.length === 0) return null;
  return (
    <Box>
      <Paragraph className="before-scanning-label">{`${say.family} · ${say.familySays}`}</Paragraph>
      <Box as="group" label={say.family} className="chips">
        {companions.map(({ guardianshipId, maskedName }) => {
          const comesAlong = chosen.includes(guardianshipId);
          return (
            <PressTarget
              key={guardianshipId}
              as="checkbox"
              checked={comesAlong}
              className={`chip ${comesAlong ? 'chip-chosen' : ''}`}
              onPress={() => chooseCompanion(guardianshipId, !comesAlong)}
            >
              <Words>{maskedName}</Words>
            </PressTarget>
          );
        })}
      </Box>
    </Box>
  );
}

/** Off until it is switched on; quiet, for nobody has to. */
function PositionRow() {
  const say = useText(scanText);
  const sent = usePositionSent();
  return (
    <PressTarget as="checkbox" checked={sent} className="position-row" onPress={() => sendPosition(!sent)}>
      <Box decorative className={`position-box ${sent ? 'position-box-on' : ''}`} />
      <Box className="position-words">
        <Words className="position-says">{say.position}</Words>
        <Words className="position-why">{say.positionSays}</Words>
      </Box>
    </PressTarget>
  );
}
