/** The person before the guard, and those who rest aside until they are measured again: pure. */
import { isFever } from '../../../../cloud-functions/domain/gate/fever';
import { type Checked, nothingRead, type Reading } from '../../../services/gate/gate-types';

export type PersonHere = { readonly checked: Checked; readonly reading: Reading };

/** Somebody with fever, before the second reading decides. */
export type PersonAside = PersonHere & {
  readonly asideId: number;
  readonly step: FeverStep;
  /** Server time at which the rest began, milliseconds; null: not yet. */
  readonly restsSince: number | null;
};

export const feverSteps = ['aside', 'mask', 'rest', 'again', 'tell'] as const;
export type FeverStep = (typeof feverSteps)[number];

export const personOf = (checked: Checked, manualReason: string | null = null): PersonHere => ({
  checked,
  reading: { ...nothingRead, manualReason },
});

/** Whom there is somebody's word for: their temperature can become a fact. */
export const isSomebody = ({ holder }: Checked): boolean => holder.by !== 'nobody';

/** Name, number or age came back: the guard compares before anything is written down. */
export const isToCompare = ({ maskedName, maskedDocumentNumber, again }: Checked): boolean =>
  !again && (maskedName !== null || maskedDocumentNumber !== null);

/**
 * The guard says the paper or document is somebody else's: refused, and nothing about its owner is written, who is not here.
 * The only thing a guard decides, and only downwards.
 */
export function notThePerson({ checked, reading }: PersonHere): PersonHere {
  const refused: Checked = {
    ...checked,
    outcome: 'refused',
    reasons: ['document-not-valid'],
    colour: null,
    missedTest: false,
    pendingTest: false,
    people: 1,
    testAgeHours: null,
    vaccinationDoses: null,
    maskedName: null,
    maskedDocumentNumber: null,
    age: null,
    holder: { by: 'nobody' },
    alarm: true,
  };
  return { checked: refused, reading };
}

export const hasFever = ({ reading }: PersonHere): boolean => isFever(reading.temperatureTenths);

const noteLettersMax = 120;

/** The second reading decides; that there was a first stays in the note. `firstWas`: in the guard's words. */
export function withSecondReading(person: PersonHere, secondTenths: number, firstWas: string): PersonHere {
  const note = [firstWas, person.reading.note].filter(Boolean).join(' · ').slice(0, noteLettersMax);
  return { ...person, reading: { ...person.reading, temperatureTenths: secondTenths, note } };
}

/** The step after this one; the last stays. */
export function nextStep(step: FeverStep): FeverStep {
  return feverSteps[feverSteps.indexOf(step) + 1] ?? step;
}
