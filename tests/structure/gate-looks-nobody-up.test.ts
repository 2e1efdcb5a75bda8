/** A guard cannot list, search or browse people: what a gate's pages and its device ask of the cloud is for gates, or for everybody. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { endpoints } from '../../cloud-functions/contract/endpoints';
import { type OperationName, routes } from '../../cloud-functions/contract/routes';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', 'src/packages/gate', 'src/services/gate'])
  .toString()
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file));
const names = Object.keys(routes).filter((name): name is OperationName => name in routes);

/** Operations a file names as a text, which is the only way to ask for one. */
const askedIn = (file: string): readonly OperationName[] => {
  const source = readFileSync(file, 'utf8');
  return names.filter((name) => new RegExp(`['"\`]${name}['"\`]`).test(source));
};

it('finds the gate’s files and what they ask', () => {
  expect(files.length).toBeGreaterThan(15);
  expect(files.flatMap(askedIn)).toEqual(expect.arrayContaining(['syncGate', 'uploadGateRecords']));
});

it('a gate’s package asks nothing that belongs to another audience', () => {
  const foreign = files.flatMap((file) =>
    askedIn(file)
      .filter((name) => !['gate', 'public'].includes(endpoints[name].audience))
      .map((name) => `${file}: ${name}`),
  );
  expect(foreign).toEqual([]);
});

it('no operation for gates lists people or takes a name', () => {
  const gates = names.filter((name) => endpoints[name].audience === 'gate');
  expect(gates.sort()).toEqual(
    ['checkDocument', 'checkPaperCode', 'enrolDevice', 'enrolGuardDevice', 'syncGate', 'uploadGateRecords', 'watchDoor'].sort(),
  );
});
