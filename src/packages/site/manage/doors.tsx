import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Box, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { ProblemView } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { call } from '../../../services/api';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { fieldProblemText } from '../../../text/problem-text';
import { siteManageText } from '../../../text/site-manage';
import { useText } from '../../../text/texts';
import type { MySite } from './use-my-site';

type Draft = { readonly key: string; readonly doorId?: number; readonly name: string };
const doorsMax = 20;

/** The names of the doors, edited together and saved as one. */
export function Doors({ site, onSaved }: { readonly site: MySite; readonly onSaved: () => void }) {
  const say = useText(siteManageText);
  const language = useLanguage();
  const [doors, setDoors] = useState<readonly Draft[]>(site.doors.map(({ doorId, name }) => ({ key: String(doorId), doorId, name })));
  const [made, setMade] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown | undefined>();
  const rename = (key: string, name: string) => setDoors(doors.map((door) => (door.key === key ? { ...door, name } : door)));
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    const body = { revision: site.revision, doors: doors.map(({ doorId, name }) => ({ doorId, name: name.trim() })) };
    const result = await call('setSiteDoors', { params: { siteId: site.siteId }, body });
    setBusy(false);
    if (result.ok) onSaved();
    else setProblem(result.error);
  };
  const isNamed = doors.every(({ name }) => name.trim() !== '');
  return (
    <Card title={say.doors}>
      <Paragraph className="manage-line">{say.doorsSay}</Paragraph>
      {doors.map((door, place) => (
        <Box key={door.key} className="manage-row">
          <Box className="manage-grow">
            <TextField
              id={`door-${door.key}`}
              kind="text"
              label={say.doorName(place + 1)}
              value={door.name}
              onValue={(name) => rename(door.key, name)}
              lengthMax={20}
              problem={fieldProblemText(problem, `doors.${place}.name`, language)}
            />
          </Box>
          <DoorPoster site={site} doorId={door.doorId} />
          <Action
            narrow
            weight="plain"
            says={say.remove}
            label={say.removeDoor(door.name)}
            onPress={() => setDoors(doors.filter(({ key }) => key !== door.key))}
          />
        </Box>
      ))}
      {problem && problem.fields.length === 0 ? <ProblemView problem={problem} /> : null}
      <Box className="manage-row">
        {doors.length < doorsMax ? (
          <Action
            narrow
            weight="quiet"
            icon="plus"
            says={say.addDoor}
            onPress={() => {
              setDoors([...doors, { key: `new-${made}`, name: '' }]);
              setMade(made + 1);
            }}
          />
        ) : null}
        <Action narrow says={say.save} label={`${say.save} ${say.doors}`} busy={busy} disabled={!isNamed} onPress={() => void save()} />
      </Box>
    </Card>
  );
}

function DoorPoster({ site, doorId }: { readonly site: MySite; readonly doorId: number | undefined }) {
  const say = useText(siteManageText);
  const door = site.doors.find((one) => one.doorId === doorId);
  if (!door || site.state !== 'approved') return null;
  const query = {
    siteId: site.siteId,
    name: `${site.name} · ${door.name}`,
    address: site.address,
    siteCode: door.siteCode ?? '',
    shortCode: site.shortCode ?? '',
    version: String(site.posterVersion),
    door: String(door.doorId),
  };
  return (
    <Action narrow weight="quiet" icon="print" says={say.poster} label={say.doorPoster(door.name)} onPress={() => goTo('poster', query)} />
  );
}
