import { type Column, DataTable } from '../../../components/data-table';
import { PressTarget, Words } from '../../../components/element';
import { useText } from '../../../text/texts';
import { tracingText } from '../../../text/tracing';
import { Meetings } from '../desk/meetings';
import type { Contact, Tracing } from './use-tracing';

type ContactTableProps = { readonly contacts: readonly Contact[]; readonly tracing: Tracing };

export function ContactTable({ contacts, tracing }: ContactTableProps) {
  const { contacts: say } = useText(tracingText);
  const columns: readonly Column<Contact>[] = [
    {
      key: 'subject',
      says: say.subject,
      cell: ({ lineId, subject }) => (
        <PressTarget
          as="checkbox"
          checked={tracing.chosen.includes(lineId)}
          label={say.chooseOne(subject)}
          className={`contact-choose ${tracing.chosen.includes(lineId) ? 'contact-chosen' : ''}`}
          onPress={() => tracing.toggle(lineId)}
        >
          <Words className="desk-code">{subject}</Words>
        </PressTarget>
      ),
    },
    { key: 'score', says: say.score, cell: ({ score }) => String(score), shape: 'figure' },
    { key: 'minutes', says: say.minutes, cell: ({ minutes }) => String(minutes), shape: 'figure' },
    { key: 'met', says: say.met, cell: (contact) => <Meetings contact={contact} /> },
    {
      key: 'show',
      says: say.show,
      cell: (contact) => (
        <PressTarget className="desk-do" label={`${say.show} ${contact.subject}`} onPress={() => tracing.show(contact)}>
          <Words>{say.show}</Words>
        </PressTarget>
      ),
      shape: 'narrow',
    },
  ];
  return <DataTable label={say.title} columns={columns} rows={contacts} keyOf={({ lineId }) => lineId} cursor={tracing.shown?.lineId} />;
}
