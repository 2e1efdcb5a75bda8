/** What a gate read, inside a visit's item. */
import * as z from 'zod';
import { isGateReason } from '../../domain/gate/gate-reasons';
import type { GateCheck, GateMeans, GateReason } from '../../domain/gate/gate-record';
import { type CheckInId, isCheckInId } from '../../domain/ids';

const means: readonly [GateMeans, ...GateMeans[]] = ['code', 'paper', 'id-card', 'document', 'none'];

export const storedGateCheck = z.object({
  deviceId: z.string(),
  position: z.string(),
  means: z.enum(means),
  reasons: z.array(z.custom<GateReason>(isGateReason)),
  temperatureTenths: z.int().optional(),
  symptoms: z.array(z.string()),
  note: z.string().optional(),
  manualReason: z.string().optional(),
  offline: z.boolean(),
  slot: z.string().optional(),
  groupOf: z.custom<CheckInId>(isCheckInId).optional(),
}) satisfies z.ZodType<GateCheck>;
