import { Card } from '../../../components/card';
import { Paragraph } from '../../../components/element';
import { districtSiteText } from '../../../text/district-site';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { Line } from './line';
import type { SitePage } from './site-page';

/** What became of it, the newest first. */
export function History({ page: { events } }: { readonly page: SitePage }) {
  const say = useText(districtSiteText);
  const everywhere = useText(everywhereText);
  return (
    <Card title={say.history}>
      {events.length === 0 ? <Paragraph>{say.noHistory}</Paragraph> : null}
      {events.map((event) => (
        <Line
          key={`${event.at}-${event.kind}`}
          what={dayAndTimeText(event.at, everywhere)}
          says={`${say.event[event.kind]} · ${say.by[event.by]}${event.reason === null ? '' : ` · ${event.reason}`}`}
        />
      ))}
    </Card>
  );
}
