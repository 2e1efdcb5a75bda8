import type { ReactNode } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { caseworkText } from '../../../text/casework';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { Receipt } from '../desk/receipt';
import type { ListRead, TestList } from './use-test-list';

type ListFrameProps<Row, More> = {
  readonly list: TestList<Row, More>;
  readonly title: (count: number) => string;
  readonly none: string;
  readonly children: (read: ListRead<Row, More>) => ReactNode;
};

/** Around a list: the button that reads it, its age, its receipts, and how to go on. */
export function ListFrame<Row, More>({ list, title, none, children }: ListFrameProps<Row, More>) {
  const say = useText(caseworkText);
  const everywhere = useText(everywhereText);
  const { list: read, busy, problem } = list;
  return (
    <Box className="test-list">
      <Box className="test-list-read">
        <Action says={read ? say.testLists.again : say.testLists.read} weight={read ? 'quiet' : 'main'} busy={busy} onPress={list.read} />
      </Box>
      {problem ? <ProblemView problem={problem} /> : null}
      {busy && !read ? <LoadingView /> : null}
      {read ? (
        <>
          {read.receipts.map((receipt) => (
            <Receipt key={receipt.auditId} {...receipt} />
          ))}
          {read.asOf !== null && read.rows.length === 0 ? <EmptyView icon="check" title={none} says={say.testLists.noneSays} /> : null}
          {read.rows.length > 0 ? (
            <Heading level={2} className="desk-title">
              {title(read.rows.length)}
            </Heading>
          ) : null}
          <Paragraph className="desk-line">{read.asOf === null ? say.notYet : say.asOf(dayAndTimeText(read.asOf, everywhere))}</Paragraph>
          {children(read)}
          {read.nextPage === null ? null : <Action weight="quiet" says={say.testLists.more} busy={busy} onPress={list.more} />}
        </>
      ) : null}
    </Box>
  );
}
