import { useRef, useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { DayField, PickField, TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { positivesText } from '../../../text/positives';
import type { ProblemShown } from '../../../text/problem-shown';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { tracingText } from '../../../text/tracing';
import { currentCase, nameCase } from '../desk/case-store';
import { DocumentFields } from '../desk/document-fields';
import { useDocument } from '../desk/use-document';
import type { TracingCase } from './use-tracing';

const grounds = ['confirmed-case', 'asymptomatic-case', 'suspected-case', 'close-contact'] as const;
const lookBackChoices = [14, 10, 7, 3] as const;
type OpenCaseFormProps = {
  readonly onOpened: (opened: TracingCase) => void;
  readonly onBack: () => void;
  /** The entry in the register of positives that the case is about; absent: somebody by document. */
  readonly positive?: string | undefined;
  readonly onsetDay?: string | undefined;
};

/** A case: its number and purpose, why, who (by the whole number of a document), and how far back. */
export function OpenCaseForm({ onOpened, onBack, positive, onsetDay }: OpenCaseFormProps) {
  const say = useText(tracingText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const [caseNumber, setCaseNumber] = useState(currentCase()?.caseNumber ?? '');
  const [purpose, setPurpose] = useState(currentCase()?.purpose ?? '');
  const [ground, setGround] = useState<(typeof grounds)[number]>('confirmed-case');
  const [days, setDays] = useState<number>(14);
  const [onset, setOnset] = useState(onsetDay ?? '');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown>();
  const document = useDocument();
  const person = positive === undefined ? document.named() : ({ by: 'positive', positiveId: positive } as const);
  const { tracedPerson } = useText(positivesText);
  // Pressed again after no answer it is the same case.
  const caseId = useRef<string>(undefined);
  const tooShort = (text: string) => (tried && text.trim().length < 4 ? say.opening.fourLetters : undefined);
  const send = async () => {
    setTried(true);
    if (!person || caseNumber.trim().length < 4 || purpose.trim().length < 4) return;
    setBusy(true);
    setProblem(undefined);
    caseId.current ??= await newRecordId();
    const named = { caseNumber: caseNumber.trim(), purpose: purpose.trim() };
    const onsetAt = onset === '' ? null : `${onset}T00:00:00+08:00`;
    const result = await call('openCase', { body: { caseId: caseId.current, ...named, ground, person, lookBackDays: days, onsetAt } });
    setBusy(false);
    if (!result.ok) return setProblem(result.error);
    document.clear();
    nameCase(named);
    onOpened(result.value);
  };
  return (
    <Box as="section" label={say.opening.title} className="tracing-form">
      <Action weight="plain" narrow icon="back" says={say.cases.back} onPress={onBack} />
      <Heading level={2} className="desk-title">
        {say.opening.title}
      </Heading>
      <Paragraph className="desk-line">{say.opening.says}</Paragraph>
      {problem && problem.fields.length === 0 ? <ProblemView problem={problem} /> : null}
      <Box className="tracing-pair">
        <TextField
          id="tracing-number"
          kind="text"
          label={say.opening.number}
          hint={say.opening.numberHint}
          value={caseNumber}
          onValue={setCaseNumber}
          lengthMax={40}
          problem={tooShort(caseNumber) ?? fieldProblemText(problem, 'caseNumber', language)}
        />
        <TextField
          id="tracing-purpose"
          kind="text"
          label={say.opening.purpose}
          hint={say.opening.purposeHint}
          value={purpose}
          onValue={setPurpose}
          lengthMax={200}
          problem={tooShort(purpose) ?? fieldProblemText(problem, 'purpose', language)}
        />
        <PickField
          id="tracing-ground"
          label={say.opening.ground}
          value={ground}
          onValue={(value) => setGround(grounds.find((one) => one === value) ?? 'confirmed-case')}
          choices={grounds.map((value) => ({ value, says: say.cases.grounds[value] }))}
          placeholder={say.opening.ground}
        />
        <PickField
          id="tracing-days"
          label={say.opening.days}
          value={String(days)}
          onValue={(value) => setDays(lookBackChoices.find((one) => String(one) === value) ?? 14)}
          choices={lookBackChoices.map((value) => ({ value: String(value), says: say.opening.daysOf(value) }))}
          placeholder={say.opening.days}
        />
      </Box>
      <DayField
        id="tracing-onset"
        label={say.opening.onset}
        hint={say.opening.onsetHint}
        value={onset}
        onValue={setOnset}
        placeholder={everywhere.optional}
        optional
        problem={fieldProblemText(problem, 'onsetAt', language)}
      />
      {positive === undefined ? (
        <DocumentFields document={document} problem={problem} onDone={() => void send()} />
      ) : (
        <Notice says={tracedPerson} />
      )}
      <Action narrow says={say.opening.send} busy={busy} disabled={!person} onPress={() => void send()} />
    </Box>
  );
}
