import { Action } from '../../../components/action';
import { type Column, DataTable } from '../../../components/data-table';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { serverNow } from '../../../services/server-clock';
import { codeKeysText } from '../../../text/code-keys';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText, dayText } from '../../../text/time';
import { type CodeKey, type CodeKeysInUse, mayRevoke } from './use-code-keys';

type KeyTableProps = { readonly keys: readonly CodeKey[]; readonly codeKeys: CodeKeysInUse };

export function KeyTable({ keys, codeKeys }: KeyTableProps) {
  const say = useText(codeKeysText);
  const everywhere = useText(everywhereText);
  const columns: readonly Column<CodeKey>[] = [
    { key: 'day', says: say.day, cell: ({ day }) => dayText(day, everywhere), shape: 'narrow' },
    { key: 'kid', says: say.kid, cell: ({ kid, alg }) => <KeyName kid={kid} alg={alg} /> },
    { key: 'state', says: say.stateNow, cell: (key) => <KeyState of={key} />, shape: 'narrow' },
    {
      key: 'trusted',
      says: say.trusted,
      cell: ({ notBefore, notAfter }) => `${dayAndTimeText(notBefore, everywhere)} – ${dayAndTimeText(notAfter, everywhere)}`,
    },
    { key: 'act', says: say.act, cell: (key) => <RevokeButton of={key} codeKeys={codeKeys} /> },
  ];
  return (
    <Box as="section" label={say.listTitle} className="code-keys">
      <Heading level={2} className="desk-title">
        {say.listTitle}
      </Heading>
      <DataTable label={say.listLabel} columns={columns} rows={keys} keyOf={({ kid }) => kid} cursor={codeKeys.chosen?.kid} />
    </Box>
  );
}

const KeyName = ({ kid, alg }: Pick<CodeKey, 'kid' | 'alg'>) => (
  <>
    <Words className="desk-code">{kid}</Words>
    <Paragraph className="desk-line">{alg}</Paragraph>
  </>
);

/** A word, and for a revoked one when and why. */
function KeyState({ of: { state, revokedAt, revokedReason } }: { readonly of: CodeKey }) {
  const say = useText(codeKeysText);
  const everywhere = useText(everywhereText);
  return (
    <>
      <Words className={`key-state key-state-${state}`}>{say.state[state]}</Words>
      {revokedAt ? (
        <Paragraph className="desk-line">{`${dayAndTimeText(revokedAt, everywhere)} · ${revokedReason ?? ''}`}</Paragraph>
      ) : null}
    </>
  );
}

function RevokeButton({ of, codeKeys }: { readonly of: CodeKey; readonly codeKeys: CodeKeysInUse }) {
  const say = useText(codeKeysText);
  const everywhere = useText(everywhereText);
  if (!mayRevoke(of, serverNow())) return <Words>–</Words>;
  const label = say.revokeOf(dayText(of.day, everywhere), of.kid);
  return <Action narrow weight="quiet" says={say.revoke} label={label} onPress={() => codeKeys.choose(of)} />;
}
