/**
 * Every visit there is, read by scanning `visits`, for `roll-up` alone. The store charges for what it passes, fourteen days of
 * visits each time, and gives those of the days that are asked for (docs/decisions/0028-statistics.md has the arithmetic).
 */
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { ImplausibleReason } from '../../domain/check-in/visit';
import { isGateReason } from '../../domain/gate/gate-reasons';
import type { GateReason } from '../../domain/gate/gate-record';
import { isSiteId, type SiteId, type Subject } from '../../domain/ids';
import type { CountedVisit } from '../../domain/statistics/counted-visit';
import { type Instant, instant } from '../../domain/time';
import type { VisitScan } from '../../use-cases/ports/visit-scan';
import { type Item, isKept, keyOf, parsedJson, StoredItemDamaged, textOf } from './items';
import { timeKey } from './keys';
import type { StoreAccess } from './store-access';

/** About 1 MB, the most the store reads at once; the embedded store is held up for some 20 ms. */
const itemsPassedMax = 1_000;

export function makeVisitScan({ client, tables, clock }: StoreAccess): VisitScan {
  return {
    readPart: async ({ part, parts, after, from, to }) => {
      const answer = await client.send(
        new ScanCommand({
          TableName: tables.visits,
          Segment: part,
          TotalSegments: parts,
          Limit: itemsPassedMax,
          // Visits and gate records begin with their time; counts of a site begin with five digits of a day and fall outside.
          FilterExpression: '#sk BETWEEN :from AND :to',
          ProjectionExpression: '#pk, #sk, #subject, #outcome, #body, #expiresAt',
          ExpressionAttributeNames: {
            '#pk': 'pk',
            '#sk': 'sk',
            '#subject': 'subject',
            '#outcome': 'outcome',
            '#body': 'body',
            '#expiresAt': 'expiresAt',
          },
          ExpressionAttributeValues: { ':from': { S: timeKey(from) }, ':to': { S: timeKey(to) } },
          ...(after !== undefined && { ExclusiveStartKey: startKey(after) }),
        }),
      );
      const now = clock.now();
      const kept = (answer.Items ?? []).filter((item) => isKept(item, now));
      const visits = kept.map(countedVisit).filter((visit) => visit !== undefined);
      const last = answer.LastEvaluatedKey;
      return { visits, ...(last && { next: JSON.stringify([textOf(last, 'pk'), textOf(last, 'sk')]) }) };
    },
  };
}

/** Where a part goes on; handed back to this adapter alone. */
const mark = z.tuple([z.string(), z.string()]);
function startKey(after: string): Item {
  const [pk, sk] = mark.parse(parsedJson(after));
  return keyOf({ pk, sk });
}

const visitPartition = /^site#([0-9a-f]{16})#/;
const gateRecordPartition = /^gate-records#([0-9a-f]{16})#/;
const sortKey = /^(\d{13})#/;

/** `undefined`: somebody leaving, which is no check-in. A damaged item is a fault: a count that leaves it out would be wrong unseen. */
function countedVisit(item: Item): CountedVisit | undefined {
  const [pk, sk] = [textOf(item, 'pk'), textOf(item, 'sk')];
  const at = sortKey.exec(sk)?.[1];
  const ofVisit = visitPartition.exec(pk)?.[1];
  const ofRecord = gateRecordPartition.exec(pk)?.[1];
  const siteId = ofVisit ?? ofRecord;
  if (at === undefined || !isSiteId(siteId)) throw new StoredItemDamaged('visit');
  const body = countedBody(parsedJson(textOf(item, 'body')));
  if (body === undefined) throw new StoredItemDamaged('visit');
  const place = { siteId, at: instant(Number(at)) };
  return ofVisit === undefined ? { ...place, ...body.counted, outcome: body.outcome ?? 'refused' } : visitAt(place, body, item);
}

type Place = { readonly siteId: SiteId; readonly at: Instant };

function visitAt(place: Place, body: CountedBody, item: Item): CountedVisit | undefined {
  if (body.leaving) return undefined;
  const [outcome, subject] = [textOf(item, 'outcome'), textOf(item, 'subject')];
  if (!isOutcome(outcome) || !isSubject(subject)) throw new StoredItemDamaged('visit');
  return { ...place, ...body.counted, outcome, subject };
}

type CountedBody = {
  readonly leaving: boolean;
  readonly outcome?: CountedVisit['outcome'];
  readonly counted: Pick<CountedVisit, 'implausible' | 'refusedFor' | 'deviceId'>;
};

/**
 * Reads the few fields that are counted, by hand: a schema over half a million bodies takes four times as long. `undefined`: not a
 * visit's body.
 */
function countedBody(body: unknown): CountedBody | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { admissionReasons, implausible, gate, leaving, outcome }: Readonly<Record<string, unknown>> = { ...body };
  const { deviceId, reasons }: Readonly<Record<string, unknown>> = typeof gate === 'object' && gate !== null ? { ...gate } : {};
  const refusedFor = firstReason(reasons) ?? firstReason(admissionReasons);
  return {
    leaving: leaving === true,
    ...(isOutcome(outcome) && { outcome }),
    counted: {
      implausible: Array.isArray(implausible) ? implausible.filter(isImplausibleReason) : [],
      ...(refusedFor !== undefined && { refusedFor }),
      ...(typeof deviceId === 'string' && { deviceId }),
    },
  };
}

function firstReason(reasons: unknown): GateReason | undefined {
  const first: unknown = Array.isArray(reasons) ? reasons[0] : undefined;
  return isGateReason(first) ? first : undefined;
}

const isOutcome = (text: unknown): text is CountedVisit['outcome'] => text === 'admitted' || text === 'refused';
const isSubject = (text: string): text is Subject => /^[0-9a-f]{32}$/.test(text);
const isImplausibleReason = (text: unknown): text is ImplausibleReason =>
  text === 'far-away' || text === 'outside-hours' || text === 'too-soon';
