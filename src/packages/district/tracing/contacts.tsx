import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { EmptyView } from '../../../components/views';
import { useText } from '../../../text/texts';
import { tracingText } from '../../../text/tracing';
import { ChooseForm } from './choose-form';
import { ContactTable } from './contact-table';
import type { Tracing } from './use-tracing';

type ContactsProps = { readonly tracing: Tracing; readonly isOpen: boolean };

/** How far the ranking is, the list, and what is chosen of it. Leaving stops it where it is; the days done are kept. */
export function Contacts({ tracing, isOpen }: ContactsProps) {
  const { contacts: say } = useText(tracingText);
  const { ranking, contacts, busy } = tracing;
  const done = ranking.daysDone >= ranking.daysTotal;
  const leftOut = ranking.days.reduce((sum, day) => sum + day.leftOut, 0);
  return (
    <Box as="section" label={say.title} className="tracing-part">
      <Heading level={2} className="desk-title">
        {say.title}
      </Heading>
      <Paragraph className="desk-line">{say.says}</Paragraph>
      <Paragraph className="desk-line" live="when-quiet">
        {done ? say.done(ranking.daysTotal) : say.ranking(ranking.daysDone, ranking.daysTotal)}
      </Paragraph>
      <Box className="tracing-actions">
        {isOpen && !done ? (
          <Action
            narrow
            says={ranking.daysDone === 0 ? say.rank : say.goOn}
            busy={busy === 'ranking'}
            onPress={() => void tracing.rank(false)}
          />
        ) : null}
        {ranking.daysDone > 0 && !contacts ? (
          <Action
            narrow
            weight={done ? 'main' : 'quiet'}
            says={say.list}
            busy={busy === 'contacts'}
            onPress={() => void tracing.readContacts(false)}
          />
        ) : null}
        {isOpen && done ? (
          <Action narrow weight="plain" says={say.again} busy={busy === 'ranking'} onPress={() => void tracing.rank(true)} />
        ) : null}
      </Box>
      {contacts?.length === 0 ? <EmptyView icon="person" title={say.none} /> : null}
      {contacts && contacts.length > 0 ? <ContactTable contacts={contacts} tracing={tracing} /> : null}
      {leftOut > 0 && contacts ? <Paragraph className="desk-line">{say.leftOut(leftOut)}</Paragraph> : null}
      {tracing.hasMore ? (
        <Action narrow weight="quiet" says={say.more} busy={busy === 'contacts'} onPress={() => void tracing.readContacts(true)} />
      ) : null}
      {isOpen ? <ChooseForm tracing={tracing} /> : null}
    </Box>
  );
}
