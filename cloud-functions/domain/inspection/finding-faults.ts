/** Whether what an inspector sends is whole, and whether it says that something is wrong. */
import type { FieldRefusal } from '../refusal';
import type { SiteClass } from '../site-code/site';
import { specificationOf } from './deployment-specification';
import type { Finding } from './inspection-task';

type Checked = Pick<Finding, 'answers' | 'testScan'>;

/** Every item of the class is answered, and no other; a scan that read something says what. */
export function checkFinding({ answers, testScan }: Checked, siteClass: SiteClass): readonly FieldRefusal[] {
  const items = specificationOf(siteClass);
  return [
    ...items.flatMap(({ id, mayNotApply }): readonly FieldRefusal[] => {
      const answer = answers[id];
      if (answer === undefined) return [{ path: `answers.${id}`, problem: 'required' }];
      return answer === 'not-applicable' && !mayNotApply ? [{ path: `answers.${id}`, problem: 'not-one-of' }] : [];
    }),
    ...Object.keys(answers).flatMap((id): readonly FieldRefusal[] =>
      items.some((item) => item.id === id) ? [] : [{ path: `answers.${id}`, problem: 'unknown-field' }],
    ),
    ...(testScan.read === (testScan.version !== undefined) ? [] : [{ path: 'testScan.version', problem: 'required' } as const]),
  ];
}

/** An item that is not as it should be, or a poster that a phone does not read as the present one. */
export const hasFaults = ({ answers, testScan }: Checked): boolean =>
  Object.values(answers).includes('fault') || testScan.version !== 'current';
