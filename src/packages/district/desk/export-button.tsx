import { useState } from 'react';
import { Action } from '../../../components/action';
import { Chips } from '../../../components/chips';
import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import type { RequestOf } from '../../../services/operations';
import { exportsText } from '../../../text/exports';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { useText } from '../../../text/texts';
import { AskApproval } from './ask-approval';
import { CaseForm } from './case-form';
import { type CaseNamed, nameCase, useCase } from './case-store';

type MakeExport = RequestOf<'makeExport'>['body'];
export type ExportWhat = MakeExport['what'];

/** Beside a table: makes a file of what it shows, for the case that is named, and leads to the exports. */
export function ExportButton({ what }: { readonly what: ExportWhat }) {
  const say = useText(exportsText);
  const [open, setOpen] = useState(false);
  if (!open) return <Action weight="quiet" narrow icon="print" says={say.exportThis} onPress={() => setOpen(true)} />;
  return <ExportForm what={what} onClose={() => setOpen(false)} />;
}

function ExportForm({ what, onClose }: { readonly what: ExportWhat; readonly onClose: () => void }) {
  const say = useText(exportsText);
  const named = useCase();
  if (named) return <FormatForm what={what} named={named} onClose={onClose} />;
  return (
    <Box>
      <Notice says={say.needsCase} />
      <CaseForm before={undefined} onNamed={nameCase} />
    </Box>
  );
}

type FormatProps = { readonly what: ExportWhat; readonly named: CaseNamed; readonly onClose: () => void };

function FormatForm({ what, named, onClose }: FormatProps) {
  const say = useText(exportsText);
  const language = useLanguage();
  const [format, setFormat] = useState<MakeExport['format']>('xlsx');
  const [problem, setProblem] = useState<ProblemShown>();
  const [busy, setBusy] = useState(false);
  const make = async (approvalId?: string) => {
    setBusy(true);
    setProblem(undefined);
    const exportId = await newRecordId();
    const result = await call('makeExport', { body: { exportId, what, format, language, ...named, approvalId } });
    setBusy(false);
    if (result.ok) {
      onClose();
      goTo('exports');
    } else setProblem(result.error);
  };
  if (problem?.code === 'approval-needed')
    return <AskApproval what={{ kind: 'export', what }} named={named} onApproved={(approvalId) => void make(approvalId)} />;
  return (
    <Box as="section" label={say.exportThis} className="case-form">
      <Chips
        legend={say.format}
        choices={(['xlsx', 'csv'] as const).map((value) => ({ value, says: say.formats[value] }))}
        chosen={format}
        onChoose={setFormat}
      />
      {problem ? <ProblemView problem={problem} /> : null}
      <Box className="review-actions">
        <Action narrow says={say.make} busy={busy} onPress={() => void make()} />
        <Action narrow weight="plain" says={say.cancel} onPress={onClose} />
      </Box>
    </Box>
  );
}
