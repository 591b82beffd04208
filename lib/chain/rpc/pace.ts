/** A request every so many milliseconds on average, and up to `burst` at once after a pause. */
type Limit = { everyMs: number; burst: number };

/** Public nodes of BNB Chain allow 10,000 requests in five minutes. Several tabs and wallets share that. */
const LIMIT: Limit = { everyMs: 100, burst: 50 };

/** Spreads requests over time. */
export class Pace {
  /** When the next request is due if all are evenly spread, in milliseconds of the session clock. */
  private due = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly limit = LIMIT,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Counts a request. @returns the milliseconds to wait before it */
  take(): number {
    const { everyMs, burst } = this.limit;
    const now = this.now();
    this.due = Math.max(this.due, now - burst * everyMs) + everyMs;
    return Math.max(0, this.due - now);
  }
}
