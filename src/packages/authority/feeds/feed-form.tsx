import { useState } from 'react';
import { Action } from '../../../components/action';
import { DivisionFields } from '../../../components/division-fields';
import { Box, Paragraph, Words } from '../../../components/element';
import { PickField, TextField } from '../../../components/field';
import { type FileChosen, FileField } from '../../../components/file-field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { useSession } from '../../../services/session-store';
import { useAnswer } from '../../../services/use-answer';
import { useDivisions } from '../../../services/use-divisions';
import { authorityText } from '../../../text/authority';
import { feedColumnsText } from '../../../text/feed-columns';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { type FeedFile, type FeedName, type FileFault, feedNames, readFeedFile } from './feed-file';
import type { ImportInUse } from './use-import';

/** A laboratory sends results of tests and nothing else. */
const feedsOf = (roles: readonly string[]): readonly FeedName[] => (roles.includes('feed') ? feedNames : ['importLabResults']);
const secondPersonFeeds: readonly FeedName[] = ['importControlList', 'importMassTestRounds'];

/** What is sent, by whom, and the file. */
export function FeedForm({ importing }: { readonly importing: ImportInUse }) {
  const { feeds: say } = useText(authorityText);
  const feeds = feedsOf(useSession()?.roles ?? []);
  const [feed, setFeed] = useState<FeedName>('importLabResults');
  const [sender, setSender] = useState('');
  const [division, setDivision] = useState('');
  const [ground, setGround] = useState('');
  const [file, setFile] = useState<FeedFile | FileFault>();
  const [tried, setTried] = useState(false);
  const isList = feed === 'importControlList';
  const isPublication = feed === 'importRiskAreas';
  const ready = (isPublication || sender.trim() !== '') && (!isList || (division !== '' && ground !== ''));
  const choose = (chosen: string) => {
    setFeed(feeds.find((name) => name === chosen) ?? 'importLabResults');
    setFile(undefined);
    importing.clear();
  };
  const send = () => {
    setTried(true);
    if (ready && typeof file === 'object') void importing.start(feed, file, { sender: sender.trim(), division, ground });
  };
  return (
    <Box as="section" label={say.title} className="feed-form">
      <PickField
        id="feed"
        label={say.feed}
        value={feed}
        onValue={choose}
        choices={feeds.map((value) => ({ value, says: say.names[value] }))}
        placeholder={say.feed}
      />
      {secondPersonFeeds.includes(feed) ? <Notice says={say.secondPerson} /> : null}
      {isPublication ? null : (
        <TextField
          id="feed-sender"
          kind="text"
          label={say.sender}
          hint={say.senderHint}
          value={sender}
          onValue={setSender}
          lengthMax={60}
          problem={tried && sender.trim() === '' ? say.senderNeeded : undefined}
        />
      )}
      {isList ? <ListFields {...{ division, setDivision, ground, setGround, tried }} /> : null}
      <ChosenFile
        {...{ feed, file }}
        onFile={(chosen) => {
          importing.clear();
          setFile(readFeedFile(feed, chosen));
        }}
      />
      <Action narrow says={say.send} busy={importing.now?.state === 'sending'} disabled={typeof file !== 'object'} onPress={send} />
    </Box>
  );
}

type ListFieldsProps = {
  readonly division: string;
  readonly setDivision: (code: string) => void;
  readonly ground: string;
  readonly setGround: (ground: string) => void;
  readonly tried: boolean;
};

/** Whose list it is, and on what ground. */
function ListFields({ division, setDivision, ground, setGround, tried }: ListFieldsProps) {
  const { feeds: say } = useText(authorityText);
  const language = useLanguage();
  const choice = useDivisions(division, setDivision);
  const { answer, reload } = useAnswer('listGrounds', { query: { way: 'control-list' } });
  const grounds = answer.state === 'here' ? answer.value.grounds : [];
  return (
    <>
      {answer.state === 'refused' ? <ProblemView problem={answer.problem} onRetry={reload} /> : null}
      <PickField
        id="feed-ground"
        label={say.ground}
        value={ground}
        onValue={setGround}
        choices={grounds.map(({ id, name }) => ({ value: id, says: name[language] }))}
        placeholder={say.groundNeeded}
        problem={tried && ground === '' ? say.groundNeeded : undefined}
      />
      <Words className="feed-label">{say.division}</Words>
      <DivisionFields
        id="feed-division"
        levels={choice.levels}
        onChoose={choice.choose}
        unreachable={choice.unreachable}
        problem={tried && division === '' ? say.divisionNeeded : undefined}
      />
    </>
  );
}

type ChosenFileProps = {
  readonly feed: FeedName;
  readonly file: FeedFile | FileFault | undefined;
  readonly onFile: (file: FileChosen) => void;
};

function ChosenFile({ feed, file, onFile }: ChosenFileProps) {
  const { feeds: say } = useText(authorityText);
  const columns = useText(feedColumnsText);
  const takes = feed === 'importRiskAreas' ? say.takes.publication : feed === 'importLabResults' ? say.takes.lab : say.takes.rows;
  return (
    <Box className="feed-file">
      <Words className="feed-label">{say.file}</Words>
      <FileField
        says={typeof file === 'object' ? say.chooseOther : say.choose}
        label={`${say.file} ${say.names[feed]}`}
        accepts=".csv,.json,.txt,text/csv,application/json,application/fhir+json"
        onFile={onFile}
        otherwise={null}
      />
      <Paragraph className="desk-line">{takes}</Paragraph>
      {feed === 'importRiskAreas' ? null : <Paragraph className="desk-line">{columns.needed(columns[feed])}</Paragraph>}
      {typeof file === 'string' ? <Notice tone="problem" says={say.cannotRead[file]} /> : null}
      {typeof file === 'object' ? (
        <Paragraph className="feed-chosen" live="when-quiet">
          {feed === 'importRiskAreas' ? say.chosenWhole(file.name) : say.chosen(file.name, file.rows)}
        </Paragraph>
      ) : null}
    </Box>
  );
}
