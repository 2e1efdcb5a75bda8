/** What gates checked of nobody known, beside the visits of their site and as long; and how many documents they looked up. */
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { visitKeptUntil } from '../../domain/check-in/visit-retention';
import { isCheckInId } from '../../domain/ids';
import { addMilliseconds, millisecondsPerHour } from '../../domain/time';
import type { GateLookUps, GateRecords, UnknownCheck } from '../../use-cases/ports/gate-records';
import { storedGateCheck } from './gate-check-item';
import { readNewestItem } from './item-reader';
import { bodyOf, type Item, jsonItem, keyOf, secondOf, storedInstant, storedSiteId } from './items';
import { gateLookUpsKey, gateRecordKey } from './keys';
import type { StoreAccess } from './store-access';
import { absent, putIf, updateIf } from './writes';

const checkSchema = z.object({
  recordId: z.custom<UnknownCheck['recordId']>(isCheckInId),
  siteId: storedSiteId,
  at: storedInstant,
  recordedAt: storedInstant,
  outcome: z.enum(['admitted', 'refused']),
  // As its code said, which nobody is held to.
  colour: z.enum(['green', 'yellow', 'red', 'unverifiable']).optional(),
  gate: storedGateCheck,
});
const readCheck = (item: Item): UnknownCheck => bodyOf('gate record', checkSchema, item);

export const makeGateRecords = (access: StoreAccess): GateRecords => ({
  keep: async (check) => {
    const { client, tables } = access;
    const key = gateRecordKey(check.siteId, check.at, check.recordId);
    const put = await putIf(client, tables.visits, jsonItem(key, check, visitKeptUntil(check.at)), absent);
    if (put.written) return {};
    const there = put.there ?? (await readNewestItem(access, tables.visits, key));
    return there ? { alreadyThere: readCheck(there) } : {};
  },
});

export const makeGateLookUps = ({ client, tables }: StoreAccess): GateLookUps => ({
  count: async ({ deviceId, way, at, perHourMax }) => {
    const counted = await updateIf(() =>
      client.send(
        new UpdateItemCommand({
          TableName: tables.registry,
          Key: keyOf(gateLookUpsKey(deviceId, way, at)),
          UpdateExpression: 'ADD lookUps :one SET expiresAt = :until',
          ConditionExpression: 'attribute_not_exists(lookUps) OR lookUps < :max',
          ExpressionAttributeValues: {
            ':one': { N: '1' },
            ':max': { N: String(perHourMax) },
            ':until': { N: String(secondOf(addMilliseconds(at, 2 * millisecondsPerHour))) },
          },
        }),
      ),
    );
    return counted !== undefined;
  },
});
