import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { type FileChosen, FileField } from '../../../components/file-field';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { saveText } from '../../../platform/save-text';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import type { AnswerOf } from '../../../services/operations';
import { useSession } from '../../../services/session-store';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { siteCheckText } from '../../../text/site-check';
import { useText } from '../../../text/texts';
import { reportText } from './report-text';

export default function Index() {
  const say = useText(siteCheckText);
  const session = useSession();
  return <Page title={say.importTitle}>{session ? <Import /> : <SignInFirst onSignIn={() => goTo('signIn')} />}</Page>;
}

const bytesMax = 2_097_152;
/** `importId` is made with the choice of the file: sent again after a fault, nothing is applied for twice. */
type Chosen = { readonly name: string; readonly text: string; readonly importId: string };
type Imported = AnswerOf<'importSites'>;

/** Files from Chinese offices are often GB 18030, which no valid UTF-8 reader accepts. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function Import() {
  const say = useText(siteCheckText);
  const [file, setFile] = useState<Chosen | 'too-large' | undefined>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown | undefined>();
  const [imported, setImported] = useState<Imported | undefined>();
  const choose = async ({ name, bytes }: FileChosen) => {
    setImported(undefined);
    setProblem(undefined);
    setFile(bytes.byteLength > bytesMax ? 'too-large' : { name, text: decoded(bytes), importId: await newRecordId() });
  };
  const send = async ({ importId, text }: Chosen) => {
    setBusy(true);
    const result = await call('importSites', { body: { importId, text } });
    setBusy(false);
    setImported(result.ok ? result.value : undefined);
    setProblem(result.ok ? undefined : result.error);
  };
  return (
    <>
      <Paragraph>{say.importSays}</Paragraph>
      <Paragraph>{say.columns}</Paragraph>
      <Action
        narrow
        weight="plain"
        says={say.template}
        onPress={() => void saveText(`${say.head.join(',')}\r\n`, `${say.templateName}.csv`)}
      />
      <FileField
        says={file === undefined ? say.choose : say.chooseOther}
        label={say.file}
        accepts=".csv,text/csv"
        onFile={(chosen) => void choose(chosen)}
        otherwise={<Notice says={say.notHere} />}
      />
      {file === 'too-large' ? <Notice tone="problem" says={say.tooLarge} /> : null}
      {typeof file === 'object' ? (
        <>
          <Paragraph live="when-quiet">{say.chosen(file.name)}</Paragraph>
          <Action says={busy ? say.sending : say.send2} busy={busy} onPress={() => void send(file)} />
        </>
      ) : null}
      {problem ? <ProblemView problem={problem} /> : null}
      {imported ? <Outcome imported={imported} /> : null}
    </>
  );
}

const shownMax = 50;

function Outcome({ imported }: { readonly imported: Imported }) {
  const say = useText(siteCheckText);
  const language = useLanguage();
  const { received, accepted, alreadyHeld, head, refused } = imported;
  const words: Readonly<Record<string, string>> = say.columnNames;
  const whyOf = ({ field, says }: Imported['refused'][number]) =>
    say.reasonOf(field === '' ? say.wholeRow : (words[field] ?? field), says[language]);
  const download = () =>
    void saveText(
      reportText({ head, rows: refused.map((row) => ({ cells: row.cells, why: whyOf(row) })) }, say.why),
      `${say.reportName}.csv`,
    );
  return (
    <>
      <Notice tone={refused.length === 0 ? 'good' : 'plain'} says={say.counts(received, accepted, alreadyHeld)} />
      {accepted + alreadyHeld > 0 ? <WhereTheyAre /> : null}
      {refused.length > 0 ? (
        <Box as="section" label={say.returned(refused.length)}>
          <Heading level={2}>{say.returned(refused.length)}</Heading>
          <Action narrow weight="quiet" says={say.report} onPress={download} />
          <Box as="list" label={say.returned(refused.length)}>
            {refused.slice(0, shownMax).map((row) => (
              <Box as="item" key={`${row.row}-${row.field}`}>
                <Paragraph>{`${say.row} ${row.row} · ${row.cells[0] ?? ''} · ${whyOf(row)}`}</Paragraph>
              </Box>
            ))}
          </Box>
          {refused.length > shownMax ? <Paragraph>{say.moreRows(refused.length - shownMax)}</Paragraph> : null}
        </Box>
      ) : null}
    </>
  );
}

const reviewers = ['officer', 'reviewer'] as const;

/** What was applied for waits for review: where the applicant sees it, and where staff do. */
function WhereTheyAre() {
  const say = useText(siteCheckText);
  const roles = useSession()?.roles ?? [];
  const reviews = reviewers.some((role) => roles.includes(role));
  return (
    <>
      <Paragraph>{reviews ? `${say.whereTheyAre}${say.whereReviewed}` : say.whereTheyAre}</Paragraph>
      <Action narrow weight="quiet" says={say.toMySites} onPress={() => goTo('mySites')} />
      {reviews ? <Action narrow weight="quiet" says={say.toReviews} onPress={() => goTo('reviews')} /> : null}
    </>
  );
}
