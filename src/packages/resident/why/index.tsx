import { Page } from '../../../components/page';
import { LoadingView } from '../../../components/views';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';

export default function Index() {
  const say = useText(everywhereText);
  return (
    <Page title={say.appName}>
      <LoadingView />
    </Page>
  );
}
