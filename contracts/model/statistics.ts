export const mean = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0) / all.length;

/** The value that a part `q` of all do not exceed. */
export function quantile(all: readonly number[], q: number): number {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.ceil(q * sorted.length), sorted.length) - 1] ?? Number.NaN;
}
