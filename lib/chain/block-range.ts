/** What most nodes with a limit of their own allow, and few without mind. */
const FIRST = 50_000;
const MOST = 1_000_000;
/** Nodes with the tightest limits known allow 10. A failure at this size is not the range's. */
const FEWEST = 8;
/** An answer with so many logs is long enough; one with four times as many is too long to be worked on at ease. */
const MANY_LOGS = 2000;
/** Successes after which a ceiling is doubted for the first time: failures may have passed, and nodes change. */
const PATIENCE = 32;

/**
 * How many blocks to ask one node for at once. Nodes refuse in many ways, which are not told apart: whatever fails at
 * one size is tried at a smaller one, and what failed is not tried again soon.
 */
export class BlockRange {
  size = FIRST;
  /** Failures since the last success. */
  failures = 0;
  /** The smallest range that failed. */
  private ceiling: number | undefined;
  private successes = 0;
  private patience = PATIENCE;

  constructor(size = FIRST) {
    this.size = size;
  }

  /** The node answered for `blocks` blocks with `logs` logs. */
  succeeded(blocks: number, logs: number): void {
    this.failures = 0;
    this.successes += 1;
    if (this.ceiling !== undefined && this.successes >= this.patience) {
      this.ceiling = undefined;
      this.successes = 0;
      this.patience *= 2;
    }
    if (logs > 4 * MANY_LOGS) this.size = Math.max(FEWEST, blocks >> 1);
    // What answers for less proves nothing for more.
    if (blocks < this.size || logs > MANY_LOGS) return;
    const middle = this.ceiling === undefined ? MOST : (this.size + this.ceiling) >> 1;
    const next = Math.min(2 * this.size, middle, MOST);
    // Close to the ceiling is close enough.
    if (next - this.size >= this.size >> 3) this.size = next;
  }

  /**
   * The node failed for `blocks` blocks: the next try is for half of them, then a quarter of that, and so on.
   * @returns whether it fails for the fewest: it is the node then, and nothing is learnt about ranges
   */
  failed(blocks: number): boolean {
    this.failures += 1;
    this.successes = 0;
    if (blocks <= FEWEST) {
      this.ceiling = undefined;
      this.size = FEWEST;
      return true;
    }
    this.ceiling = Math.min(blocks, this.ceiling ?? blocks);
    this.size = Math.max(FEWEST, blocks >> this.failures);
    return false;
  }
}
