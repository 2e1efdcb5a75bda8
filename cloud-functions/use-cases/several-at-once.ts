type Outcome<Answer> = { readonly answer: Answer } | { readonly fault: unknown };

/**
 * Works through `tasks` with at most so many under way; the answers stand in their order. One that fails keeps no other
 * from being done: the first fault is thrown after all were tried.
 */
export async function severalAtOnce<Task, Answer>(
  atOnceMax: number,
  tasks: readonly Task[],
  work: (task: Task) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const outcomes: Outcome<Answer>[] = new Array(tasks.length);
  const left = tasks.entries();
  const worker = async () => {
    for (const [place, task] of left) {
      outcomes[place] = await work(task).then(
        (answer) => ({ answer }),
        (fault: unknown) => ({ fault }),
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnceMax, tasks.length) }, worker));
  return outcomes.map((outcome) => {
    if ('fault' in outcome) throw outcome.fault;
    return outcome.answer;
  });
}
