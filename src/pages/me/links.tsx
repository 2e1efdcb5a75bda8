import { useState } from 'react';
import { Action } from '../../components/action';
import { Card } from '../../components/card';
import { Notice } from '../../components/notice';
import { RowLink } from '../../components/row-link';
import { goTo } from '../../platform/navigation';
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

/** For staff: an auditor sees the audit record alone. */
export function DeskLinks({ roles }: { readonly roles: Profile['roles'] }) {
  const say = useText(meText);
  const officer = roles.includes('officer');
  if (!officer && !roles.includes('auditor')) return null;
  return (
    <Card title={say.desk}>
      {officer ? (
        <>
          <RowLink icon="check" says={say.reviews} onPress={() => goTo('reviews')} />
          <RowLink icon="door" says={say.districtSites} onPress={() => goTo('sites')} />
          <RowLink icon="history" says={say.visitReads} onPress={() => goTo('visits')} />
          <RowLink icon="list" says={say.testLists} onPress={() => goTo('testLists')} />
          <RowLink icon="person" says={say.personFacts} onPress={() => goTo('personFacts')} />
          <RowLink icon="pen" says={say.factProposals} onPress={() => goTo('factProposals')} />
          <RowLink icon="desk" says={say.peoplesClaims} onPress={() => goTo('claims')} />
          <RowLink icon="person" says={say.guardianships} onPress={() => goTo('guardianships')} />
          <RowLink icon="print" says={say.deskPaperCode} onPress={() => goTo('deskPaperCode')} />
          <RowLink icon="scan" says={say.districtDevices} onPress={() => goTo('devices')} />
        </>
      ) : null}
      <RowLink icon="eye" says={say.audit} onPress={() => goTo('audit')} />
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
      <RowLink
        icon="language"
        says={say.language}
        value={say.languageNow}
        onPress={() => chooseLanguage(language === 'en' ? 'zh-CN' : 'en')}
      />
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
