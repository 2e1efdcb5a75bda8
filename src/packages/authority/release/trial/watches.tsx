import { type Column, DataTable } from '../../../../components/data-table';
import { Box, Heading, Paragraph, Words } from '../../../../components/element';
import { Notice } from '../../../../components/notice';
import { authorityText } from '../../../../text/authority';
import { everywhereText } from '../../../../text/everywhere';
import { useText } from '../../../../text/texts';
import { dayAndTimeText } from '../../../../text/time';
import type { Opened } from '../use-release';

type Watch = Opened['release']['watches'][number];
const shownMax = 12;

/** How many had changed at each comparison since it is out, beside the number that stops it. */
export function Watches({ release }: { readonly release: Opened['release'] }) {
  const { watches: say } = useText(authorityText);
  const everywhere = useText(everywhereText);
  const { watches, state } = release;
  const out = state === 'canary' || state === 'in-force';
  if (watches.length === 0 && !out) return null;
  const rows = watches.map((watch, at) => ({ ...watch, key: String(at) })).reverse();
  const columns: readonly Column<Watch & { readonly key: string }>[] = [
    { key: 'at', says: say.at, cell: ({ at }) => dayAndTimeText(at, everywhere), shape: 'figure' },
    { key: 'people', says: say.people, cell: ({ people }) => String(people), shape: 'figure' },
    { key: 'changed', says: say.changed, cell: ({ changed }) => String(changed), shape: 'figure' },
    {
      key: 'limit',
      says: say.limit,
      cell: ({ changed, changedMax }) => (
        <Words
          className={changed > changedMax ? 'watch-over' : ''}
        >{`${changedMax} · ${changed > changedMax ? say.over : say.within}`}</Words>
      ),
      shape: 'narrow',
    },
  ];
  return (
    <Box as="section" label={say.title} className="watches">
      <Heading level={2} className="desk-title">
        {say.title}
      </Heading>
      <Paragraph className="desk-line">{say.says}</Paragraph>
      {rows.length === 0 ? (
        <Paragraph className="desk-line">{say.none}</Paragraph>
      ) : (
        <DataTable label={say.title} columns={columns} rows={rows.slice(0, shownMax)} keyOf={({ key }) => key} />
      )}
    </Box>
  );
}

/** An automatic stop, told plainly at the top of the page. */
export function StoppedBySystem({ release }: { readonly release: Opened['release'] }) {
  const { watches: say } = useText(authorityText);
  const last = release.history.at(-1);
  if (release.state !== 'stopped' || last?.act !== 'stopped' || last.by !== 'system') return null;
  const over = release.watches.filter(({ changed, changedMax }) => changed > changedMax).at(-1);
  return <Notice tone="problem" says={over ? say.stoppedBySystem(over.changed, over.changedMax) : say.stoppedBySystemPlain} />;
}
