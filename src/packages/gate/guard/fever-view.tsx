import { useState } from 'react';
import { isFever } from '../../../../cloud-functions/domain/gate/fever';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { ProgressDots } from '../../../components/progress-dots';
import { serverNow } from '../../../services/server-clock';
import { useServerClock } from '../../../services/use-server-clock';
import { gateText } from '../../../text/gate';
import { useText } from '../../../text/texts';
import { feverSteps, nextStep, type PersonAside, type PersonHere, withSecondReading } from './person-here';
import { type Ready, useSeparateDoor } from './ready';
import { TemperatureStepper } from './temperature-stepper';

type FeverViewProps = {
  readonly person: PersonAside;
  readonly state: Ready;
  /** `scan`: the person rests, the next one is checked. */
  readonly onChange: (person: PersonAside, next: 'stay' | 'scan') => void;
  readonly onEnd: (asideId: number, person: PersonHere) => void;
};

/** One step at a time: aside, mask, rest, another thermometer; the second reading decides, and the record tells of both. */
export function FeverView(props: FeverViewProps) {
  const say = useText(gateText);
  const { person, onEnd } = props;
  const step = feverSteps.indexOf(person.step) + 1;
  return (
    <Box className="guard-sheet">
      <Heading level={2} className="guard-title">
        {say.fever.title}
      </Heading>
      <ProgressDots step={step} of={feverSteps.length} label={say.fever.progress(step, feverSteps.length)} />
      <Notice tone="problem" says={say.fever.first(say.degrees(person.reading.temperatureTenths ?? 0))} />
      <Step {...props} />
      {person.step === 'tell' ? null : <Action weight="plain" says={say.fever.noSecond} onPress={() => onEnd(person.asideId, person)} />}
    </Box>
  );
}

function Step(props: FeverViewProps) {
  const say = useText(gateText).fever;
  const { person, onChange } = props;
  const go = () => onChange({ ...person, step: nextStep(person.step) }, 'stay');
  switch (person.step) {
    case 'aside':
    case 'mask':
      return <Instruction says={say[person.step]} does={say.done} onDone={go} />;
    case 'rest': {
      const rest = () => onChange({ ...person, step: 'again', restsSince: serverNow() }, 'scan');
      return <Instruction says={say.rest} does={say.restStarts} onDone={rest} />;
    }
    case 'again':
      return <SecondReading {...props} />;
    case 'tell':
      return <StillFever {...props} />;
  }
}

type InstructionProps = { readonly says: string; readonly does: string; readonly onDone: () => void };

const Instruction = ({ says, does, onDone }: InstructionProps) => (
  <>
    <Paragraph live="when-quiet" className="guard-instruction">
      {says}
    </Paragraph>
    <Action says={does} icon="check" onPress={onDone} />
  </>
);

function SecondReading({ person, onChange, onEnd }: FeverViewProps) {
  const say = useText(gateText);
  const now = useServerClock(true);
  const [tenths, setTenths] = useState<number | null>(null);
  const rested = Math.max(0, Math.floor((now - (person.restsSince ?? now)) / 60_000));
  const finish = () => {
    if (tenths === null) return;
    const read = withSecondReading(person, tenths, say.fever.note(say.degrees(person.reading.temperatureTenths ?? 0)));
    if (isFever(tenths)) onChange({ ...person, ...read, step: 'tell' }, 'stay');
    else onEnd(person.asideId, read);
  };
  return (
    <>
      <Paragraph className="guard-instruction">{say.fever.again}</Paragraph>
      <Paragraph className="guard-hint">{`${say.fever.rested(rested)} · ${say.fever.secondDecides}`}</Paragraph>
      <TemperatureStepper label={say.fever.second} tenths={tenths} onTenths={setTenths} />
      {tenths !== null && !isFever(tenths) ? <Notice tone="good" says={say.fever.normal} /> : null}
      <Action says={say.fever.record} disabled={tenths === null} onPress={finish} />
      <Action weight="plain" says={say.fever.restGoesOn} onPress={() => onChange(person, 'scan')} />
    </>
  );
}

function StillFever({ person, state, onEnd }: FeverViewProps) {
  const say = useText(gateText).fever;
  const separateDoor = useSeparateDoor(state);
  return (
    <>
      <Notice tone="problem" says={say.still} />
      <Paragraph className="guard-instruction">{say.tell}</Paragraph>
      {separateDoor ? <Notice says={say.door(separateDoor)} /> : null}
      <Action says={say.record} onPress={() => onEnd(person.asideId, person)} />
    </>
  );
}
