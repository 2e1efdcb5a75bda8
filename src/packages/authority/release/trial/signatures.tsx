import { type Column, DataTable } from '../../../../components/data-table';
import { Box, Heading, Words } from '../../../../components/element';
import { authorityText } from '../../../../text/authority';
import { everywhereText } from '../../../../text/everywhere';
import { useText } from '../../../../text/texts';
import { dayAndTimeText } from '../../../../text/time';
import type { Opened } from '../use-release';

type Act = Opened['release']['history'][number];
const signed = ['drafted', 'proposed', 'approved'] as const;

/** Who answers for this set, as signatures under a paper; an approval counts for the proposal it follows. */
export function Signatures({ history }: { readonly history: readonly Act[] }) {
  const { signatures: say } = useText(authorityText);
  const everywhere = useText(everywhereText);
  return (
    <Box as="section" label={say.title} className="signatures">
      {signed.map((act) => {
        const found = signatureOf(history, act);
        return (
          <Box key={act} as="group" label={say[act]} className={`signature ${found ? '' : 'signature-empty'}`}>
            <Words className="signature-act">{say[act]}</Words>
            <Words className="signature-name">{found?.by ?? say.empty}</Words>
            <Words className="signature-when">{found ? dayAndTimeText(found.at, everywhere) : ''}</Words>
            {found?.note ? <Words className="signature-note">{found.note}</Words> : null}
          </Box>
        );
      })}
    </Box>
  );
}

/** The latest of its kind; a return takes the signatures after the draft away. */
export function signatureOf(history: readonly Act[], act: (typeof signed)[number]): Act | undefined {
  const returned = history.map((one) => one.act).lastIndexOf('returned');
  return history
    .slice(act === 'drafted' ? 0 : returned + 1)
    .filter((one) => one.act === act)
    .at(-1);
}

/** Everything that happened to it, the newest first. */
export function History({ history }: { readonly history: readonly Act[] }) {
  const { signatures: say } = useText(authorityText);
  const everywhere = useText(everywhereText);
  const rows = history.map((act, at) => ({ ...act, key: String(at) })).reverse();
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { key: 'when', says: say.when, cell: ({ at }) => dayAndTimeText(at, everywhere), shape: 'figure' },
    { key: 'what', says: say.what, cell: ({ act }) => say.act[act], shape: 'narrow' },
    { key: 'who', says: say.who, cell: ({ by }) => (by === 'system' ? say.system : by), shape: 'narrow' },
    { key: 'note', says: say.note, cell: ({ note }) => note ?? '–' },
  ];
  return (
    <Box as="section" label={say.history} className="history">
      <Heading level={2} className="desk-title">
        {say.history}
      </Heading>
      <DataTable label={say.historyLabel} columns={columns} rows={rows} keyOf={({ key }) => key} />
    </Box>
  );
}
