import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { Action } from '../../../components/action';
import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { SignInFirst } from '../../../components/views';
import { goTo, textOfParameter } from '../../../platform/navigation';
import { scrollToTop } from '../../../platform/scroll';
import { useSession } from '../../../services/session-store';
import { declareText } from '../../../text/declare';
import { everywhereText } from '../../../text/everywhere';
import { familyText } from '../../../text/family';
import { useText } from '../../../text/texts';
import { AddressStep } from './address-step';
import { CardStep } from './card-step';
import { ConflictView } from './conflict-view';
import { ContactStep } from './contact-step';
import type { Step } from './draft';
import { ForeignEditor } from './foreign-editor';
import { ForeignStep } from './foreign-step';
import { GroupStep } from './group-step';
import { HealthStep } from './health-step';
import { ResultView } from './result-view';
import { ReviewStep } from './review-step';
import { StayWhen } from './stay-when';
import { StayWhere } from './stay-where';
import { StaysStep } from './stays-step';
import { previousStep } from './steps';
import { UndertakingStep } from './undertaking-step';
import { type Declaration, useDeclaration } from './use-declaration';
import './index.scss';

export default function Index() {
  const say = useText(declareText);
  const session = useSession();
  const { of: guardianshipId, name } = useRouter().params;
  const dependant = guardianshipId ? { guardianshipId, name: textOfParameter(name) } : undefined;
  if (session) return <Form key={`${session.account} ${guardianshipId}`} account={session.account} dependant={dependant} />;
  return (
    <Page title={say.title}>
      <SignInFirst onSignIn={() => goTo('signIn')} />
    </Page>
  );
}

type FormProps = {
  readonly account: string;
  /** Whose declaration it is, where it is not one's own. */
  readonly dependant: { readonly guardianshipId: string; readonly name: string } | undefined;
};

function Form({ account, dependant }: FormProps) {
  const say = useText(declareText);
  const declaration = useDeclaration(account, dependant?.guardianshipId);
  const { draft, accepted, problem } = declaration;
  const isIncomplete = problem !== undefined && problem.fields.length > 0;
  const [conflict] = draft.conflicts;
  const shown = `${draft.step} ${draft.editingStay?.part ?? ''} ${draft.editingForeign !== null} ${accepted !== null} ${conflict?.placeId}`;
  // Each question begins at its top; so does what is said about an answer that is missing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another question is shown
  useEffect(() => scrollToTop(), [shown, isIncomplete]);
  if (accepted) {
    return (
      <Page title={say.title}>
        {dependant ? <WhoseDeclaration name={dependant.name} /> : null}
        <ResultView accepted={accepted} isOfDependant={dependant !== undefined} />
      </Page>
    );
  }
  if (conflict) {
    return (
      <Page title={say.title}>
        <ConflictView key={conflict.placeId} conflict={conflict} declaration={declaration} />
      </Page>
    );
  }
  return (
    <Page title={say.title} foot={<Foot declaration={declaration} />}>
      {dependant ? <WhoseDeclaration name={dependant.name} /> : null}
      {isIncomplete ? <Notice tone="problem" says={draft.fromReview ? say.problemIn : say.incomplete} /> : null}
      {viewOf(declaration)}
    </Page>
  );
}

/** Over every question: a guardian must not declare their own fever for a child. */
function WhoseDeclaration({ name }: { readonly name: string }) {
  const say = useText(familyText);
  return <Notice says={say.declaringFor(name)} />;
}

function viewOf(declaration: Declaration) {
  const { editingStay, editingForeign, step } = declaration.draft;
  if (editingStay) {
    const View = editingStay.part === 'where' ? StayWhere : StayWhen;
    return <View stay={editingStay.item} declaration={declaration} />;
  }
  if (editingForeign) return <ForeignEditor stay={editingForeign.item} declaration={declaration} />;
  const View = views[step];
  return <View declaration={declaration} />;
}

const views: Readonly<Record<Step, (props: { readonly declaration: Declaration }) => JSX.Element>> = {
  group: GroupStep,
  address: AddressStep,
  health: HealthStep,
  contact: ContactStep,
  card: CardStep,
  stays: StaysStep,
  foreign: ForeignStep,
  review: ReviewStep,
  undertaking: UndertakingStep,
};

function Foot({ declaration: { draft, sending, isOfDependant, next, previous, send } }: { readonly declaration: Declaration }) {
  const say = useText(declareText);
  const everywhere = useText(everywhereText);
  const isEditing = draft.editingStay !== null || draft.editingForeign !== null;
  const isLast = draft.step === 'undertaking' && !isEditing;
  const isWhole = draft.editingStay?.part === 'when' || draft.editingStay?.whereOnly || draft.editingForeign;
  const skips = draft.step === 'card' && draft.cardFetchedAt === '';
  const onwards = isWhole ? say.keepStay : skips ? say.card.skip : everywhere.next;
  return (
    <Box className="foot">
      {previousStep(draft, isOfDependant) || isEditing ? (
        <Action weight="plain" narrow says={everywhere.previous} onPress={previous} />
      ) : null}
      {isLast ? (
        <Action says={sending ? everywhere.sending : everywhere.send} busy={sending} onPress={() => void send()} />
      ) : (
        <Action weight={skips ? 'quiet' : 'main'} says={draft.step === 'review' ? say.toUndertaking : onwards} onPress={next} />
      )}
    </Box>
  );
}
