import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Chips } from '../../../components/chips';
import { Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { ScanCamera } from '../../../components/scan-camera';
import { ProblemView } from '../../../components/views';
import { takePhoto } from '../../../platform/take-photo';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import type { AnswerOf } from '../../../services/operations';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { scanText } from '../../../text/scan';
import { siteCheckText } from '../../../text/site-check';
import { useText } from '../../../text/texts';

type Item = AnswerOf<'getSelfCheck'>['items'][number];
type Answer = 'ok' | 'fault' | 'not-here';
type CheckFormProps = {
  readonly siteId: string;
  readonly items: readonly Item[];
  readonly onSent: (check: AnswerOf<'selfCheckSite'>) => void;
};
const photosMax = 6;

/** The checklist item by item, a test scan, photos; sent as one. */
export function CheckForm({ siteId, items, onSent }: CheckFormProps) {
  const say = useText(siteCheckText);
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const [scanned, setScanned] = useState<string | undefined>();
  const [photoIds, setPhotoIds] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown | undefined>();
  const isWhole = items.every(({ id }) => answers[id] !== undefined);
  const send = async () => {
    setBusy(true);
    const given = items.map(({ id }) => ({ item: id, answer: answers[id] ?? 'fault' }));
    const body = { checkId: await newRecordId(), items: given, photoIds: [...photoIds], scanned };
    const result = await call('selfCheckSite', { params: { siteId }, body });
    setBusy(false);
    if (result.ok) onSent(result.value);
    else setProblem(result.error);
  };
  return (
    <>
      {items.map((item) => (
        <ItemChoice key={item.id} item={item} answer={answers[item.id]} onAnswer={(one) => setAnswers({ ...answers, [item.id]: one })} />
      ))}
      <TestScan scanned={scanned} onScanned={setScanned} />
      <Photo siteId={siteId} count={photoIds.length} onTaken={(id) => setPhotoIds([...photoIds, id])} />
      {problem ? <ProblemView problem={problem} /> : null}
      {isWhole ? null : <Paragraph>{say.answerAll}</Paragraph>}
      <Action says={say.send} busy={busy} disabled={!isWhole} onPress={() => void send()} />
    </>
  );
}

type ItemChoiceProps = { readonly item: Item; readonly answer: Answer | undefined; readonly onAnswer: (answer: Answer) => void };

function ItemChoice({ item, answer, onAnswer }: ItemChoiceProps) {
  const say = useText(siteCheckText);
  const language = useLanguage();
  const possible: readonly Answer[] = item.mayNotApply ? ['ok', 'fault', 'not-here'] : ['ok', 'fault'];
  return (
    <Card title={item.says[language]}>
      <Paragraph>{item.done[language]}</Paragraph>
      <Chips<Answer | 'none'>
        legend={item.says[language]}
        choices={possible.map((value) => ({ value, says: say.answer[value] }))}
        chosen={answer ?? 'none'}
        onChoose={(value) => (value === 'none' ? undefined : onAnswer(value))}
      />
    </Card>
  );
}

function TestScan({ scanned, onScanned }: { readonly scanned: string | undefined; readonly onScanned: (text: string) => void }) {
  const say = useText(siteCheckText);
  const scan = useText(scanText);
  const [open, setOpen] = useState(false);
  return (
    <Card title={say.testScan}>
      <Paragraph>{scanned === undefined ? say.testScanSays : say.scanned}</Paragraph>
      {open ? (
        <ScanCamera
          says={scan}
          onText={(text) => {
            setOpen(false);
            onScanned(text.slice(0, 600));
          }}
        />
      ) : (
        <Action narrow weight="quiet" icon="scan" says={say.scan} onPress={() => setOpen(true)} />
      )}
    </Card>
  );
}

type PhotoProps = { readonly siteId: string; readonly count: number; readonly onTaken: (photoId: string) => void };

function Photo({ siteId, count, onTaken }: PhotoProps) {
  const say = useText(siteCheckText);
  const [problem, setProblem] = useState<ProblemShown | 'not-readable' | undefined>();
  const take = async () => {
    const photo = await takePhoto();
    if (photo === undefined) return;
    if (photo === 'not-readable') return setProblem('not-readable');
    const photoId = await newRecordId();
    const kept = await call('addSitePhoto', { params: { siteId }, body: { photoId, of: 'self-check', jpegBase64: photo.jpegBase64 } });
    setProblem(kept.ok ? undefined : kept.error);
    if (kept.ok) onTaken(photoId);
  };
  return (
    <Card>
      {count > 0 ? <Paragraph>{say.photoOf(count)}</Paragraph> : null}
      {problem === 'not-readable' ? <Notice tone="problem" says={say.photoProblem} /> : null}
      {typeof problem === 'object' ? <ProblemView problem={problem} /> : null}
      {count < photosMax ? <Action narrow weight="quiet" says={say.photo} onPress={() => void take()} /> : null}
    </Card>
  );
}
