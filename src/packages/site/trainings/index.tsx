import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { ChoiceList } from '../../../components/choice-list';
import { Box, Paragraph, Words } from '../../../components/element';
import { DayField, TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import type { AnswerOf } from '../../../services/operations';
import { useSession } from '../../../services/session-store';
import { usePages } from '../../../services/use-pages';
import { everywhereText } from '../../../text/everywhere';
import { inspectionText } from '../../../text/inspection';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { dayText } from '../../../text/time';

type Training = AnswerOf<'listTrainings'>['trainings'][number];
const courses = ['gate-basics', 'offline-and-paper-codes', 'privacy'] as const satisfies readonly Training['course'][];

/** Who at one's own site has had which course. */
export default function Index() {
  const say = useText(inspectionText);
  const session = useSession();
  return <Page title={say.trainings}>{session ? <Trainings /> : <SignInFirst onSignIn={() => goTo('signIn')} />}</Page>;
}

function Trainings() {
  const say = useText(inspectionText);
  const everywhere = useText(everywhereText);
  const { siteId = '' } = useRouter().params;
  const pages = usePages<Training>(async (page) => {
    const result = await call('listTrainings', { params: { siteId }, query: { page } });
    return result.ok ? { ok: true, value: { items: result.value.trainings, nextPage: result.value.nextPage } } : result;
  });
  return (
    <>
      <Paragraph>{say.trainingsSays}</Paragraph>
      <AddTraining siteId={siteId} onAdded={pages.reload} />
      {pages.kind === 'loading' ? <LoadingView /> : null}
      {pages.problem ? <ProblemView problem={pages.problem} onRetry={pages.reload} /> : null}
      {pages.kind === 'ready' && pages.items.length === 0 ? <Paragraph>{say.trainingNone}</Paragraph> : null}
      {pages.items.length > 0 ? (
        <Box as="list" label={say.trainings}>
          {pages.items.map(({ trainingId, name, course, heldOn }) => (
            <Box as="item" key={trainingId}>
              <Words>{`${name} · ${say.course[course]} · ${dayText(heldOn, everywhere)}`}</Words>
            </Box>
          ))}
        </Box>
      ) : null}
      {pages.hasMore ? <Action weight="quiet" says={say.loadMore} busy={pages.loadingMore} onPress={pages.more} /> : null}
      <Action weight="quiet" icon="list" says={say.courses} onPress={() => goTo('guide', { topic: 'training' })} />
    </>
  );
}

function AddTraining({ siteId, onAdded }: { readonly siteId: string; readonly onAdded: () => void }) {
  const say = useText(inspectionText);
  const language = useLanguage();
  const [name, setName] = useState('');
  const [course, setCourse] = useState<Training['course']>('gate-basics');
  const [heldOn, setHeldOn] = useState('');
  const [problem, setProblem] = useState<ProblemShown>();
  const [added, setAdded] = useState(false);
  const add = async () => {
    const body = { trainingId: await newRecordId(), name: name.trim(), course, heldOn };
    const result = await call('recordTraining', { params: { siteId }, body });
    setProblem(result.ok ? undefined : result.error);
    setAdded(result.ok);
    if (!result.ok) return;
    setName('');
    onAdded();
  };
  const wrong = (path: string) => (problem ? fieldProblemText(problem, path, language) : undefined);
  return (
    <Card>
      <TextField
        id="training-name"
        kind="text"
        label={say.trainingName}
        lengthMax={40}
        value={name}
        onValue={setName}
        problem={wrong('name')}
      />
      <ChoiceList
        legend={say.trainingCourse}
        chosen={[course]}
        choices={courses.map((value) => ({ value, says: say.course[value] }))}
        onChoose={([value]) => value && setCourse(value)}
      />
      <DayField
        id="training-day"
        label={say.trainingDay}
        placeholder={say.trainingDay}
        value={heldOn}
        onValue={setHeldOn}
        problem={wrong('heldOn')}
      />
      {problem && problem.fields.length === 0 ? <ProblemView problem={problem} /> : null}
      {added ? <Notice tone="good" says={say.trainingAdded} /> : null}
      <Action says={say.trainingAdd} disabled={name.trim() === '' || heldOn === ''} onPress={() => void add()} />
    </Card>
  );
}
