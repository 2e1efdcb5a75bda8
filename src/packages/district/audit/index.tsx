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
type Roles = readonly string[];

/** An auditor has all of it; everybody else what they did themselves, an administrator also how many alerts wait. */
function tabsOf(roles: Roles): readonly Tab[] {
  if (roles.includes('auditor')) return tabs;
  return roles.includes('administrator') ? ['entries', 'alerts'] : ['entries'];
}

function AuditDesk() {
  const say = useText(auditText);
  const roles: Roles = useSession()?.roles ?? [];
  const [chosen, setChosen] = useState<Tab>('entries');
  const offered = tabsOf(roles);
  return (
    <>
      {offered.length > 1 ? (
        <Chips
          legend={say.tabsLabel}
          choices={offered.map((value) => ({ value, says: say.tabs[value] }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      ) : null}
      <OpenTab tab={chosen} auditor={roles.includes('auditor')} />
    </>
  );
}

function OpenTab({ tab, auditor }: { readonly tab: Tab; readonly auditor: boolean }) {
  switch (tab) {
    case 'entries':
      return <EntriesTab auditor={auditor} />;
    case 'search':
      return <SearchTab />;
    case 'alerts':
      return <AlertsTab mayRead={auditor} />;
    case 'roots':
      return <RootsTab />;
  }
}
