/** One entry of the line in words: a title and, below it, more. */
import type { EverywhereText } from '../../../text/everywhere';
import type { FactText } from '../../../text/fact';
import { enteredByText, type FactShown, factEvidence, factPlace, factTitle, factWhen, known } from '../../../text/fact-words';
import type { Language } from '../../../text/language';
import { dayAndTimeText, dayText } from '../../../text/time';
import type { WhyText } from '../../../text/why';
import type { Entry, Step } from './time-line';

export type Words = { readonly title: string; readonly lines: readonly string[] };
export type Say = {
  readonly why: WhyText;
  readonly fact: FactText;
  readonly everywhere: EverywhereText;
  readonly language: Language;
  readonly facts: ReadonlyMap<string, FactShown>;
};

export function wordsOf(entry: Entry, say: Say): Words {
  const { line } = say.why;
  switch (entry.kind) {
    case 'fact':
      return factWords(say.facts.get(entry.factId), say);
    case 'phase':
      return { title: line.phase(say.everywhere.colour[entry.phase.colour]), lines: [phaseDates(entry.phase, say)] };
    case 'done':
      return doneWords(entry.step, say);
    case 'left':
      return { title: leftWords(entry, say), lines: [] };
    case 'green':
      return greenWords(entry, say);
  }
}

function factWords(fact: FactShown | undefined, say: Say): Words {
  if (!fact) return { title: say.why.line.factHidden, lines: [] };
  const more = [factWhen(fact, say), factPlace(fact), [enteredByText(fact, say.fact), factEvidence(fact, say)].filter(Boolean).join(' · ')];
  return { title: factTitle(fact, say), lines: more.filter((text): text is string => text !== undefined && text !== '') };
}

function phaseDates({ since, until }: { readonly since: string; readonly until: string | null }, { why, everywhere }: Say): string {
  return until
    ? why.line.phaseDates(dayAndTimeText(since, everywhere), dayAndTimeText(until, everywhere))
    : why.line.phaseOpen(dayAndTimeText(since, everywhere));
}

function doneWords(step: Step, say: Say): Words {
  const { line } = say.why;
  switch (step.step) {
    case 'negative-tests':
      return {
        title: line.testedDone(step.done, step.of),
        lines: step.metBy.flatMap((id) => {
          const sampledAt = say.facts.get(id)?.details.sampledAt;
          return typeof sampledAt === 'string' ? [line.tested(dayAndTimeText(sampledAt, say.everywhere))] : [];
        }),
      };
    case 'check-ins':
      return { title: line.checkedIn(step.done, step.of), lines: [] };
    case 'fact':
      return { title: line.factDone(kindsOf(step, say)), lines: [] };
    case 'wait':
      return { title: line.waited, lines: [] };
  }
}

function greenWords({ until, earliest }: Extract<Entry, { kind: 'green' }>, { why: { line }, everywhere }: Say): Words {
  if (until) return { title: line.green(dayAndTimeText(until, everywhere)), lines: [] };
  return { title: line.greenWhenDone, lines: earliest ? [line.earliest(dayAndTimeText(earliest, everywhere))] : [] };
}

function leftWords({ step, count, day, when }: Extract<Entry, { kind: 'left' }>, say: Say): string {
  const { line } = say.why;
  const named = day === null ? null : dayText(day, say.everywhere);
  switch (step.step) {
    case 'negative-tests':
      if (count > 1) return line.tests(count);
      return when === 'now' || named === null ? line.testNow : line.testOn(named);
    case 'check-ins':
      return named === null ? line.checkIns(count) : line.checkInsLeft(count, named);
    case 'fact':
      // A stay that goes on: its end is what is missing, and only the person can tell it.
      return step.facts.includes('stay.risk') ? line.leaveFirst : line.factNeeded(kindsOf(step, say));
    case 'wait':
      return named === null ? line.wait : line.waitUntil(named);
  }
}

const kindsOf = ({ facts }: Step, { fact, why }: Say): string =>
  facts.map((kind) => known(fact.kind, kind) ?? fact.unknownKind).join(` ${why.line.or} `);
