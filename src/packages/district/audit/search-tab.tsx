import { useState } from 'react';
import { Action } from '../../../components/action';
import { Chips } from '../../../components/chips';
import { Box, Paragraph } from '../../../components/element';
import { DayField, PickField, TextField } from '../../../components/field';
import { EmptyView, ProblemView } from '../../../components/views';
import { serverDay } from '../../../services/server-day';
import { auditText } from '../../../text/audit';
import { districtText } from '../../../text/district';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { AuditTable } from './audit-table';
import { type AuditSearch, useAuditSearch } from './use-audit-search';

/** Entries of the district by days, operation, person, case number, role and outcome. */
export function SearchTab() {
  const say = useText(auditText);
  const searching = useAuditSearch();
  const { found, problem, busy } = searching;
  return (
    <>
      <SearchForm busy={busy} onSearch={(search) => void searching.search(search)} />
      {problem ? <ProblemView problem={problem} /> : null}
      {found ? (
        <Box live="when-quiet">
          <Paragraph className="desk-line">{`${say.found(found.entries.length)} · ${say.lookedBackTo(found.lookedBackTo)}`}</Paragraph>
        </Box>
      ) : null}
      {found && found.entries.length === 0 && found.nextPage === null ? (
        <EmptyView icon="eye" title={say.noneFound} says={say.searchSays} />
      ) : null}
      {found && found.entries.length > 0 ? <AuditTable entries={found.entries} forAuditor /> : null}
      {found?.nextPage ? <Action weight="quiet" says={say.goOn} busy={busy} onPress={() => void searching.goOn()} /> : null}
    </>
  );
}

type FormProps = { readonly busy: boolean; readonly onSearch: (search: AuditSearch) => void };
const outcomes = ['all', 'refused'] as const;

function SearchForm({ busy, onSearch }: FormProps) {
  const say = useText(auditText);
  const { audit } = useText(districtText);
  const { role: roleWords } = useText(everywhereText);
  const [from, setFrom] = useState(serverDay(6));
  const [to, setTo] = useState(serverDay());
  const [operation, setOperation] = useState('');
  const [role, setRole] = useState<NonNullable<AuditSearch['role']> | ''>('');
  const [actor, setActor] = useState('');
  const [caseNumber, setCaseNumber] = useState('');
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('all');
  const go = () =>
    onSearch({
      from,
      to,
      ...(operation !== '' && { operation }),
      ...(role !== '' && { role }),
      ...(actor.trim() !== '' && { actor: actor.trim() }),
      ...(caseNumber.trim() !== '' && { caseNumber: caseNumber.trim() }),
      refusedOnly: outcome === 'refused',
    });
  const operations = Object.entries(audit.operations).map(([value, says]) => ({ value, says }));
  const roles = entriesOf(roleWords).map(([value, says]) => ({ value, says }));
  return (
    <Box className="audit-search">
      <DayField id="audit-from" label={say.from} value={from} onValue={setFrom} to={to} placeholder={say.from} />
      <DayField id="audit-to" label={say.to} value={to} onValue={setTo} to={serverDay()} placeholder={say.to} />
      <PickField
        id="audit-operation"
        label={say.operation}
        value={operation}
        onValue={setOperation}
        choices={[{ value: '', says: say.anyOperation }, ...operations]}
        placeholder={say.anyOperation}
      />
      <PickField
        id="audit-role"
        label={say.role}
        value={role}
        onValue={(value) => setRole(roles.find((one) => one.value === value)?.value ?? '')}
        choices={[{ value: '', says: say.anyRole }, ...roles]}
        placeholder={say.anyRole}
      />
      <TextField id="audit-case" kind="text" label={say.caseNumber} value={caseNumber} onValue={setCaseNumber} lengthMax={40} optional />
      <TextField
        id="audit-actor"
        kind="text"
        label={say.actor}
        hint={say.actorHint}
        value={actor}
        onValue={setActor}
        lengthMax={32}
        optional
      />
      <Chips
        legend={say.refusedLabel}
        choices={outcomes.map((value) => ({ value, says: value === 'all' ? say.everything : say.refusedOnly }))}
        chosen={outcome}
        onChoose={setOutcome}
      />
      <Action says={say.search} narrow busy={busy} onPress={go} />
    </Box>
  );
}

/** The keys as they are typed, which `Object.entries` forgets. */
function entriesOf<Key extends string>(words: Readonly<Record<Key, string>>): readonly (readonly [Key, string])[] {
  const pairs: [Key, string][] = [];
  for (const key in words) pairs.push([key, words[key]]);
  return pairs;
}
