import type { RollUpSummary } from '../../use-cases/roll-up/roll-up-recent';
import { rollUp } from '../roll-up';
import { readRollUpSettings } from '../settings';
import { wireRollUp } from '../wiring';
import { storeAccess } from '../wiring-cloud';

const settings = readRollUpSettings();
const needs = wireRollUp(storeAccess(settings));

export const handler = (): Promise<RollUpSummary> => rollUp([settings.JURISDICTION], needs);
