import { Card } from '../../../components/card';
import { Paragraph } from '../../../components/element';
import { districtText } from '../../../text/district';
import { districtSiteText } from '../../../text/district-site';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { Line } from './line';
import type { SitePage } from './site-page';
import { Street } from './street';

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** What the site is, who manages it, its doors, what is around and inside. */
export function About({ page, onChanged }: { readonly page: SitePage; readonly onChanged: () => void }) {
  const say = useText(districtSiteText);
  const everywhere = useText(everywhereText);
  const { sites: list } = useText(districtText);
  const { site, people, devices } = page;
  const hours = site.openHours ? `${clock(site.openHours.opensMinute)}–${clock(site.openHours.closesMinute)}` : say.anyTime;
  return (
    <>
      <Card title={say.about}>
        <Line what={say.state} says={list.states[site.state]} />
        <Line what={say.class} says={everywhere.siteClass[site.class]} />
        <Line what={list.address} says={site.address} />
        <Line what={list.shortCode} says={site.shortCode ?? list.noCode} />
        <Line what={say.siteId} says={site.siteId} />
        <Line what={say.phone} says={site.contactPhone} />
        <Line what={say.hours} says={hours} />
        <Line what={say.expected} says={String(site.expectedVisitsPerDay)} />
        <Line what={say.capacity} says={site.capacity === null ? say.notSaid : String(site.capacity)} />
        <Line what={say.devices} says={String(devices)} />
        <Street site={site} onChanged={onChanged} />
      </Card>
      <Card title={say.people}>
        {people
          .map((person, place) => ({ ...person, key: String(place) }))
          .map((person) => (
            <Line key={person.key} what={person.isOwner ? say.owner : say.manager} says={person.maskedName ?? say.nameless} />
          ))}
      </Card>
      <Card title={say.doors}>
        <Paragraph>
          {site.doors.length === 0 ? say.oneDoor : site.doors.map(({ doorId, name }) => `${doorId} ${name}`).join('，')}
        </Paragraph>
      </Card>
      <Tree page={page} />
    </>
  );
}

function Tree({ page: { tree } }: { readonly page: SitePage }) {
  const say = useText(districtSiteText);
  if (!tree) return null;
  const inside = tree.children.filter(({ standing }) => standing === 'inside').map(({ name }) => name);
  return (
    <Card title={say.tree}>
      <Paragraph>{tree.parent ? say.insideOf(tree.parent.name) : say.alone}</Paragraph>
      {tree.parent ? <Paragraph>{tree.parent.coversThis ? say.covers : say.coversNot}</Paragraph> : null}
      {inside.length > 0 ? <Paragraph>{say.contains(inside.join('、'))}</Paragraph> : null}
    </Card>
  );
}
