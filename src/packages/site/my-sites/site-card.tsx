import { useDidShow } from '@tarojs/taro';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { HourBars } from '../../../components/hour-bars';
import { type SiteAct, SiteChanges } from '../../../components/site-changes';
import { goTo } from '../../../platform/navigation';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import { everywhereText } from '../../../text/everywhere';
import { helpText } from '../../../text/help';
import { inspectionText } from '../../../text/inspection';
import { siteText } from '../../../text/site';
import { siteCheckText } from '../../../text/site-check';
import { siteGatesText } from '../../../text/site-gates';
import { siteManageText } from '../../../text/site-manage';
import { useText } from '../../../text/texts';
import { clockTime, dayAndTimeText } from '../../../text/time';

type Site = AnswerOf<'listMySites'>['sites'][number];

/** One door: its state, and while it is in use today's count with the hours; its gates also later, for a lost one has to be revoked. */
export function SiteCard({ site, onChanged }: { readonly site: Site; readonly onChanged: () => void }) {
  const say = useText(siteText);
  const gates = useText(siteGatesText);
  const inspection = useText(inspectionText);
  const help = useText(helpText);
  const manage = useText(siteManageText);
  const check = useText(siteCheckText);
  const everywhere = useText(everywhereText);
  return (
    <Box as="section" label={site.name} className="site-card">
      <Box className="site-card-head">
        <Heading level={2} className="site-card-name">
          {site.name}
        </Heading>
        <Words className={`site-card-state site-card-state-${site.state}`}>{say.state[site.state]}</Words>
      </Box>
      <Paragraph className="site-card-address">
        {everywhere.siteClass[site.class]} · {site.address}
        {site.iAm === 'manager' ? ` · ${manage.iManage}` : ''}
      </Paragraph>
      {site.state === 'applied' ? <Paragraph>{say.reviewDue(dayAndTimeText(site.reviewDueAt, everywhere))}</Paragraph> : null}
      {site.state === 'returned' && site.reviewReason ? <Paragraph>{say.returnedBecause(site.reviewReason)}</Paragraph> : null}
      {site.state === 'approved' ? <Today siteId={site.siteId} /> : null}
      {site.posterVersion > 0 ? (
        <Box className="site-card-actions">
          {site.state === 'approved' ? (
            <Action weight="quiet" says={say.poster} icon="print" onPress={() => goTo('poster', posterOf(site))} />
          ) : null}
          <Action weight="quiet" says={say.flow} icon="list" onPress={() => goTo('flow', { siteId: site.siteId, name: site.name })} />
          <Action
            weight="quiet"
            says={manage.link}
            icon="door"
            onPress={() => goTo('manageSite', { siteId: site.siteId, name: site.name })}
          />
          <Action
            weight="quiet"
            says={check.link}
            icon="check"
            onPress={() => goTo('selfCheck', { siteId: site.siteId, name: site.name })}
          />
          <Action weight="quiet" says={inspection.siteFindings} icon="eye" onPress={() => goTo('findings', { siteId: site.siteId })} />
          <Action weight="quiet" says={inspection.trainings} icon="person" onPress={() => goTo('trainings', { siteId: site.siteId })} />
          <Action weight="quiet" says={help.guide} icon="list" onPress={() => goTo('guide', { siteId: site.siteId })} />
          <Action weight="quiet" says={gates.link} icon="scan" onPress={() => goTo('gates', { siteId: site.siteId, name: site.name })} />
        </Box>
      ) : null}
      <Changes site={site} onChanged={onChanged} />
    </Box>
  );
}

function Changes({ site, onChanged }: Parameters<typeof SiteCard>[0]) {
  const change = async (act: SiteAct, reason: string | undefined) => {
    const result = await call('changeMySite', { params: { siteId: site.siteId }, body: { act, reason } });
    if (!result.ok) return result.error;
    onChanged();
    return null;
  };
  return <SiteChanges site={site} by={site.iAm === 'manager' ? 'manager' : 'owner'} onChange={change} />;
}

const posterOf = ({ siteId, name, address, siteCode, shortCode, posterVersion }: Site): Readonly<Record<string, string>> => ({
  siteId,
  name,
  address,
  siteCode: siteCode ?? '',
  shortCode: shortCode ?? '',
  version: String(posterVersion),
});

function Today({ siteId }: { readonly siteId: string }) {
  const say = useText(siteText);
  const { answer, reload } = useAnswer('getSiteFlow', { params: { siteId }, query: {} });
  useDidShow(reload);
  if (answer.state !== 'here') return null;
  const { admitted, refused, lastVisitAt, hours } = answer.value;
  const total = admitted + refused;
  return (
    <Box className="site-card-today">
      <Box className="site-card-count">
        <Words className="site-card-number">{String(total)}</Words>
        <Box>
          <Paragraph className="site-card-what">{say.todayCount}</Paragraph>
          <Paragraph className="site-card-last">
            {lastVisitAt ? say.lastVisit(clockTime(lastVisitAt)) : say.noVisitToday}
            {refused > 0 ? ` · ${say.refusedCount(refused)}` : ''}
          </Paragraph>
        </Box>
      </Box>
      <HourBars small hours={hours} says={say.barsOf(total)} />
    </Box>
  );
}
