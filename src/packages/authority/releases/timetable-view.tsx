import { useState } from 'react';
import { Action } from '../../../components/action';
import { type Column, DataTable } from '../../../components/data-table';
import { Box, Heading, Paragraph, PressTarget, Words } from '../../../components/element';
import { useServerClock } from '../../../services/use-server-clock';
import { authorityText } from '../../../text/authority';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { type ReleasesInUse, type TimetableEntry, whenOf } from './use-releases';

type TimetableProps = { readonly entries: readonly TimetableEntry[]; readonly releases: ReleasesInUse };

const order = { now: 0, ahead: 1, over: 2 } as const;
type Dated = Pick<TimetableEntry, 'from'> & { readonly when: keyof typeof order };

/** What comes next first; of the others the latest, which is the one that judges. */
const nearness = (one: Dated, other: Dated): number => (one.when === 'ahead' ? 1 : -1) * (Date.parse(one.from) - Date.parse(other.from));

/** What judges whom and since when, what judges now on top; what is over can be unfolded. */
export function TimetableView({ entries, releases }: TimetableProps) {
  const { releases: say } = useText(authorityText);
  const everywhere = useText(everywhereText);
  const now = useServerClock(true);
  const [past, setPast] = useState(false);
  const rows = entries
    .map((entry, at) => ({ ...entry, key: String(at), when: whenOf(entry, now) }))
    .sort((one, other) => order[one.when] - order[other.when] || nearness(one, other));
  const shown = past ? rows : rows.filter(({ when }) => when !== 'over');
  const year = (iso: string) => `${iso.slice(0, 4)} · ${dayAndTimeText(iso, everywhere)}`;
  const columns: readonly Column<(typeof rows)[number]>[] = [
    {
      key: 'set',
      says: say.set,
      cell: ({ ruleSetId, hash }) => (
        <>
          <Words>{ruleSetId}</Words>
          <Paragraph className="desk-line desk-code">{`${hash.slice(0, 12)}…`}</Paragraph>
        </>
      ),
    },
    {
      key: 'when',
      says: say.stateNow,
      cell: ({ when }) => <Words className={`entry-when entry-when-${when}`}>{say[when]}</Words>,
      shape: 'narrow',
    },
    { key: 'share', says: say.share, cell: (entry) => <Share share={entry.sharePerTenThousand} /> },
    { key: 'from', says: say.from, cell: ({ from }) => year(from), shape: 'figure' },
    { key: 'until', says: say.until, cell: ({ until }) => (until === null ? say.open : year(until)), shape: 'figure' },
    {
      key: 'copy',
      says: say.act,
      cell: ({ ruleSetId }) => (
        <PressTarget
          className="desk-do"
          label={say.copyOf(ruleSetId)}
          busy={releases.copying === ruleSetId}
          onPress={() => void releases.copy(ruleSetId)}
        >
          <Words>{say.copy}</Words>
        </PressTarget>
      ),
      shape: 'narrow',
    },
  ];
  return (
    <Box as="section" label={say.timetable} className="timetable">
      <Heading level={2} className="desk-title">
        {say.timetable}
      </Heading>
      <Paragraph className="desk-line">{say.timetableSays}</Paragraph>
      <DataTable label={say.timetable} columns={columns} rows={shown} keyOf={({ key }) => key} />
      {shown.length < rows.length ? (
        <Action narrow weight="plain" says={say.showPast(rows.length - shown.length)} onPress={() => setPast(true)} />
      ) : null}
    </Box>
  );
}

/** Part of the population as a bar with its number. */
function Share({ share }: { readonly share: number }) {
  const { releases: say } = useText(authorityText);
  return (
    <Box className="share">
      <Box className="share-bar" decorative>
        <Box className="share-part" style={{ width: `${share / 100}%` }} />
      </Box>
      <Words>{share === 10_000 ? say.everyone : `${share / 100}%`}</Words>
    </Box>
  );
}
