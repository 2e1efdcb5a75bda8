import { useState } from 'react';
import { Chips } from '../../../components/chips';
import { useSession } from '../../../services/session-store';
import { auditText } from '../../../text/audit';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { AlertsTab } from './alerts-tab';
import { EntriesTab } from './entries-tab';
import { RootsTab } from './roots-tab';
import { SearchTab } from './search-tab';
import './index.scss';

export default function Index() {
  return (
    <Desk task="audit">
      <AuditDesk />
    </Desk>
  );
}

const tabs = ['entries', 'search', 'alerts', 'roots'] as const;
type Tab = (typeof tabs)[number];

/** An auditor has all of it; an officer their own entries; an administrator how many alerts wait. */
function AuditDesk() {
  const say = useText(auditText);
  const roles = useSession()?.roles ?? [];
  const [chosen, setChosen] = useState<Tab>('entries');
  if (!roles.includes('auditor')) return roles.includes('officer') ? <EntriesTab auditor={false} /> : <AlertsTab mayRead={false} />;
  return (
    <>
      <Chips
        legend={say.tabsLabel}
        choices={tabs.map((value) => ({ value, says: say.tabs[value] }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      <OpenTab tab={chosen} />
    </>
  );
}

function OpenTab({ tab }: { readonly tab: Tab }) {
  switch (tab) {
    case 'entries':
      return <EntriesTab auditor />;
    case 'search':
      return <SearchTab />;
    case 'alerts':
      return <AlertsTab mayRead />;
    case 'roots':
      return <RootsTab />;
  }
}
