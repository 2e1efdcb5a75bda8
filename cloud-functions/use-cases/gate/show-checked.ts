/** What a gate is told of somebody without a phone: a verdict, and enough to compare with the person. Never what lies behind it. */
import type { AdmissionReason } from '../../domain/check-in/admission';
import type { DeviceCaller } from '../../domain/gate/device';
import type { DecidedColour } from '../../domain/health-code/decision';
import { latestResult, vaccinationDoses } from '../../domain/health-code/latest-test';
import type { PersonId } from '../../domain/ids';
import type { Site } from '../../domain/site-code/site';
import { addMilliseconds, type Instant, millisecondsPerHour } from '../../domain/time';
import { admissionAt } from '../check-in/admission-at';
import type { CheckedPerson, GateCheckSeal } from '../ports/keys';
import type { PeopleStore, PersonFacts } from '../ports/people-store';
import type { RuleSets } from '../ports/rule-sets';

export type ShowCheckedNeeds = {
  readonly people: Pick<PeopleStore, 'getFacts' | 'getProfile'>;
  readonly ruleSets: Pick<RuleSets, 'inForce'>;
  readonly gateCheckSeal: Pick<GateCheckSeal, 'seal'>;
};

export type ToShow = {
  readonly device: DeviceCaller;
  readonly site: Site;
  readonly personId: PersonId;
  readonly registered: boolean;
  readonly means: CheckedPerson['means'];
  /** Of the number that was typed or read; absent: the one that was registered. */
  readonly maskedDocumentNumber?: string;
  readonly age: number | undefined;
  readonly now: Instant;
};

export type CheckedAtGate = {
  readonly check: string;
  readonly maskedName: string | null;
  readonly maskedDocumentNumber: string | null;
  readonly age: number | null;
  readonly outcome: 'admitted' | 'refused';
  readonly reasons: readonly AdmissionReason[];
  readonly colour: DecidedColour | null;
  readonly missedTest: boolean;
  readonly pendingTest: boolean;
  readonly testAgeHours: number | null;
  readonly vaccinationDoses: number;
};

/** As long as a record may be under way (domain/check-in/check-in-time). */
const checkHolds = 72 * millisecondsPerHour;

/**
 * Whoever never declared has no code and is shown like somebody whom no record knows, after the same reads: nobody finds out
 * at a gate who is in the system.
 */
export async function showChecked(asked: ToShow, needs: ShowCheckedNeeds): Promise<CheckedAtGate> {
  const { device, site, personId, registered, means, now } = asked;
  const [person, profile] = await Promise.all([needs.people.getFacts(personId), needs.people.getProfile(personId)]);
  const { outcome, admissionReasons, decision } = await admissionAt(now, {
    personId,
    person,
    siteClass: site.class,
    ruleSets: needs.ruleSets,
  });
  const identity = decision && profile?.identity;
  return {
    check: needs.gateCheckSeal.seal(device.deviceId, { personId, registered, means }, addMilliseconds(now, checkHolds)),
    maskedName: identity?.maskedName ?? null,
    maskedDocumentNumber: asked.maskedDocumentNumber ?? identity?.maskedDocumentNumber ?? null,
    age: asked.age ?? null,
    outcome,
    reasons: admissionReasons,
    colour: decision?.colour ?? null,
    missedTest: decision?.missedTest ?? false,
    pendingTest: decision?.pendingTest ?? false,
    testAgeHours: decision ? testAgeHours(person, now) : null,
    vaccinationDoses: decision ? vaccinationDoses(person.facts, now) : 0,
  };
}

/** Of the last negative sample, if nothing newer was positive; rounded up, so that nobody takes it for younger. */
function testAgeHours({ facts }: PersonFacts, now: Instant): number | null {
  const negative = latestResult(facts, now, 'negative');
  const positive = latestResult(facts, now, 'positive');
  if (!negative || (positive && positive.sampledAt >= negative.sampledAt)) return null;
  return Math.max(0, Math.ceil((now - negative.sampledAt) / millisecondsPerHour));
}
