import { rollUp } from '../roll-up';
import { readRollUpSettings } from '../settings';
import { wireRollUp } from '../wiring';
import { storeAccess } from '../wiring-cloud';

const settings = readRollUpSettings();
const needs = wireRollUp(storeAccess(settings));

export const handler = async (): Promise<{ readonly siteDays: number }> => {
  const { siteDays } = await rollUp([settings.JURISDICTION], needs);
  return { siteDays };
};
