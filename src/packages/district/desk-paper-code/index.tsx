import { Action } from '../../../components/action';
import { ChoiceList } from '../../../components/choice-list';
import { Box, Heading, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { factText } from '../../../text/fact';
import { deskPaperCodeText } from '../../../text/guardianships';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { DocumentFields } from '../desk/document-fields';
import { type Reason, type Symptom, tenthsOf, useDeskForm } from './use-desk-form';
import './index.scss';

const reasons = ['child', 'over-60', 'disabled'] as const satisfies readonly Reason[];
const symptoms = [
  'fever',
  'cough',
  'fatigue',
  'sore-throat',
  'loss-of-smell-or-taste',
  'diarrhoea',
  'breathing-difficulty',
] as const satisfies readonly Symptom[];

export default function Index() {
  return (
    <Desk task="deskPaperCode">
      <Form />
    </Desk>
  );
}

/** For somebody who stands at the desk without a phone: registered, declared by the signed form, handed a card. */
function Form() {
  const say = useText(deskPaperCodeText);
  const { symptom } = useText(factText);
  const language = useLanguage();
  const { document, answers, set, tried, state, problem, make } = useDeskForm();
  const wrong = (path: string) => fieldProblemText(problem, path, language);
  const needed = (isMissing: boolean) => (tried && isMissing ? say.missing : undefined);
  return (
    <Box className="desk-paper-code">
      <Heading level={2} className="desk-title">
        {say.title}
      </Heading>
      <Paragraph className="desk-line">{say.says}</Paragraph>
      {state === 'made' ? <Notice tone="good" says={say.made} /> : null}
      <DocumentFields document={document} problem={problem} onDone={make} numberHint={say.numberHint} />
      {wrong('documentNumber') ? <Notice tone="problem" says={wrong('documentNumber') ?? ''} /> : null}
      <TextField
        id="name"
        kind="text"
        label={say.name}
        value={answers.name}
        onValue={(name) => set({ name })}
        lengthMax={40}
        problem={needed(answers.name.trim() === '') ?? wrong('name')}
      />
      <ChoiceList
        legend={say.because}
        choices={reasons.map((value) => ({ value, says: say.reason[value] }))}
        chosen={answers.because ? [answers.because] : []}
        onChoose={([because]) => because && set({ because })}
        problem={needed(!answers.because)}
      />
      <TextField
        id="form-number"
        kind="text"
        label={say.form}
        hint={say.formHint}
        value={answers.formNumber}
        onValue={(formNumber) => set({ formNumber })}
        lengthMax={40}
        problem={needed(answers.formNumber.trim() === '')}
      />
      <TextField
        id="temperature"
        kind="decimal"
        label={say.temperature}
        hint={say.temperatureHint}
        value={answers.temperature}
        onValue={(temperature) => set({ temperature })}
        lengthMax={5}
        problem={tried && tenthsOf(answers.temperature) === undefined ? say.temperatureWrong : wrong('temperatureTenths')}
      />
      <ChoiceList
        legend={say.symptoms}
        many
        choices={symptoms.map((value) => ({ value, says: symptom[value] }))}
        chosen={answers.symptoms}
        onChoose={(chosen) => set({ symptoms: chosen })}
      />
      <ChoiceList
        legend={say.language}
        choices={(['zh-CN', 'en'] as const).map((value) => ({ value, says: say.languages[value] }))}
        chosen={[answers.language]}
        onChoose={([chosen]) => chosen && set({ language: chosen })}
      />
      {problem && problem.fields.length === 0 ? <ProblemView problem={problem} /> : null}
      <Action icon="print" says={say.make} busy={state === 'making'} onPress={make} />
    </Box>
  );
}
