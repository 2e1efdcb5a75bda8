import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { ChoiceList } from '../../../components/choice-list';
import { Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { PhotoRow } from '../../../components/photo-row';
import type { Sent } from '../../../services/send-later';
import { useServerClock } from '../../../services/use-server-clock';
import { everywhereText } from '../../../text/everywhere';
import { inspectionText } from '../../../text/inspection';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { type Hindrance, hindranceOf, type Inspection, leftOf, type PossibleStep, photosMax, type Visit } from './draft';
import { TestScan } from './test-scan-card';
import { useVisit, type VisitInUse } from './use-visit';

type FormProps = { readonly task: Inspection; readonly onSent: (sent: Sent) => void };

/** The checklist from the door inwards, photos, the test scan, and what comes of it. */
export function VisitForm({ task, onSent }: FormProps) {
  const say = useText(inspectionText);
  const visit = useVisit(task);
  const left = leftOf(visit.draft, task);
  return (
    <>
      <Card title={`${say.checklist}${left > 0 ? ` · ${say.left(left)}` : ''}`}>
        {task.specification.map((item) => (
          <Item key={item.id} item={item} visit={visit} />
        ))}
      </Card>
      <TestScan siteId={task.siteId} visit={visit} />
      <Photos visit={visit} />
      <Card title={say.place}>
        <Paragraph>{`${say.places[visit.draft.place]} · ${say.placeSays}`}</Paragraph>
        {task.position ? <Action weight="quiet" says={say.placeAsk} onPress={() => void visit.comparePlace()} /> : null}
      </Card>
      <TextField
        id="inspection-note"
        kind="long"
        label={say.note}
        hint={say.noteHint}
        lengthMax={300}
        value={visit.draft.note}
        onValue={(note) => visit.change({ note })}
      />
      <Steps task={task} visit={visit} onSent={onSent} />
    </>
  );
}

type ItemProps = { readonly item: Inspection['specification'][number]; readonly visit: VisitInUse };

function Item({ item, visit }: ItemProps) {
  const say = useText(inspectionText);
  const language = useLanguage();
  const { answers } = visit.draft;
  const given = answers[item.id];
  const offered = item.mayNotApply ? (['ok', 'fault', 'not-applicable'] as const) : (['ok', 'fault'] as const);
  return (
    <>
      <ChoiceList
        legend={item.says[language]}
        chosen={given ? [given] : []}
        choices={offered.map((value) => ({ value, says: say.item[value] }))}
        onChoose={([value]) => value && visit.change({ answers: { ...answers, [item.id]: value } })}
      />
      <Paragraph className="inspection-done">{say.doneMeans(item.done[language])}</Paragraph>
    </>
  );
}

function Photos({ visit }: { readonly visit: VisitInUse }) {
  const say = useText(inspectionText);
  const count = visit.draft.photoIds.length;
  return (
    <Card title={count > 0 ? say.photosTaken(count) : say.photo}>
      <PhotoRow photos={visit.photos} says={{ number: say.photoNumber, remove: say.photoRemove }} onRemove={visit.removePhoto} />
      {visit.badPhoto ? <Notice tone="problem" says={say.photoNotReadable} /> : null}
      {count < photosMax ? <Action weight="quiet" icon="plus" says={say.photo} onPress={() => void visit.addPhoto()} /> : null}
    </Card>
  );
}

function Steps({ task, visit, onSent }: FormProps & { readonly visit: VisitInUse }) {
  const say = useText(inspectionText);
  const everywhere = useText(everywhereText);
  const now = useServerClock(false);
  const [chosen, setChosen] = useState<Visit>();
  const [tried, setTried] = useState(false);
  const missing = leftOf(visit.draft, task) > 0;
  const step = task.possibleSteps.find((one) => one.step === chosen);
  const hindrance = step && !missing ? hindranceOf(visit.draft, step, now) : undefined;
  const words = (why: Hindrance, { notBefore }: PossibleStep): string => {
    switch (why) {
      case 'not-before':
        return say.notBefore(dayAndTimeText(notBefore, everywhere));
      case 'needs-fault':
        return say.needsFault;
      case 'needs-order':
        return say.needsOrder;
      case 'needs-photo':
        return say.needsPhoto;
    }
  };
  const send = async () => {
    setTried(true);
    if (!step || missing || hindrance) return;
    const sent = await visit.send(step.step);
    if (sent) onSent(sent);
  };
  return (
    <Card>
      <ChoiceList
        legend={say.chooseStep}
        chosen={chosen ? [chosen] : []}
        onChoose={([value]) => setChosen(value)}
        choices={task.possibleSteps.map((one) => ({
          value: one.step,
          says: say.visit[one.step].says,
          hint: now < Date.parse(one.notBefore) ? words('not-before', one) : say.visit[one.step].hint,
        }))}
        problem={tried && missing ? say.needsAll : tried && step && hindrance ? words(hindrance, step) : undefined}
      />
      <Action says={say.send} busy={visit.sending} disabled={!step} onPress={() => void send()} />
    </Card>
  );
}
