import { Action } from '../../../components/action';
import { Heading, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { deviceText } from '../../../text/device';
import { everywhereText } from '../../../text/everywhere';
import { siteGatesText } from '../../../text/site-gates';
import { useText } from '../../../text/texts';
import { GateCard } from './gate-card';
import type { Gates } from './use-gates';

/** Those in use with what somebody should look at; those revoked below, for the record. */
export function GateList({ gates }: { readonly gates: Gates }) {
  const say = useText(siteGatesText);
  const device = useText(deviceText);
  const everywhere = useText(everywhereText);
  const { pages, problem, revoked } = gates;
  if (pages.kind === 'loading') return <LoadingView />;
  const active = pages.items.filter(({ state }) => state === 'active');
  const former = pages.items.filter(({ state }) => state === 'revoked');
  const isEmpty = pages.kind === 'ready' && pages.items.length === 0;
  return (
    <>
      {revoked === undefined ? null : <Notice tone="good" says={device.revoked(revoked)} />}
      {problem?.code === 'changed-meanwhile' ? <Notice tone="problem" says={device.changed} /> : null}
      {pages.problem ? <ProblemView problem={pages.problem} onRetry={pages.reload} /> : null}
      {isEmpty ? <EmptyView icon="scan" title={say.none} says={say.noneSays} /> : null}
      {pages.items.length > 0 ? <Paragraph className="gates-intro">{active.length > 0 ? say.intro : say.noneActive}</Paragraph> : null}
      {active.map((gate) => (
        <GateCard key={gate.deviceId} gate={gate} gates={gates} />
      ))}
      {former.length > 0 ? (
        <Heading level={2} className="gates-former">
          {say.formerOnes}
        </Heading>
      ) : null}
      {former.map((gate) => (
        <GateCard key={gate.deviceId} gate={gate} gates={gates} />
      ))}
      {pages.hasMore ? <Action weight="quiet" says={everywhere.loadMore} busy={pages.loadingMore} onPress={pages.more} /> : null}
    </>
  );
}
