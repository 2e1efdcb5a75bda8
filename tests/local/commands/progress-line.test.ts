import { progressLine } from '../../../cloud-functions/local/commands/progress-line';

function on(isTTY: boolean) {
  const written: string[] = [];
  return { written, line: progressLine({ isTTY, write: (text) => written.push(text) }) };
}

it('is a bar that is drawn over on a terminal, and leaves it on a new line', () => {
  const { written, line } = on(true);
  line.show(0, '0 people');
  line.show(505, '505 people');
  line.show(1_000, '1,000 people');
  line.end();
  line.end();
  expect(written).toEqual([
    `\r[${'·'.repeat(30)}]   0 % 0 people\u001b[K`,
    `\r[${'█'.repeat(15)}${'·'.repeat(15)}]  50 % 505 people\u001b[K`,
    `\r[${'█'.repeat(30)}] 100 % 1,000 people\u001b[K`,
    '\n',
  ]);
});

it('elsewhere is a line for every tenth, once each', () => {
  const { written, line } = on(false);
  for (const perMille of [0, 99, 100, 150, 420, 410, 1_000, 1_000]) line.show(perMille, `${perMille}`);
  line.end();
  expect(written).toEqual(['10 % 100\n', '40 % 420\n', '100 % 1000\n']);
});

it('shows neither less than nothing nor more than all', () => {
  const { written, line } = on(true);
  line.show(-5, '');
  line.show(2_000, '');
  expect(written.map((text) => /(\d+) %/.exec(text)?.[1])).toEqual(['0', '100']);
});
