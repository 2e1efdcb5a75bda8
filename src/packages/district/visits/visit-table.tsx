import { type Column, DataTable } from '../../../components/data-table';
import { Box, Paragraph, PressTarget, Words } from '../../../components/element';
import { StateMark } from '../../../components/state-mark';
import { useRowCursor } from '../../../components/use-row-cursor';
import { districtText } from '../../../text/district';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { clockTime, dayText } from '../../../text/time';
import type { Visit } from './read-visits';

type VisitTableProps = { readonly visits: readonly Visit[]; readonly ofPerson: boolean; readonly onFollow: (visit: Visit) => void };

/** Visits, newest first, with pseudonyms: who it was is in the sealed record only. */
export function VisitTable({ visits, ofPerson, onFollow }: VisitTableProps) {
  const { visits: say } = useText(districtText);
  const cursor = useRowCursor(
    visits.map(({ visit }) => visit),
    'site-search',
  );
  const site: Column<Visit> = {
    key: 'site',
    says: say.site,
    cell: ({ siteName, siteAddress }) => (
      <>
        <Words>{siteName}</Words>
        <Paragraph className="desk-line">{siteAddress}</Paragraph>
      </>
    ),
  };
  const columns: readonly Column<Visit>[] = [
    { key: 'at', says: say.at, cell: (visit) => <When visit={visit} />, shape: 'figure' },
    { key: 'exit', says: say.exit, cell: (visit) => <Exit visit={visit} />, shape: 'figure' },
    {
      key: 'minutes',
      says: say.minutes,
      cell: ({ overlapMinutes }) => (overlapMinutes === null ? '–' : String(overlapMinutes)),
      shape: 'figure',
    },
    ...(ofPerson ? [site] : []),
    { key: 'door', says: say.door, cell: ({ door }) => door ?? '–' },
    {
      key: 'outcome',
      says: say.outcome,
      cell: (visit) => <Outcome visit={visit} />,
    },
    { key: 'colour', says: say.colour, cell: ({ colour }) => <ColourMark colour={colour} />, shape: 'narrow' },
    { key: 'channel', says: say.channel, cell: (visit) => <How visit={visit} /> },
    {
      key: 'subject',
      says: say.subject,
      cell: (visit) => <Subject visit={visit} onFollow={ofPerson ? undefined : onFollow} />,
      shape: 'figure',
    },
  ];
  return <DataTable label={say.tableLabel} columns={columns} rows={visits} keyOf={({ visit }) => visit} cursor={cursor} />;
}

/** Let in or not, and what spoke against it. */
function Outcome({ visit: { outcome, admissionReasons } }: { readonly visit: Visit }) {
  const { visits: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  return (
    <>
      <Words className={`visit-${outcome}`}>{everywhere.outcome[outcome]}</Words>
      {admissionReasons.length > 0 ? (
        <Paragraph className="desk-line">{admissionReasons.map((reason) => reasonWord(say.reason, reason)).join(say.comma)}</Paragraph>
      ) : null}
    </>
  );
}

type SubjectProps = { readonly visit: Visit; readonly onFollow: VisitTableProps['onFollow'] | undefined };

/** The day's pseudonym and, where others were there too, the way to this one's visits. */
function Subject({ visit, onFollow }: SubjectProps) {
  const { visits: say } = useText(districtText);
  return (
    <>
      <Words className="desk-code">{visit.subject}</Words>
      {onFollow ? (
        <Box>
          <PressTarget className="desk-do" label={say.followOf(visit.subject)} onPress={() => onFollow(visit)}>
            <Words>{say.follow}</Words>
          </PressTarget>
        </Box>
      ) : null}
    </>
  );
}

/** When it was; a check-in that came in later (no network at the door) says so. */
function When({ visit: { at, recordedAt } }: { readonly visit: Visit }) {
  const { visits: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  const late = Date.parse(recordedAt) - Date.parse(at) > 5 * 60_000;
  return (
    <>
      <Words>{`${dayText(at, everywhere)} ${clockTime(at)}:${at.slice(17, 19)}`}</Words>
      {late ? <Paragraph className="desk-line">{say.recordedLater(clockTime(recordedAt))}</Paragraph> : null}
    </>
  );
}

/** When they left, and how that is known. */
function Exit({ visit: { at, exitAt, endedBy } }: { readonly visit: Visit }) {
  const { visits: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  if (endedBy === null) return <Words>–</Words>;
  const isOtherDay = exitAt !== null && exitAt.slice(0, 10) !== at.slice(0, 10);
  return (
    <>
      {exitAt === null ? null : <Words>{`${isOtherDay ? `${dayText(exitAt, everywhere)} ` : ''}${clockTime(exitAt)}`}</Words>}
      <Paragraph className="desk-line">{say.endedBy[endedBy]}</Paragraph>
    </>
  );
}

/** By what it was recorded, and what speaks against it: such a visit makes nobody a contact. */
function How({ visit: { channel, implausible } }: { readonly visit: Visit }) {
  const { visits: say } = useText(districtText);
  return (
    <>
      <Words>{say.channels[channel]}</Words>
      {implausible.length > 0 ? (
        <Paragraph className="desk-line">{say.implausible(implausible.map((why) => say.implausibleWhy[why]).join(say.comma))}</Paragraph>
      ) : null}
    </>
  );
}

function ColourMark({ colour }: { readonly colour: Visit['colour'] }) {
  const everywhere = useText(everywhereText);
  if (colour === null) return <Words>–</Words>;
  return (
    <Box className="visit-colour">
      <Box className={`visit-plate visit-plate-${colour}`} decorative>
        <StateMark sign={colour} size="small" />
      </Box>
      <Words>{everywhere.colour[colour]}</Words>
    </Box>
  );
}

/** A reason without a sentence is shown as it is. */
const reasonWord = (words: Readonly<Record<string, string>>, reason: string): string => words[reason] ?? reason;
