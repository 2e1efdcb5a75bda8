import { Action } from '../../../components/action';
import { Page } from '../../../components/page';
import { EmptyView } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { call } from '../../../services/api';
import { usePages } from '../../../services/use-pages';
import { recordsText } from '../../../text/records';
import { useText } from '../../../text/texts';
import { PagedList } from '../record/paged-list';
import { VisitRow } from './visit-row';

export default function Index() {
  const { visits: say } = useText(recordsText);
  const pages = usePages(async (page) => {
    const result = await call('listMyVisits', { query: page === undefined ? {} : { page } });
    return result.ok ? { ok: true, value: { items: result.value.visits, nextPage: result.value.nextPage } } : result;
  });
  return (
    <Page title={say.title}>
      <PagedList pages={pages} says={say.says} empty={<NoVisits />} row={(visit) => <VisitRow visit={visit} />} />
    </Page>
  );
}

function NoVisits() {
  const { visits: say } = useText(recordsText);
  return (
    <EmptyView icon="door" title={say.none} says={say.noneSays}>
      <Action icon="scan" says={say.scan} onPress={() => goTo('scan')} />
    </EmptyView>
  );
}
