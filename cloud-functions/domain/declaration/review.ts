import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import {
  type ContactFact,
  type Fact,
  type Fever,
  type OtherSymptom,
  type OverseasEntry,
  type RiskStay,
  riskLevels,
} from '../health-code/facts';
import type { RiskMatch } from '../risk-areas/judge-stay';
import type { RiskLevel } from '../risk-areas/publication';
import { isRiskier } from '../risk-areas/risk-level';
import { addDays, type Day, dayOf, formatDay, formatInstant, hourOf, type Instant, instant, startOfDay } from '../time';
import type { Answers, DeclaredStay } from './answers';

export type DeclarationForReview = {
  readonly declarationId: string;
  readonly at: Instant;
  readonly answers: Answers;
  /** The stays that touch a risk area, with the area. */
  readonly riskStays: readonly RiskStayFound[];
};
export type RiskStayFound = { readonly stay: DeclaredStay; readonly match: RiskMatch };

/** POLICY: "fever ≥ 37.3 °C (declared or read at a gate)". */
export const feverTenthsMin = 373;

/**
 * The automatic review: what the answers prove, as facts with their evidence. Nobody's colour is set here; the rule
 * set in force decides on the facts. The same answer gives the same fact id, so that declaring it again adds nothing;
 * a symptom is an observation of its hour.
 */
export function reviewDeclaration(declaration: DeclarationForReview): readonly Fact[] {
  const { answers, at, riskStays } = declaration;
  const evidence = `declaration ${declaration.declarationId}`;
  return [
    ...reviewStays(riskStays, at),
    ...answers.entries.map((entry) => entryFact(entry, at, evidence)),
    ...(answers.lastExposure === undefined ? [] : [contactFact(answers.lastExposure, at, evidence)]),
    ...feverFacts(declaration, evidence),
    ...otherSymptomFacts(declaration, evidence),
  ];
}

/** Stays that touch a risk area as facts, by the declaration made `at`; also when the publication came only later. */
export const reviewStays = (riskStays: readonly RiskStayFound[], at: Instant): readonly RiskStay[] =>
  riskStays.map((found) => riskStayFact(found, at));

/** What a fact can carry as evidence; the whole list of communities stays with the declaration. */
const evidenceLengthMax = 200;

function riskStayFact({ stay, match }: RiskStayFound, at: Instant): RiskStay {
  // Still there: what is known is that the stay went on until today. A later declaration adds the later end.
  const lastDay = stay.to ?? dayOf(at);
  return {
    id: stayFactId({ ...stay, to: lastDay }, match.level),
    kind: 'stay.risk',
    at: endOfDay(lastDay, at),
    source: 'declaration',
    evidence: stayEvidence(match),
    level: match.level,
    area: match.areaName,
    from: startOfDay(stay.from),
    to: startOfDay(addDays(lastDay, 1)),
  };
}

/** The same for the same stay and level, whenever it is declared and whichever publication it is judged by. */
const stayFactId = ({ division, town = '', community = '', from, to }: DeclaredStay, level: RiskLevel): string =>
  `stay-${shortHash([division, town, community, formatDay(from), to === undefined ? '' : formatDay(to), level])}`;

/** Whether the stay is already on record at this level or a higher one; `to` is its known end. */
export function isStayOnRecord({ stay, match }: RiskStayFound, factIds: ReadonlySet<string>): boolean {
  return riskLevels.some((level) => !isRiskier(match.level, level) && factIds.has(stayFactId(stay, level)));
}

function stayEvidence({ publicationId, publishedAt, areaName, communities }: RiskMatch): string {
  const whole = `${publicationId}, ${formatInstant(publishedAt)}, ${[areaName, ...communities].join('; ')}`;
  return whole.length <= evidenceLengthMax ? whole : `${whole.slice(0, evidenceLengthMax - 1)}…`;
}

const entryFact = ({ country, enteredOn }: Answers['entries'][number], at: Instant, evidence: string): OverseasEntry => ({
  id: `entry-${shortHash([country, formatDay(enteredOn)])}`,
  kind: 'entry.overseas',
  at: endOfDay(enteredOn, at),
  source: 'declaration',
  evidence,
  country,
});

/** Whoever says they were with a confirmed person is a close contact until disease control withdraws it. */
const contactFact = (lastExposure: Day, at: Instant, evidence: string): ContactFact => ({
  id: `contact-${formatDay(lastExposure)}`,
  kind: 'contact.close',
  at: endOfDay(lastExposure, at),
  source: 'declaration',
  evidence,
});

function feverFacts({ answers, at }: DeclarationForReview, evidence: string): readonly Fever[] {
  const { temperatureTenths, symptoms } = answers;
  const isMeasured = temperatureTenths !== undefined && temperatureTenths >= feverTenthsMin;
  if (!isMeasured && !symptoms.includes('fever')) return [];
  // Someone who says "fever" without a reading at or above the threshold counts as being at it.
  const celsiusHundredths = (isMeasured ? temperatureTenths : feverTenthsMin) * 10;
  return [{ id: `fever-${hourName(at)}`, kind: 'symptom.fever', at, source: 'self', evidence, celsiusHundredths }];
}

/** One fact for all of them: the rule asks whether there is a symptom, and a person's facts must stay small. */
function otherSymptomFacts({ answers, at }: DeclarationForReview, evidence: string): readonly OtherSymptom[] {
  const others = [...new Set(answers.symptoms)].filter((symptom) => symptom !== 'fever');
  const [symptom] = others;
  if (!symptom) return [];
  return [
    { id: `symptom-${hourName(at)}`, kind: 'symptom.other', at, source: 'self', evidence: `${evidence}: ${others.join(', ')}`, symptom },
  ];
}

/** The last second of a day, but never later than `at`: a fact from the future would not count yet. */
const endOfDay = (day: Day, at: Instant): Instant => instant(Math.min(startOfDay(addDays(day, 1)) - 1000, at));

const hourName = (at: Instant): string => `${formatDay(dayOf(at))}-${String(hourOf(at)).padStart(2, '0')}`;

const shortHash = (parts: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 16);
