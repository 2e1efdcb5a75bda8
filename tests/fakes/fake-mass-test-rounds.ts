import type { MassTestRound, MassTestRounds } from '../../cloud-functions/use-cases/ports/mass-test-rounds';

export function fakeMassTestRounds(): MassTestRounds {
  const rounds = new Map<string, { readonly round: MassTestRound; isDone: boolean }>();
  return {
    save: async (round) => {
      if (!rounds.has(round.roundId)) rounds.set(round.roundId, { round, isDone: false });
    },
    listClosed: async (at) =>
      [...rounds.values()]
        .filter(({ round, isDone }) => !isDone && round.closesAt <= at)
        .map(({ round }) => round)
        .sort((one, other) => one.closesAt - other.closesAt),
    markDone: async (round) => void rounds.set(round.roundId, { round, isDone: true }),
  };
}
