import { Page } from '../../../components/page';
import { EmptyView } from '../../../components/views';
import { call } from '../../../services/api';
import { usePages } from '../../../services/use-pages';
import { recordsText } from '../../../text/records';
import { useText } from '../../../text/texts';
import { PagedList } from '../record/paged-list';
import { ReadRow } from './read-row';

export default function Index() {
  const { reads: say } = useText(recordsText);
  const pages = usePages(async (page) => {
    const result = await call('listReadsOfMyRecord', { query: page === undefined ? {} : { page } });
    return result.ok ? { ok: true, value: { items: result.value.reads, nextPage: result.value.nextPage } } : result;
  });
  return (
    <Page title={say.title}>
      <PagedList
        pages={pages}
        says={`${say.says} ${say.object}`}
        empty={<EmptyView icon="eye" title={say.none} says={`${say.noneSays} ${say.says}`} />}
        row={(read) => <ReadRow read={read} />}
      />
    </Page>
  );
}
