/** The application as it is filled in: texts of fields, kept as a draft until it is sent. */
import type { RequestOf } from '../../../services/operations';

export type SiteClass = RequestOf<'applyForSite'>['body']['class'];
export type Application = {
  readonly applicationId: string;
  readonly name: string;
  readonly siteClass: SiteClass;
  readonly division: string;
  readonly divisionName: string;
  /** Nine digits; '' where it is not told. */
  readonly subDistrict: string;
  readonly address: string;
  readonly expected: string;
  readonly contactPhone: string;
  /** Minutes of the day, or '' for both: people come at any time. */
  readonly opensMinute: string;
  readonly closesMinute: string;
  /** `49597000,117378000`: micro-degrees north and east; '' where it is not told. */
  readonly position: string;
};
export const stepNames = ['what', 'where', 'flow', 'check'] as const;
export type StepName = (typeof stepNames)[number];

export const emptyApplication = (applicationId: string): Application => ({
  applicationId,
  name: '',
  siteClass: 'shop',
  division: '',
  divisionName: '',
  subDistrict: '',
  address: '',
  expected: '',
  contactPhone: '',
  opensMinute: '',
  closesMinute: '',
  position: '',
});

const expectedMax = 1_000_000;

/** Whether a step's answers can be sent; the cloud checks them again. */
export function isComplete(step: StepName, application: Application): boolean {
  switch (step) {
    case 'what':
      return application.name.trim() !== '';
    case 'where':
      return application.division !== '' && application.address.trim() !== '';
    case 'flow':
      return isCount(application.expected) && application.contactPhone.trim().length >= 5 && hasBothHours(application);
    case 'check':
      return true;
  }
}

export const isCount = (text: string): boolean => /^\d{1,7}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= expectedMax;

/** One without the other says nothing. */
export const hasBothHours = ({ opensMinute, closesMinute }: Application): boolean => (opensMinute === '') === (closesMinute === '');

/** On which step the field is that the cloud found at fault. */
export function stepOfField(path: string): StepName {
  if (path === 'name' || path === 'class') return 'what';
  if (path === 'division' || path === 'subDistrict' || path === 'address' || path.startsWith('position')) return 'where';
  return 'flow';
}

export function bodyOf(application: Application): RequestOf<'applyForSite'>['body'] {
  return {
    applicationId: application.applicationId,
    name: application.name.trim(),
    class: application.siteClass,
    division: application.division,
    ...(application.subDistrict.startsWith(application.division) &&
      application.subDistrict !== '' && { subDistrict: application.subDistrict }),
    address: application.address.trim(),
    expectedVisitsPerDay: Number(application.expected),
    contactPhone: application.contactPhone.trim(),
    ...openHoursOf(application),
    ...positionOf(application),
  };
}

function openHoursOf(application: Application): Pick<RequestOf<'applyForSite'>['body'], 'openHours'> {
  const { opensMinute, closesMinute } = application;
  if (opensMinute === '' || closesMinute === '') return {};
  return { openHours: { opensMinute: Number(opensMinute), closesMinute: Number(closesMinute) } };
}

function positionOf({ position }: Application): Pick<RequestOf<'applyForSite'>['body'], 'position'> {
  const [latitudeMicro, longitudeMicro] = position === '' ? [] : position.split(',').map(Number);
  return latitudeMicro === undefined || longitudeMicro === undefined ? {} : { position: { latitudeMicro, longitudeMicro } };
}

/** A kept draft, or nothing if it is not one. */
export function readDraft(text: string | undefined): Application | undefined {
  if (text === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return undefined;
    const fields = new Map<string, unknown>(Object.entries(kept));
    const empty = emptyApplication('');
    // A draft of an earlier version has no hours, no position and no sub-district.
    const later = ['opensMinute', 'closesMinute', 'position', 'subDistrict'];
    const isDraft = Object.keys(empty).every((name) => typeof (fields.get(name) ?? (later.includes(name) ? '' : undefined)) === 'string');
    return isDraft ? { ...empty, ...(kept as Application) } : undefined;
  } catch {
    return undefined;
  }
}
