import { useState } from 'react';
import { Action } from '../../../components/action';
import { ChoiceList } from '../../../components/choice-list';
import { Box, Heading, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import type { GateSymptom, Reading } from '../../../services/gate/gate-types';
import { factText } from '../../../text/fact';
import { gateText } from '../../../text/gate';
import { useText } from '../../../text/texts';
import type { PersonHere } from './person-here';
import { TemperatureStepper } from './temperature-stepper';

const symptoms = [
  'fever',
  'cough',
  'fatigue',
  'sore-throat',
  'loss-of-smell-or-taste',
  'diarrhoea',
  'breathing-difficulty',
] as const satisfies readonly GateSymptom[];
const noteLettersMax = 120;

type ReadingViewProps = {
  readonly person: PersonHere;
  readonly position: string;
  readonly onSubmit: (person: PersonHere, reading: Reading) => void;
};

/** What is read and seen beside the code; everything may stay empty. */
export function ReadingView({ person, position, onSubmit }: ReadingViewProps) {
  const say = useText(gateText);
  const words = useText(factText).symptom;
  const [reading, setReading] = useState(person.reading);
  const note = reading.note ?? '';
  const submit = () => onSubmit(person, { ...reading, note: note.trim() || null });
  return (
    <Box className="guard-sheet">
      <Heading level={2} className="guard-title">
        {say.readingTitle}
      </Heading>
      <Paragraph className="guard-hint">{`${say.position} ${position}`}</Paragraph>
      <TemperatureStepper
        label={say.temperature}
        tenths={reading.temperatureTenths}
        onTenths={(temperatureTenths) => setReading({ ...reading, temperatureTenths })}
      />
      <Paragraph className="guard-hint">{say.feverFrom}</Paragraph>
      <ChoiceList
        many
        legend={say.symptoms}
        choices={symptoms.map((value) => ({ value, says: words[value] }))}
        chosen={reading.symptoms}
        onChoose={(chosen) => setReading({ ...reading, symptoms: [...chosen] })}
      />
      <TextField
        id="gate-note"
        kind="long"
        optional
        label={say.note}
        hint={say.noteHint}
        lengthMax={noteLettersMax}
        value={note}
        onValue={(value) => setReading({ ...reading, note: value })}
      />
      <Action says={say.submit} onPress={submit} />
    </Box>
  );
}
