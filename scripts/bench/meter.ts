/** Opening a tab, with what is asked once in a session; and the refreshes after that. */
const PHASES = ['opening', 'idle'] as const;
type Phase = (typeof PHASES)[number];

/** An answer that takes longer is counted as slow. After four times as long, the app tries another node. */
const SLOW_MS = 1_000;

/** `ms`: how long each request that was answered took. */
type Tally = { refreshes: number; brokenRefreshes: number; requests: number; failed: number; ms: number[] };

const none = (): Tally => ({ refreshes: 0, brokenRefreshes: 0, requests: 0, failed: 0, ms: [] });

/** Counts the requests of readers, and what came of them, by phase. */
export class Meter {
  phase: Phase = 'opening';
  private readonly tallies: Record<Phase, Tally> = { opening: none(), idle: none() };

  /** From here on, every `fetch` of this URL is counted. @returns a function that stops it */
  start(url: string): () => void {
    const send = globalThis.fetch;
    globalThis.fetch = async (...asked) => {
      if (asked[0] !== url) return send(...asked);
      const tally = this.tallies[this.phase];
      tally.requests += 1;
      const started = performance.now();
      try {
        const response = await send(...asked);
        if (response.ok) tally.ms.push(performance.now() - started);
        else tally.failed += 1;
        return response;
      } catch (error) {
        tally.failed += 1;
        throw error;
      }
    };
    return () => {
      globalThis.fetch = send;
    };
  }

  /** Counts a refresh, and whether it fails: also by an answer that is none. */
  async refresh(work: () => Promise<void>): Promise<void> {
    const tally = this.tallies[this.phase];
    tally.refreshes += 1;
    await work().catch(() => {
      tally.brokenRefreshes += 1;
    });
  }

  /** Failed requests among all, or broken refreshes among all, whichever is more. */
  get errorShare(): number {
    const sum = (key: Exclude<keyof Tally, 'ms'>) =>
      PHASES.reduce((total, phase) => total + this.tallies[phase][key], 0);
    return Math.max(sum('failed') / sum('requests'), sum('brokenRefreshes') / sum('refreshes'));
  }

  /** One row for each phase. @param seconds how long each took */
  table(seconds: Record<Phase, number>): string {
    const head =
      '| phase | requests | a second | failed | refreshes | broken | median | slowest 1 % | slowest | slower than 1 s |';
    const rule = `|${' --- |'.repeat(10)}`;
    return [head, rule, ...PHASES.map((phase) => this.row(phase, seconds[phase]))].join('\n');
  }

  private row(phase: Phase, seconds: number): string {
    const { requests, failed, refreshes, brokenRefreshes, ms } = this.tallies[phase];
    const sorted = ms.toSorted((a, b) => a - b);
    const at = (share: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
    const median = at(0.5);
    const times = (share: number) => `${(at(share) / median).toFixed(1)} x`;
    const cells = [
      ...[phase, requests, (requests / seconds).toFixed(0), failed, refreshes, brokenRefreshes],
      ...[`${median.toFixed(0)} ms`, times(0.99), times(1), sorted.filter((one) => one > SLOW_MS).length],
    ];
    return `| ${cells.join(' | ')} |`;
  }
}
