import { useState } from 'react';
import { Action } from '../../components/action';
import { Card } from '../../components/card';
import type { IconName } from '../../components/icon';
import { Notice } from '../../components/notice';
import { RowLink } from '../../components/row-link';
import { goTo, type PageName } from '../../platform/navigation';
import { useWaitingCheckIns } from '../../services/check-in';
import { signOut } from '../../services/session';
import { everywhereText } from '../../text/everywhere';
import { chooseLanguage, useLanguage } from '../../text/language';
import { meText } from '../../text/me';
import { useText } from '../../text/texts';
import type { Profile } from './use-me';

export function RecordLinks() {
  const say = useText(meText);
  return (
    <Card title={say.records}>
      <RowLink icon="pen" says={say.declare} onPress={() => goTo('declare')} />
      <RowLink icon="code" says={say.why} onPress={() => goTo('why')} />
      <RowLink icon="person" says={say.family} hint={say.familyHint} onPress={() => goTo('family')} />
      <RowLink icon="print" says={say.paperCodes} onPress={() => goTo('paperCodes')} />
      <RowLink icon="person" says={say.household} onPress={() => goTo('household')} />
      <RowLink icon="door" says={say.ahead} onPress={() => goTo('ahead')} />
      <RowLink icon="list" says={say.facts} onPress={() => goTo('myFacts')} />
      <RowLink icon="check" says={say.tests} onPress={() => goTo('myTests')} />
      <RowLink icon="pen" says={say.claims} onPress={() => goTo('myClaims')} />
      <RowLink icon="history" says={say.visits} hint={say.visitsHint} onPress={() => goTo('myVisits')} />
      <RowLink icon="eye" says={say.whoLooked} onPress={() => goTo('whoLooked')} />
      <RowLink icon="list" says={say.notices} onPress={() => goTo('notices')} />
    </Card>
  );
}

export function SiteLinks({ profile }: { readonly profile: Profile }) {
  const say = useText(meText);
  return (
    <Card title={say.forSites}>
      <RowLink
        icon="door"
        says={say.mySites}
        hint={say.mySitesHint}
        value={profile.sites > 0 ? String(profile.sites) : undefined}
        onPress={() => goTo('mySites')}
      />
      <RowLink icon="check" says={say.guard} hint={say.guardHint} onPress={() => goTo('guard')} />
    </Card>
  );
}

type DeskWord = 'reviews' | 'districtSites' | 'visitReads' | 'testLists' | 'personFacts' | 'factProposals' | 'peoplesClaims';
type OtherWord = 'guardianships' | 'deskPaperCode' | 'districtDevices' | 'audit' | 'staff' | 'myPost' | 'tracing' | 'selections';
type InspectionWord = 'inspections' | 'myInspections' | 'helpTickets';
type DeskLink = {
  readonly page: PageName;
  readonly icon: IconName;
  readonly says: DeskWord | OtherWord | InspectionWord;
  /** Absent: every member of staff. */
  readonly roles?: Profile['roles'];
};

const staffRoles: Profile['roles'] = ['officer', 'reviewer', 'tracer', 'approver', 'inspector', 'administrator', 'auditor'];

