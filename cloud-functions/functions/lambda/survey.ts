import { readSurveySettings } from '../settings';
import { type SurveySummary, survey } from '../survey';
import { wireSurvey } from '../wiring';
import { storeAccess } from '../wiring-cloud';

const settings = readSurveySettings();
const needs = wireSurvey(storeAccess(settings), {
  jurisdiction: settings.JURISDICTION,
  listsEveryMinutes: settings.LISTS_EVERY_MINUTES,
});

export const handler = (): Promise<SurveySummary> => survey(needs);
