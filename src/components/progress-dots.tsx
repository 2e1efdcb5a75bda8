import { Box } from './element';
import './progress-dots.scss';

/** Where one is in a row of steps; `label` says it in words (“第 2 步，共 6 步”). */
export function ProgressDots({ step, of, label }: { readonly step: number; readonly of: number; readonly label: string }) {
  return (
    <Box as="image" label={label} className="progress-dots">
      {Array.from({ length: of }, (_none, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: the dots are their positions
          key={index}
          className={`progress-dot ${index + 1 < step ? 'progress-dot-past' : ''} ${index + 1 === step ? 'progress-dot-now' : ''}`}
        />
      ))}
    </Box>
  );
}
