import type { Fact, FactKind } from '../health-code/facts';

/**
 * Kinds that never take green from anybody (tests/domain/health-code/properties.test.ts holds the negative test to it): after
 * these no code has to be turned. A kind that is not here may.
 */
const harmless: ReadonlySet<FactKind> = new Set(['test.sampled', 'vaccination.dose', 'declaration.corrected']);

/** Whether a fact that is added may end somebody's green, or make them miss a test. */
export const mayWorsen = (fact: Fact): boolean => !harmless.has(fact.kind) && !(fact.kind === 'test.result' && fact.result === 'negative');
