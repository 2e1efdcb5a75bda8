import { afterVisit, possibleSteps, type Standing } from '../../../cloud-functions/domain/inspection/inspection-steps';
import type { Fix, InspectionStep, VisitStep, Warning } from '../../../cloud-functions/domain/inspection/inspection-task';
import { formatInstant } from '../../../cloud-functions/domain/time';
import { aPersonId } from '../../builders/a-site';
import { at } from '../../builders/facts';

const inspector = aPersonId(0xb1);
const colleague = aPersonId(0xb2);
const made = at('2022-09-06T08:00:00+08:00');
const dueAt = at('2022-09-09T00:00:00+08:00');

type Vector = {
  readonly says: string;
  readonly from: InspectionStep;
  readonly warned?: Warning;
  readonly fix?: Pick<Fix, 'as' | 'by'> & { readonly at: string };
  readonly step: VisitStep;
  readonly at: string;
  readonly faults?: true;
  readonly photos?: number;
  /** The step and its deadline; or why not. */
  readonly becomes: string;
};

const vectors: readonly Vector[] = [
  { says: 'found in order closes at once', from: 'open', step: 'closed', at: '2022-09-06T10:00', becomes: 'closed 2022-09-09T00:00' },
  { says: 'in order in spite of a fault', from: 'open', step: 'closed', at: '2022-09-06T10:00', faults: true, becomes: 'checklist' },
  {
    says: 'a reminder lasts three whole days',
    from: 'open',
    step: 'first-reminder',
    at: '2022-09-06T23:59',
    faults: true,
    becomes: 'first-reminder 2022-09-10T00:00',
  },
  {
    says: 'a reminder at midnight belongs to the new day',
    from: 'open',
    step: 'first-reminder',
    at: '2022-09-07T00:00',
    faults: true,
    becomes: 'first-reminder 2022-09-11T00:00',
  },
  { says: 'a reminder where nothing is wrong', from: 'open', step: 'first-reminder', at: '2022-09-06T10:00', becomes: 'checklist' },
  { says: 'a warning before any reminder', from: 'open', step: 'oral-warning', at: '2022-09-12T10:00', faults: true, becomes: 'step' },
  { says: 'a talk before any reminder', from: 'open', step: 'recorded-talk', at: '2022-09-12T10:00', faults: true, becomes: 'step' },
  { says: 'mended before anything was found', from: 'open', step: 'fixed', at: '2022-09-06T10:00', photos: 1, becomes: 'step' },
  {
    says: 'a warning before the reminder’s deadline',
    from: 'first-reminder',
    warned: 'first-reminder',
    step: 'oral-warning',
    at: '2022-09-08T23:59',
    faults: true,
    becomes: 'too-early',
  },
  {
    says: 'a warning at the reminder’s deadline',
    from: 'first-reminder',
    warned: 'first-reminder',
    step: 'oral-warning',
    at: '2022-09-09T00:00',
    faults: true,
    becomes: 'oral-warning 2022-09-12T00:00',
  },
  {
    says: 'a second reminder',
    from: 'first-reminder',
    warned: 'first-reminder',
    step: 'first-reminder',
    at: '2022-09-10T00:00',
    faults: true,
    becomes: 'step',
  },
  {
    says: 'a talk that skips the warning',
    from: 'first-reminder',
    warned: 'first-reminder',
    step: 'recorded-talk',
    at: '2022-09-20T00:00',
    faults: true,
    becomes: 'step',
  },
  {
    says: 'closed without being seen mended',
    from: 'first-reminder',
    warned: 'first-reminder',
    step: 'closed',
    at: '2022-09-07T00:00',
    becomes: 'step',
  },
  {
    says: 'a talk after the warning’s deadline',
    from: 'oral-warning',
    warned: 'oral-warning',
    step: 'recorded-talk',
    at: '2022-09-09T00:00',
    faults: true,
    becomes: 'recorded-talk 2022-09-11T00:00',
  },
  {
    says: 'a talk before the warning’s deadline',
    from: 'oral-warning',
    warned: 'oral-warning',
    step: 'recorded-talk',
    at: '2022-09-08T12:00',
    faults: true,
    becomes: 'too-early',
  },
  {
    says: 'nothing follows the talk but mending',
    from: 'recorded-talk',
    warned: 'recorded-talk',
    step: 'oral-warning',
    at: '2022-09-20T12:00',
    faults: true,
    becomes: 'step',
  },
  {
    says: 'mended, with a photo',
    from: 'oral-warning',
    warned: 'oral-warning',
    step: 'fixed',
    at: '2022-09-07T12:00',
    photos: 1,
    becomes: 'fixed 2022-09-10T00:00',
  },
  { says: 'mended without a photo', from: 'oral-warning', warned: 'oral-warning', step: 'fixed', at: '2022-09-07T12:00', becomes: 'photo' },
  {
    says: 'mended in spite of a fault',
    from: 'recorded-talk',
    warned: 'recorded-talk',
    step: 'fixed',
    at: '2022-09-07T12:00',
    faults: true,
    photos: 1,
    becomes: 'checklist',
  },
  {
    says: 'seen again after the owner mended it',
    from: 'fixed',
    warned: 'first-reminder',
    fix: { as: 'owner', by: colleague, at: '2022-09-07T12:00' },
    step: 're-checked',
    at: '2022-09-07T12:00',
    becomes: 'closed 2022-09-09T00:00',
  },
  {
    says: 'seen before the owner mended it',
    from: 'fixed',
    warned: 'first-reminder',
    fix: { as: 'owner', by: colleague, at: '2022-09-07T12:00' },
    step: 're-checked',
    at: '2022-09-07T11:59',
    becomes: 'too-early',
  },
  {
    says: 'the same visit twice',
    from: 'fixed',
    warned: 'first-reminder',
    fix: { as: 'inspector', by: inspector, at: '2022-09-07T12:00' },
    step: 're-checked',
    at: '2022-09-07T23:59',
    becomes: 'too-early',
  },
  {
    says: 'the same inspector on the next day',
    from: 'fixed',
    warned: 'first-reminder',
    fix: { as: 'inspector', by: inspector, at: '2022-09-07T12:00' },
    step: 're-checked',
    at: '2022-09-08T00:00',
    becomes: 'closed 2022-09-09T00:00',
  },
  {
    says: 'a colleague on the same day',
    from: 'fixed',
    warned: 'first-reminder',
    fix: { as: 'inspector', by: colleague, at: '2022-09-07T12:00' },
    step: 're-checked',
    at: '2022-09-07T13:00',
    becomes: 'closed 2022-09-09T00:00',
  },
  {
    says: 'not mended after all, the deadline stands',
    from: 'fixed',
    warned: 'oral-warning',
    step: 'not-fixed',
    at: '2022-09-07T12:00',
    faults: true,
    becomes: 'oral-warning 2022-09-09T00:00',
  },
  {
    says: 'not mended after all, and the deadline is over',
    from: 'fixed',
    warned: 'oral-warning',
    step: 'recorded-talk',
    at: '2022-09-09T00:00',
    faults: true,
    becomes: 'recorded-talk 2022-09-11T00:00',
  },
  {
    says: 'seen again and still wrong',
    from: 'fixed',
    warned: 'oral-warning',
    step: 're-checked',
    at: '2022-09-08T12:00',
    faults: true,
    becomes: 'checklist',
  },
  { says: 'anything after it is closed', from: 'closed', step: 'closed', at: '2022-09-08T12:00', becomes: 'step' },
];

const minute = (text: string) => at(`${text}:00+08:00`);
const standing = ({ from, warned, fix }: Vector): Standing & { dueAt: typeof dueAt } => ({
  step: from,
  madeAt: made,
  dueAt,
  ...(warned && { warning: { step: warned, dueAt } }),
  fixes: fix ? [{ fixId: 'x', photoIds: ['p'], ...fix, at: minute(fix.at) }] : [],
});

it.each(vectors.map((vector) => [vector.says, vector] as const))('%s', (_, vector) => {
  const { step, faults = false, photos = 0 } = vector;
  const outcome = afterVisit(standing(vector), { step, at: minute(vector.at), by: inspector, faults, photos });
  const became = outcome.ok ? `${outcome.value.step} ${formatInstant(outcome.value.dueAt).slice(0, 16)}` : outcome.error;
  expect(became).toBe(vector.becomes);
});

it('offers nothing that it would not take', () => {
  for (const vector of vectors)
    for (const { step, notBefore, asks, photo } of possibleSteps(standing(vector), inspector)) {
      const asked = { step, at: notBefore, by: inspector, faults: asks === 'fault', photos: photo ? 1 : 0 };
      expect(afterVisit(standing(vector), asked).ok).toBe(true);
    }
});
