/** Allowed by most nodes that have a limit, and refused by few that have none. */
const FIRST = 50_000;
const MOST = 1_000_000;
/** Nodes with the tightest known limits allow 10. A failure at this size is not caused by the range. */
const FEWEST = 8;
/** A response with this many logs is long enough; one with four times as many takes too long to process. */
const MANY_LOGS = 2000;
/** Successes after which a ceiling is first tested again: failures may have passed, and nodes change. */
const PATIENCE = 32;

/**
 * How many blocks to request from one node at once. Nodes refuse in many ways, and these are not told apart: any failed
 * size is retried smaller, and is not tried again soon.
 */
export class BlockRange {
  size = FIRST;
  /** The most blocks it has returned recently. */
  proven = 0;
  /** Since the last success: failures, and how often the range was reduced because of them. */
  private failures = 0;
  private cuts = 0;
  /** The smallest range that failed. */
  private ceiling: number | undefined;
  private successes = 0;
  private patience = PATIENCE;

  constructor(size = FIRST) {
    this.size = size;
  }

  /** The node returned `logs` logs for `blocks` blocks. */
  succeeded(blocks: number, logs: number): void {
    this.failures = 0;
    this.cuts = 0;
    this.successes += 1;
    this.proven = Math.max(this.proven, blocks);
    if (this.ceiling !== undefined && this.successes >= this.patience) {
      this.ceiling = undefined;
      this.successes = 0;
      this.patience *= 2;
    }
    if (logs > 4 * MANY_LOGS) this.size = Math.max(FEWEST, blocks >> 1);
    // Success with fewer blocks proves nothing for more.
    if (blocks < this.size || logs > MANY_LOGS) return;
    const middle = this.ceiling === undefined ? MOST : (this.size + this.ceiling) >> 1;
    const next = Math.min(2 * this.size, middle, MOST);
    // Close to the ceiling is close enough.
    if (next - this.size >= this.size >> 3) this.size = next;
  }

  /**
   * The node failed for `blocks` blocks. The next attempt has the same size, since requests may only have been too fast;
   * then the size that succeeded before; then half of that, a quarter of that, and so on.
   * @returns whether it fails for the smallest range: then the node is at fault, and nothing is learnt about ranges
   */
  failed(blocks: number): boolean {
    this.failures += 1;
    this.successes = 0;
    if (blocks <= FEWEST) {
      this.ceiling = undefined;
      this.size = FEWEST;
      return true;
    }
    if (this.failures === 1) return false;
    if (blocks <= this.proven) this.proven = 0;
    this.ceiling = Math.min(blocks, this.ceiling ?? blocks);
    this.cuts += 1;
    this.size = Math.max(FEWEST, blocks >> this.cuts, this.proven);
    return false;
  }
}