const deskLinks: readonly DeskLink[] = [
  { page: 'reviews', icon: 'check', says: 'reviews', roles: ['officer', 'reviewer'] },
  { page: 'sites', icon: 'door', says: 'districtSites', roles: ['officer', 'reviewer', 'inspector', 'administrator'] },
  { page: 'visits', icon: 'history', says: 'visitReads', roles: ['officer', 'tracer'] },
  { page: 'testLists', icon: 'list', says: 'testLists', roles: ['officer'] },
  { page: 'personFacts', icon: 'person', says: 'personFacts', roles: ['officer', 'tracer'] },
  { page: 'factProposals', icon: 'pen', says: 'factProposals', roles: ['officer', 'tracer', 'approver'] },
  { page: 'tracing', icon: 'history', says: 'tracing', roles: ['tracer'] },
  { page: 'selections', icon: 'check', says: 'selections', roles: ['tracer', 'approver'] },
  { page: 'claims', icon: 'desk', says: 'peoplesClaims', roles: ['officer', 'reviewer'] },
  { page: 'guardianships', icon: 'person', says: 'guardianships', roles: ['officer', 'reviewer'] },
  { page: 'deskPaperCode', icon: 'print', says: 'deskPaperCode', roles: ['officer'] },
  { page: 'devices', icon: 'scan', says: 'districtDevices', roles: ['officer'] },
  { page: 'inspections', icon: 'list', says: 'inspections', roles: ['officer', 'inspector'] },
  { page: 'myInspections', icon: 'scan', says: 'myInspections', roles: ['inspector'] },
  { page: 'helpTickets', icon: 'pen', says: 'helpTickets', roles: ['officer', 'inspector'] },
  { page: 'audit', icon: 'eye', says: 'audit' },
  { page: 'staff', icon: 'person', says: 'staff', roles: ['administrator', 'auditor'] },
  { page: 'myPost', icon: 'lock', says: 'myPost' },
];

/** For staff: each sees the tasks of their roles. */
export function DeskLinks({ roles }: { readonly roles: Profile['roles'] }) {
  const say = useText(meText);
  const hasOneOf = (needed: Profile['roles']) => needed.some((role) => roles.includes(role));
  if (!hasOneOf(staffRoles)) return null;
  return (
    <Card title={say.desk}>
      {deskLinks
        .filter((link) => hasOneOf(link.roles ?? staffRoles))
        .map(({ page, icon, says }) => (
          <RowLink key={page} icon={icon} says={say[says]} onPress={() => goTo(page)} />
        ))}
    </Card>
  );
}

/** For the health authority, and for those who send it data. */
export function AuthorityLinks({ roles }: { readonly roles: Profile['roles'] }) {
  const say = useText(meText);
  const authority = roles.includes('authority');
  const feed = roles.includes('feed') || roles.includes('lab');
  if (!authority && !feed) return null;
  return (
    <Card title={say.authority}>
      {authority ? (
        <>
          <RowLink icon="list" says={say.releases} hint={say.releasesHint} onPress={() => goTo('releases')} />
          <RowLink icon="history" says={say.replay} onPress={() => goTo('replay')} />
        </>
      ) : null}
      {feed ? <RowLink icon="plus" says={say.feeds} hint={say.feedsHint} onPress={() => goTo('feeds')} /> : null}
    </Card>
  );
}

export function SettingLinks({ signedIn }: { readonly signedIn: boolean }) {
  const say = useText(meText);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  return (
    <Card title={say.settings}>
      <RowLink icon="list" says={say.guide} onPress={() => goTo('guide')} />
      {signedIn ? <RowLink icon="pen" says={say.askForHelp} hint={say.askForHelpHint} onPress={() => goTo('ask')} /> : null}
      <RowLink
        icon="language"
        says={say.language}
        value={say.languageNow}
        onPress={() => chooseLanguage(language === 'en' ? 'zh-CN' : 'en')}
      />
      {signedIn ? <RowLink icon="lock" says={say.mySessions} onPress={() => goTo('mySessions')} /> : null}
      {signedIn ? <RowLink icon="desk" says={say.takePost} hint={say.takePostHint} onPress={() => goTo('takePost')} /> : null}
      {signedIn ? <RowLink icon="out" says={say.signOut} onPress={() => setAsking(true)} /> : null}
      {signedIn && asking ? <SignOutQuestion onDone={() => setAsking(false)} /> : null}
    </Card>
  );
}

function SignOutQuestion({ onDone }: { readonly onDone: () => void }) {
  const say = useText(meText);
  const everywhere = useText(everywhereText);
  const waiting = useWaitingCheckIns();
  const leave = () => {
    onDone();
    signOut();
  };
  return (
    <Notice says={waiting > 0 ? `${say.signOutAsk} ${say.signOutWaiting(waiting)}` : say.signOutAsk}>
      <Action narrow says={say.signOutYes} onPress={leave} />
      <Action narrow weight="plain" says={everywhere.cancel} onPress={onDone} />
    </Notice>
  );
}
