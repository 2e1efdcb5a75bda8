/** Works through `tasks` with at most so many under way; the answers stand in their order. The first fault ends it. */
export async function severalAtOnce<Task, Answer>(
  atOnceMax: number,
  tasks: readonly Task[],
  work: (task: Task) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = new Array(tasks.length);
  const left = tasks.entries();
  const worker = async () => {
    for (const [place, task] of left) answers[place] = await work(task);
  };
  await Promise.all(Array.from({ length: Math.min(atOnceMax, tasks.length) }, worker));
  return answers;
}
