import type { Visit } from '../../cloud-functions/domain/check-in/visit';
import { visitKeptUntil } from '../../cloud-functions/domain/check-in/visit-retention';
import type { CountedVisit } from '../../cloud-functions/domain/statistics/counted-visit';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { UnknownCheck } from '../../cloud-functions/use-cases/ports/gate-records';
import type { VisitScan } from '../../cloud-functions/use-cases/ports/visit-scan';
import { fakeGateRecords } from './fake-gate-records';
import { fakeVisitStore } from './fake-visit-store';

const pageLength = 3;

/** Everything that two lists hold, three a page; parts are cut by the site's last digits. */
export function fakeVisitScan(
  visits: () => readonly Visit[],
  { checks = () => [], clock }: { readonly checks?: () => readonly UnknownCheck[]; readonly clock: Clock },
): VisitScan {
  return {
    readPart: async ({ part, parts, after = '', from, to }) => {
      const named = [
        ...visits().flatMap((visit) => (visit.leaving ? [] : [[`${visit.siteId} ${visit.checkInId}`, counted(visit)] as const])),
        ...checks().map((check) => [`${check.siteId} ${check.recordId} gate`, countedCheck(check)] as const),
      ];
      const rest = named
        .filter(([name, { siteId, at }]) => {
          const isKept = visitKeptUntil(at) > clock.now() && at >= from && at < to;
          return isKept && Number.parseInt(siteId.slice(-4), 16) % parts === part && name > after;
        })
        .sort(([one], [other]) => (one < other ? -1 : 1));
      const page = rest.slice(0, pageLength);
      const last = page.at(-1);
      return { visits: page.map(([, visit]) => visit), ...(rest.length > pageLength && last && { next: last[0] }) };
    },
  };
}

const counted = ({ siteId, at, outcome, subject, admissionReasons, implausible, gate }: Visit): CountedVisit => {
  const refusedFor = gate?.reasons[0] ?? admissionReasons[0];
  return {
    siteId,
    at,
    outcome,
    subject,
    implausible: implausible ?? [],
    ...(refusedFor !== undefined && { refusedFor }),
    ...(gate && { deviceId: gate.deviceId }),
  };
};
const countedCheck = ({ siteId, at, outcome, gate }: UnknownCheck): CountedVisit => ({
  siteId,
  at,
  outcome,
  implausible: [],
  ...(gate.reasons[0] !== undefined && { refusedFor: gate.reasons[0] }),
  deviceId: gate.deviceId,
});

/** Visits and gate records together with what scans them. */
export function fakeScannedVisits(clock: Clock) {
  const visits = fakeVisitStore(clock);
  const gateRecords = fakeGateRecords();
  const written: Visit[] = [];
  const record = async (visit: Visit) => {
    const outcome = await visits.record(visit);
    if (!outcome.alreadyThere) written.push(visit);
    return outcome;
  };
  return {
    visits: { ...visits, record },
    gateRecords,
    visitScan: fakeVisitScan(() => written, { checks: gateRecords.all, clock }),
  };
}
