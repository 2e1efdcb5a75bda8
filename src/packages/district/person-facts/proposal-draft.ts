/** A fact as it is being proposed, and what is still missing. Days and times are the wall clock of Asia/Shanghai. Pure. */
import type { AnswerOf, RequestOf } from '../../../services/operations';

export type Ground = AnswerOf<'listGrounds'>['grounds'][number];
export type ProposalDraft = {
  readonly kind: string;
  readonly day: string;
  readonly time: string;
  readonly endDay: string;
  readonly evidence: string;
  readonly country: string;
  readonly level: '' | 'high' | 'medium' | 'low';
};
type Proposing = Omit<RequestOf<'proposeFact'>['body'], 'proposalId' | 'person' | 'caseNumber' | 'purpose'>;

export const emptyDraft = (ground: Ground, today: string): ProposalDraft => ({
  kind: ground.kinds[0] ?? '',
  day: today,
  time: '12:00',
  endDay: '',
  evidence: '',
  country: '',
  level: '',
});

export const needsCountry = ({ kind }: ProposalDraft): boolean => kind === 'entry.overseas';
export const needsLevel = ({ kind }: ProposalDraft): boolean => kind === 'stay.risk';

/** The fields at fault by name; complete when there are none. */
export function missingFrom(draft: ProposalDraft, ground: Ground): ReadonlySet<keyof ProposalDraft> {
  const missing = new Set<keyof ProposalDraft>();
  if (!isDay(draft.day)) missing.add('day');
  if (!/^([01]?\d|2[0-3]):[0-5]\d$/.test(draft.time.trim().replace('：', ':'))) missing.add('time');
  if (ground.daysMax !== null && !isDay(draft.endDay)) missing.add('endDay');
  if (draft.evidence.trim() === '') missing.add('evidence');
  if (needsCountry(draft) && !/^[A-Z]{2}$/.test(draft.country)) missing.add('country');
  if (needsLevel(draft) && draft.level === '') missing.add('level');
  return missing;
}

/** As it is sent; only for a draft from which nothing is missing. What counts ends with the end of its last day. */
export function proposingOf(draft: ProposalDraft, ground: Ground): Proposing {
  const time = draft.time.trim().replace('：', ':').padStart(5, '0');
  const details = {
    ...(needsCountry(draft) && { country: draft.country }),
    ...(needsLevel(draft) && { level: draft.level }),
  };
  return {
    ground: ground.id,
    kind: draft.kind,
    at: `${draft.day}T${time}:00+08:00`,
    until: draft.endDay === '' ? null : `${dayAfter(draft.endDay)}T00:00:00+08:00`,
    evidence: draft.evidence.trim(),
    ...(Object.keys(details).length > 0 && { details }),
  };
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
const dayMilliseconds = 86_400_000;
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + dayMilliseconds).toISOString().slice(0, 10);
