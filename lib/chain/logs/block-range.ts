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
  /** The most blocks that it has answered for lately. */
  proven = 0;
  /** Since the last success: failures, and how often less was asked for because of them. */
  private failures = 0;
  private cuts = 0;
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
    this.cuts = 0;
    this.successes += 1;
    this.proven = Math.max(this.proven, blocks);
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
   * The node failed for `blocks` blocks. The next try is for as many once more, since it may only have been asked too
   * fast; then for what it has answered for before; then for half of that, a quarter of that, and so on.
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
    if (this.failures === 1) return false;
    if (blocks <= this.proven) this.proven = 0;
    this.ceiling = Math.min(blocks, this.ceiling ?? blocks);
    this.cuts += 1;
    this.size = Math.max(FEWEST, blocks >> this.cuts, this.proven);
    return false;
  }
}
