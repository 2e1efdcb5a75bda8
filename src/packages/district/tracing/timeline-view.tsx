import { useState } from 'react';
import { Chips } from '../../../components/chips';
import { type Column, DataTable } from '../../../components/data-table';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { clockTime, dayAndTimeText, dayText } from '../../../text/time';
import { tracingText } from '../../../text/tracing';
import { spanOfDay } from './span-of-day';
import type { Contact, Timeline } from './use-tracing';

type TimelineProps = { readonly timeline: Timeline; readonly shown: Contact | undefined };
type Lane = Timeline['lanes'][number];
type StayRow = Lane['stays'][number] & { readonly siteName: string; readonly indoors: boolean };

/** A lane for each site over one day, the chosen contact's time shaded; below it all stays as a list, for whoever reads or hears. */
export function TimelineView({ timeline, shown }: TimelineProps) {
  const { timeline: say } = useText(tracingText);
  const everywhere = useText(everywhereText);
  const days = timeline.days.filter((day) => timeline.lanes.some(({ stays }) => stays.some((stay) => spanOfDay(stay, day))));
  const [picked, setPicked] = useState<string>();
  const fromShown = shown && days.find((day) => shown.meetings.some((meeting) => spanOfDay(meeting, day)));
  const day = picked ?? fromShown ?? days.at(-1);
  const when = (iso: string) => dayAndTimeText(iso, everywhere);
  return (
    <>
      <Heading level={2} className="desk-title">
        {say.of(timeline.maskedName ?? say.unregistered)}
      </Heading>
      {days.length === 0 ? <Paragraph className="desk-line">{say.none}</Paragraph> : null}
      {day === undefined ? null : (
        <>
          <Chips
            legend={say.day}
            choices={days.map((value) => ({ value, says: dayText(value, everywhere) }))}
            chosen={day}
            onChoose={setPicked}
          />
          <Box as="image" label={say.lanes(dayText(day, everywhere))} className="lanes">
            {timeline.lanes.map((lane) => (
              <LaneOfDay key={lane.siteId} lane={lane} day={day} shown={shown} />
            ))}
          </Box>
          {shown ? <Paragraph className="desk-line">{say.overlap}</Paragraph> : null}
        </>
      )}
      <StayList timeline={timeline} />
      {timeline.elsewhere.length > 0 ? <Paragraph className="desk-line">{say.elsewhere}</Paragraph> : null}
      {timeline.elsewhere.map(({ district, from, to }) => (
        <Paragraph key={`${district} ${from}`} className="desk-line">
          {say.elsewhereRow(district, when(from), when(to))}
        </Paragraph>
      ))}
      {timeline.setAside > 0 ? <Paragraph className="desk-line">{say.setAside(timeline.setAside)}</Paragraph> : null}
      {timeline.more ? <Paragraph className="desk-line">{say.more}</Paragraph> : null}
    </>
  );
}

/** Drawn for the eye; the list below says the same. */
function LaneOfDay({ lane, day, shown }: { readonly lane: Lane; readonly day: string; readonly shown: Contact | undefined }) {
  const spans = lane.stays.flatMap((stay) => spanOfDay(stay, day) ?? []);
  if (spans.length === 0) return null;
  const met = (shown?.meetings ?? []).filter(({ siteId }) => siteId === lane.siteId).flatMap((meeting) => spanOfDay(meeting, day) ?? []);
  const place = ({ start, width }: { readonly start: number; readonly width: number }) => ({ left: `${start}%`, width: `${width}%` });
  return (
    <Box className="lane" decorative>
      <Words className="lane-name">{lane.siteName}</Words>
      <Box className="lane-track">
        {spans.map((span) => (
          <Box key={span.start} className="lane-stay" style={place(span)} />
        ))}
        {met.map((span) => (
          <Box key={span.start} className="lane-met" style={place(span)} />
        ))}
      </Box>
    </Box>
  );
}

function StayList({ timeline }: { readonly timeline: Timeline }) {
  const { timeline: say } = useText(tracingText);
  const everywhere = useText(everywhereText);
  const rows: readonly StayRow[] = timeline.lanes
    .flatMap(({ stays, siteName, indoors }) => stays.map((stay) => ({ ...stay, siteName, indoors })))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const columns: readonly Column<StayRow>[] = [
    {
      key: 'site',
      says: say.site,
      cell: ({ siteName, door, indoors }) =>
        [siteName, door === null ? '' : say.door(door), indoors ? say.indoors : say.outdoors].filter((part) => part !== '').join(' · '),
    },
    { key: 'from', says: say.from, cell: ({ from }) => dayAndTimeText(from, everywhere), shape: 'figure' },
    { key: 'to', says: say.to, cell: ({ to }) => clockTime(to), shape: 'figure' },
    { key: 'ended', says: say.ended, cell: ({ endedBy }) => say.endedBy[endedBy], shape: 'narrow' },
  ];
  return rows.length === 0 ? null : <DataTable label={say.list} columns={columns} rows={rows} keyOf={({ visit }) => visit} />;
}
