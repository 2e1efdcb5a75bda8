import { useState } from 'react';
import { Action } from '../../../components/action';
import { type Column, DataTable } from '../../../components/data-table';
import { Box, Heading, Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { everywhereText } from '../../../text/everywhere';
import type { ProblemShown } from '../../../text/problem-shown';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { tracingText } from '../../../text/tracing';
import { Receipt } from '../desk/receipt';
import { StepUp, useStepUp } from '../desk/step-up';
import type { Selection } from './use-selections';

type Read = AnswerOf<'readUnlocked'>;
type Person = Read['people'][number];

/** Who two people agreed to unlock: masked first, in full on another press. Each reading is told to each of them. */
export function UnlockedPeople({ selection, purpose }: { readonly selection: Selection; readonly purpose: string }) {
  const { unlocked: say } = useText(tracingText);
  const everywhere = useText(everywhereText);
  const [read, setRead] = useState<Read>();
  const [problem, setProblem] = useState<ProblemShown>();
  const [wanted, setWanted] = useState(false);
  const stepUp = useStepUp();
  const ask = async (inFull: boolean) => {
    setWanted(inFull);
    setProblem(undefined);
    const result = await call('readUnlocked', { params: { selectionId: selection.selectionId }, body: { purpose, inFull } });
    if (result.ok) setRead(result.value);
    else if (!stepUp.isAsked(result.error)) setProblem(result.error);
  };
  const columns: readonly Column<Person>[] = [
    { key: 'name', says: say.name, cell: ({ name, maskedName }) => name ?? maskedName ?? say.unknown },
    {
      key: 'document',
      says: say.document,
      cell: ({ documentNumber, maskedDocumentNumber, documentType }) => (
        <>
          {documentType ? <Words>{`${everywhere.document[documentType]} `}</Words> : null}
          <Words className="desk-code">{documentNumber ?? maskedDocumentNumber ?? '–'}</Words>
        </>
      ),
    },
    { key: 'lastAt', says: say.lastAt, cell: ({ lastAt }) => dayAndTimeText(lastAt, everywhere), shape: 'figure' },
  ];
  if (stepUp.open) {
    return (
      <StepUp
        onDone={() => {
          stepUp.close();
          void ask(wanted);
        }}
        onCancel={stepUp.close}
      />
    );
  }
  return (
    <Box as="section" label={say.title} className="review-return">
      <Heading level={3} className="desk-title">
        {say.title}
      </Heading>
      {problem ? <ProblemView problem={problem} /> : null}
      {read ? <Receipt {...read.audit} /> : <Action narrow says={say.read} onPress={() => void ask(false)} />}
      {read && read.notOpened > 0 ? <Notice tone="problem" says={say.notOpened(read.notOpened)} /> : null}
      {read ? <DataTable label={say.label} columns={columns} rows={read.people} keyOf={({ lines }) => lines.join('-')} cards /> : null}
      {read && !wanted ? <Action narrow weight="quiet" says={say.inFull} onPress={() => void ask(true)} /> : null}
    </Box>
  );
}
