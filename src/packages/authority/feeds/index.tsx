import { Box, Paragraph } from '../../../components/element';
import { canPickFiles } from '../../../components/file-field';
import { EmptyView } from '../../../components/views';
import { authorityText } from '../../../text/authority';
import { useText } from '../../../text/texts';
import { AuthorityDesk } from '../desk/authority-desk';
import { FeedForm } from './feed-form';
import { ImportView } from './import-view';
import { useImport } from './use-import';
import './index.scss';

export default function Index() {
  return <AuthorityDesk task="feeds">{canPickFiles ? <Feeds /> : <OnAComputer />}</AuthorityDesk>;
}

function Feeds() {
  const { feeds: say } = useText(authorityText);
  const importing = useImport();
  return (
    <>
      <Paragraph className="desk-line">{say.says}</Paragraph>
      <Box className="feeds">
        <FeedForm importing={importing} />
        {importing.now ? <ImportView now={importing.now} importing={importing} /> : null}
      </Box>
    </>
  );
}

/** A mini-program cannot pick files. */
function OnAComputer() {
  const { feeds: say } = useText(authorityText);
  return <EmptyView icon="desk" title={say.useComputer} says={say.useComputerSays} />;
}
