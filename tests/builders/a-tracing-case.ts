import type { CheckInId, SiteId, Subject } from '../../cloud-functions/domain/ids';
import { dayOf, instant } from '../../cloud-functions/domain/time';
import type { ContactLine } from '../../cloud-functions/domain/tracing/contact-line';
import { type ContactSelection, selectionDueAt } from '../../cloud-functions/domain/tracing/contact-selection';
import type { Notice } from '../../cloud-functions/domain/tracing/notice';
import type { TracingCase } from '../../cloud-functions/domain/tracing/tracing-case';
import { newId } from './a-proposal';
import { aPersonId } from './a-site';

const morning = instant(Date.parse('2022-09-06T08:30:00+08:00'));
/** A UUIDv7 of that morning, another each time. */
export const anId = (): string => newId(morning);

export const aTracingCase = (rest: Partial<TracingCase> = {}): TracingCase => ({
  caseId: anId(),
  caseNumber: '满疾控〔2022〕17号',
  division: '150781',
  ground: 'confirmed-case',
  personId: aPersonId(1),
  maskedName: '张**',
  lookBackDays: 14,
  state: 'open',
  openedBy: aPersonId(0xf1),
  openedByName: '吴**',
  openedAt: morning,
  ranking: 1,
  rankedDays: [],
  revision: 1,
  ...rest,
});

export const aContactLine = (score: number, rest: Partial<ContactLine> = {}): ContactLine => {
  const checkInId = anId() as CheckInId;
  const [from, to] = [instant(morning - 3_600_000), instant(morning - 1_800_000)];
  return {
    day: dayOf(morning),
    subject: checkInId.replaceAll('-', '') as Subject,
    sealedPerson: 'c2VhbGVk',
    sealedFor: checkInId,
    exposure: {
      score,
      minutes: 30,
      lastAt: to,
      meetings: [
        {
          siteId: '1'.repeat(16) as SiteId,
          checkInId,
          caseCheckInId: anId() as CheckInId,
          from,
          to,
          minutes: 30,
          sameDoor: false,
          sameHour: true,
          together: false,
          indoors: true,
          points: score,
        },
      ],
    },
    meetingsLeftOut: 0,
    ...rest,
  };
};

export const aSelection = (rest: Partial<ContactSelection> = {}): ContactSelection => {
  const submittedAt = rest.submittedAt ?? morning;
  return {
    selectionId: anId(),
    caseId: anId(),
    caseNumber: '满疾控〔2022〕17号',
    division: '150781',
    kind: 'contact.close',
    evidence: '流调报告 2022-0906-17',
    note: '同桌用餐',
    state: 'waiting',
    submittedBy: aPersonId(0xf1),
    submittedByName: '吴**',
    submittedAt,
    dueAt: selectionDueAt(submittedAt),
    lineCount: 0,
    revision: 1,
    ...rest,
  };
};

export const aNotice = (rest: Partial<Notice> = {}): Notice => ({
  noticeId: anId(),
  personId: aPersonId(2),
  kind: 'contact.close',
  exposedAt: instant(morning - 86_400_000),
  division: '150781',
  at: morning,
  revision: 1,
  ...rest,
});
