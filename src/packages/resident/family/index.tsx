import { useEffect } from 'react';
import { Page } from '../../../components/page';
import { LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { scrollToTop } from '../../../platform/scroll';
import { keepFamily } from '../../../services/companions';
import { familyText } from '../../../text/family';
import { useText } from '../../../text/texts';
import { AddByConsent } from './add-by-consent';
import { AskByRelation } from './ask-by-relation';
import { FamilyList } from './family-list';
import { MyConsent } from './my-consent';
import { type FamilyInUse, useFamily } from './use-family';
import './index.scss';

export default function Index() {
  const say = useText(familyText);
  return (
    <Page title={say.title}>
      <Content />
    </Page>
  );
}

function Content() {
  const family = useFamily();
  const { answer, view } = family;
  const known = answer.state === 'here' ? answer.value : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each view begins at its top
  useEffect(() => scrollToTop(), [view]);
  useEffect(() => {
    if (known) keepFamily(known);
  }, [known]);
  switch (answer.state) {
    case 'signed-out':
      return <SignInFirst onSignIn={() => goTo('signIn')} />;
    case 'loading':
      return <LoadingView />;
    case 'refused':
      return <ProblemView problem={answer.problem} onRetry={family.reload} />;
    case 'here':
      return viewOf(family, answer.value);
  }
}

function viewOf(family: FamilyInUse, known: Parameters<typeof FamilyList>[0]['known']) {
  switch (family.view) {
    case 'list':
      return <FamilyList family={family} known={known} />;
    case 'consent':
      return <AddByConsent onDone={family.back} />;
    case 'relation':
      return <AskByRelation onDone={family.back} />;
    case 'my-consent':
      return <MyConsent onDone={() => family.back()} />;
  }
}
