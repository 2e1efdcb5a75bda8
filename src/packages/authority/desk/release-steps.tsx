import { Box, Words } from '../../../components/element';
import type { AnswerOf } from '../../../services/operations';
import { authorityText } from '../../../text/authority';
import { useText } from '../../../text/texts';
import './release-steps.scss';

export type Release = AnswerOf<'listReleases'>['releases'][number];
const steps = ['draft', 'proposed', 'approved', 'canary', 'in-force'] as const;

/** How far each state is; a release that was stopped or rolled back had come further and is out no more. */
const reached: Readonly<Record<Release['state'], number>> = {
  draft: 0,
  proposed: 1,
  approved: 2,
  canary: 3,
  'in-force': 4,
  stopped: 2,
  'rolled-back': 2,
};

/** The way of a release as a row of steps, with where it is in words. */
export function ReleaseSteps({ state, small }: { readonly state: Release['state']; readonly small?: boolean }) {
  const { steps: say, state: words } = useText(authorityText);
  const over = state === 'stopped' || state === 'rolled-back';
  return (
    <Box as="list" label={`${say.label}: ${words[state]}`} className={`steps ${small ? 'steps-small' : ''}`}>
      {steps.map((step, at) => {
        const where = at < reached[state] || (over && at === reached[state]) ? 'done' : at === reached[state] ? 'now' : 'ahead';
        return (
          <Box as="item" key={step} className={`step step-${where}`}>
            <Words className="step-sign" decorative>
              {where === 'done' ? '✓' : String(at + 1)}
            </Words>
            <Words className="step-words">{say[step]}</Words>
            <Words className="page-unseen">{say[where]}</Words>
          </Box>
        );
      })}
      {over ? (
        <Box as="item" className="step step-over">
          <Words className="step-sign" decorative>
            ×
          </Words>
          <Words className="step-words">{words[state]}</Words>
        </Box>
      ) : null}
    </Box>
  );
}
