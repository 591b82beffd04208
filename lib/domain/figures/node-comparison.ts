/** The last comparison: of which node with which other, and how many of these in a row found different figures. */
export type Comparison = { used: string; url: string; times: number };

/** ms. */
const [SELDOM, AGAIN] = [300_000, 60_000];

/** The node to compare next: one that returned other figures until it no longer does, otherwise each in turn. */
export function nextToCompare(urls: readonly string[], last?: Comparison): string | undefined {
  const place = last ? urls.indexOf(last.url) : -1;
  return last && last.times > 0 && place >= 0 ? last.url : urls[(place + 1) % urls.length];
}

/** What is known after a comparison of these two. */
export function seen(last: Comparison | undefined, used: string, url: string, isOther: boolean): Comparison {
  const before = last?.used === used && last.url === url ? last.times : 0;
  return { used, url, times: isOther ? before + 1 : 0 };
}

/** Milliseconds until the next comparison. @param soon after which the figures are of another block */
export function pauseAfter(last: Comparison | undefined, soon: number): number {
  if (!last || last.times === 0) return SELDOM;
  return last.times === 1 ? soon : AGAIN;
}
