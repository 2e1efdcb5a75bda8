import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, render, screen } from '@testing-library/react';
import { gateVersion } from '../../../../src/services/gate/the-gate';
import { useGate } from '../../../../src/services/gate/use-gate';

function Page() {
  const { state, strip, todays } = useGate();
  return (
    <p>
      {state.kind} {strip.queued} {todays.length} {String(strip.trustListAgeSeconds)}
    </p>
  );
}

test('a browser that is no gate says so, also one that keeps nothing', async () => {
  const { unmount } = render(<Page />);
  expect(await screen.findByText('not-enrolled 0 0 null')).toBeTruthy();
  await act(async () => unmount());
});

test('the version a gate reports is the product’s', () => {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../../../../package.json'), 'utf8'));
  expect(gateVersion).toBe(version);
});
