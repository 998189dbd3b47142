/** Processes all items, at most `width` at a time; results are in the order of the items. */
export async function pool<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) answers[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return answers;
}
