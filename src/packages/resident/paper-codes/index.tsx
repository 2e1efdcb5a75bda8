import { Card } from '../../../components/card';
import { Box, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import type { AnswerOf } from '../../../services/operations';
import { paperCodesText } from '../../../text/paper-codes';
import { useText } from '../../../text/texts';
import { MakeRow } from './make-row';
import { PaperCodeCard } from './paper-code-card';
import { type PaperCode, type PaperCodesInUse, usePaperCodes } from './use-paper-codes';
import '../record/record.scss';
import './index.scss';

export default function Index() {
  const say = useText(paperCodesText);
  return (
    <Page title={say.title}>
      <Content />
    </Page>
  );
}

function Content() {
  const inUse = usePaperCodes();
  const { family, codes } = inUse;
  if (family.state === 'signed-out') return <SignInFirst onSignIn={() => goTo('signIn')} />;
  if (family.state === 'refused') return <ProblemView problem={family.problem} onRetry={inUse.reload} />;
  if (codes.state === 'refused') return <ProblemView problem={codes.problem} onRetry={inUse.reload} />;
  if (family.state !== 'here' || codes.state !== 'here') return <LoadingView />;
  return <PaperCodes inUse={inUse} family={family.value} codes={codes.value.paperCodes} />;
}

type PaperCodesProps = {
  readonly inUse: PaperCodesInUse;
  readonly family: AnswerOf<'listMyFamily'>;
  readonly codes: readonly PaperCode[];
};

/** For whom one may be made, then those there are. */
function PaperCodes({ inUse, family, codes }: PaperCodesProps) {
  const say = useText(paperCodesText);
  const allowed = family.dependants.filter(({ paperCodeAllowed }) => paperCodeAllowed);
  const hasValid = (guardianshipId: string | null) =>
    codes.some((code) => code.guardianshipId === guardianshipId && code.state === 'valid');
  return (
    <Box className="paper-codes">
      <Paragraph className="paper-codes-says">{say.intro}</Paragraph>
      {inUse.told ? <Notice tone="good" says={inUse.told === 'made' ? say.made : say.lostDone} /> : null}
      {inUse.problem ? <ProblemView problem={inUse.problem} /> : null}
      <Card title={say.make}>
        {family.paperCodeAllowedForMe ? <MakeRow name={say.me} madeFor="me" isAgain={hasValid(null)} inUse={inUse} /> : null}
        {allowed.map(({ guardianshipId, maskedName }) => (
          <MakeRow key={guardianshipId} name={maskedName} madeFor={guardianshipId} isAgain={hasValid(guardianshipId)} inUse={inUse} />
        ))}
        {family.paperCodeAllowedForMe || allowed.length > 0 ? (
          <Paragraph className="paper-codes-says">{say.makeAgainSays}</Paragraph>
        ) : (
          <Paragraph className="paper-codes-says">{say.notAllowed}</Paragraph>
        )}
      </Card>
      <Card title={say.list}>
        {codes.length === 0 ? <Paragraph className="paper-codes-says">{say.none}</Paragraph> : null}
        {codes.length > 0 ? (
          <Box as="list" className="records">
            {codes.map((code) => (
              <Box as="item" key={code.paperCodeId} className="record">
                <PaperCodeCard code={code} inUse={inUse} />
              </Box>
            ))}
          </Box>
        ) : null}
      </Card>
    </Box>
  );
}
