/** How often each key stands in a report. */
export type Counts<Key> = ReadonlyMap<Key, number>;

/** The keys of all lists, counted. */
export function countsOf<Key>(lists: Iterable<readonly Key[]>): Counts<Key> {
  const counts = new Map<Key, number>();
  for (const keys of lists) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** `counts` after some keys are gone and others have come: the same object where that makes no difference. */
export function recounted<Key>(counts: Counts<Key>, gone: readonly Key[], come: readonly Key[]): Counts<Key> {
  const change = new Map<Key, number>();
  for (const key of gone) change.set(key, (change.get(key) ?? 0) - 1);
  for (const key of come) change.set(key, (change.get(key) ?? 0) + 1);
  const changed = [...change].filter(([, by]) => by !== 0);
  if (changed.length === 0) return counts;
  const next = new Map(counts);
  for (const [key, by] of changed) {
    const count = (counts.get(key) ?? 0) + by;
    if (count > 0) next.set(key, count);
    else next.delete(key);
  }
  return next;
}
