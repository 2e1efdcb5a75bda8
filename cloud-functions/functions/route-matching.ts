/** Which methods an address has, for 405 and OPTIONS; asked only when no operation has matched. */
import { type OperationName, routes } from '../contract/routes';

export function methodsOf(path: string, names: readonly OperationName[]): string[] {
  const methods = new Set<string>();
  for (const name of names) {
    const { method, path: pattern } = routes[name];
    if (!matches(path, pattern)) continue;
    methods.add(method);
    if (method === 'GET') methods.add('HEAD');
  }
  return methods.size === 0 ? [] : [...methods, 'OPTIONS'];
}

function matches(path: string, pattern: string): boolean {
  const steps = path.split('/');
  const expected = pattern.split('/');
  return (
    steps.length === expected.length &&
    expected.every((step, index) => (step.startsWith('{') ? steps[index] !== '' : step === steps[index]))
  );
}
