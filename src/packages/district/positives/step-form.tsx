import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading } from '../../../components/element';
import { TextField } from '../../../components/field';
import { call } from '../../../services/api';
import { serverNow } from '../../../services/server-clock';
import { positivesText } from '../../../text/positives';
import { useText } from '../../../text/texts';
import { NoteField, typed } from './note-field';
import { dayAndTimeOf, instantOf } from './step-time';
import type { PaneProps } from './use-positives';
import { WhenFields } from './when-fields';

const nothing = { vehicle: '', facility: '', bed: '', note: '' };

/** The next step and no other, with the time it happened and what the transport team needs to know. */
export function StepForm({ positive, desk }: PaneProps) {
  const say = useText(positivesText);
  const [when, setWhen] = useState(() => dayAndTimeOf(serverNow()));
  const [texts, setTexts] = useState(nothing);
  const [tried, setTried] = useState(false);
  const { nextStep, positiveId } = positive;
  if (nextStep === null || nextStep === 'found') return null;
  const at = instantOf(when);
  const change = (part: Partial<typeof nothing>) => setTexts((before) => ({ ...before, ...part }));
  const send = () => {
    setTried(true);
    if (at === undefined) return;
    void desk.act('step', (named) =>
      call('takePositiveStep', {
        params: { positiveId },
        body: { ...named, step: nextStep, at, ...typed(texts) },
      }),
    );
  };
  const isMoving = nextStep === 'transferred' || nextStep === 'admitted';
  return (
    <Box as="section" label={say.stepTitle(say.acts[nextStep])} className="positive-part">
      <Heading level={3} className="desk-title">
        {say.stepTitle(say.acts[nextStep])}
      </Heading>
      <WhenFields
        id="step"
        labels={{ day: say.stepDay, time: say.stepTime }}
        when={when}
        onWhen={setWhen}
        wrong={tried && at === undefined}
      />
      {nextStep === 'transferred' ? (
        <TextField
          id="step-vehicle"
          kind="text"
          optional
          label={say.vehicle}
          lengthMax={40}
          value={texts.vehicle}
          onValue={(vehicle) => change({ vehicle })}
        />
      ) : null}
      {isMoving ? (
        <TextField
          id="step-facility"
          kind="text"
          optional
          label={say.facility}
          lengthMax={80}
          value={texts.facility}
          onValue={(facility) => change({ facility })}
        />
      ) : null}
      {nextStep === 'admitted' ? (
        <TextField id="step-bed" kind="text" optional label={say.bed} lengthMax={40} value={texts.bed} onValue={(bed) => change({ bed })} />
      ) : null}
      <NoteField id="step-note" optional label={say.note} value={texts.note} onValue={(note) => change({ note })} />
      <Action says={say.record} busy={desk.busy} onPress={send} />
    </Box>
  );
}
