/** Faults of a rule set, found again at the row or cell they name. */
import { type RuleSetFaultCode, ruleSetFaultSentence, ruleSetFaults } from '../../../../cloud-functions/contract/rule-set-faults';
import type { AnswerOf } from '../../../services/operations';
import type { Language } from '../../../text/language';
import { type Path, placeOf } from './json';

export type RuleSetFault = AnswerOf<'checkRuleSet'>['faults'][number];

/** The fault of exactly this cell. */
export const faultAt = (faults: readonly RuleSetFault[], path: Path): RuleSetFault | undefined => {
  const place = placeOf(path);
  return faults.find((fault) => fault.place === place);
};

/** Faults of the cell or of anything in it. */
export function faultsBelow(faults: readonly RuleSetFault[], path: Path): readonly RuleSetFault[] {
  const place = placeOf(path);
  return faults.filter((fault) => fault.place === place || fault.place.startsWith(`${place}.`) || fault.place.startsWith(`${place}[`));
}

/** In the reader's language; a code this app does not know yet is told as the cloud's log tells it. */
export function faultSentence({ code, values, problem }: RuleSetFault, language: Language): string {
  return isFaultCode(code) ? ruleSetFaultSentence({ code, values }, language) : problem;
}

const isFaultCode = (code: string): code is RuleSetFaultCode => Object.hasOwn(ruleSetFaults, code);
