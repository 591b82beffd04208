import type { Snapshot } from '@/lib/domain/model/types';

/** How many refreshes the latest block of a chain may be late. */
const LATE_AFTER = 3;

/** What the latest block of a node shows. */
export type HeadReport = {
  /** When the block was mined, as far as known, in milliseconds of the session clock. */
  minedAt: number;
  /** The node does not have the latest block; another one may have it. */
  isBehind: boolean;
};

/**
 * The head of one chain as seen in this session, on any node. A block has its own time, but the clock of the device may be
 * off by a day: once the chain advances in step with that clock, its latest blocks are considered new, and others are
 * compared with them.
 */
export class ChainHead {
  /**
   * When another chain was found in its place, such as a local one that was restarted, on the session clock. Set by
   * `checkChain`, which is loaded later, and with it the block: those of the other chain are new whatever their numbers.
   */
  replacedAt: number | undefined;
  block = -1n;
  /** Unix time of that block. */
  private time = 0n;
  /** The smallest lag of a block behind the clock of the device, ms. */
  private leastLag = Number.POSITIVE_INFINITY;
  private isMoving = false;

  /** @param refreshMs time between refreshes; undefined for a chain that only mines on request, whose blocks may be old */
  constructor(
    private readonly refreshMs: number | undefined,
    private readonly clockStart = performance.timeOrigin,
  ) {}

  /**
   * Records a block that a node returned as its latest.
   * @param now milliseconds of the session clock, which is never adjusted, unlike that of the device
   */
  see({ blockNumber, timestamp }: Pick<Snapshot, 'blockNumber' | 'timestamp'>, now: number): HeadReport {
    const isOlder = blockNumber < this.block;
    const isNewer = blockNumber > this.block;
    if (isNewer) [this.block, this.time] = [blockNumber, timestamp];
    if (this.refreshMs === undefined) return { minedAt: now, isBehind: isOlder };
    const tolerance = LATE_AFTER * this.refreshMs;
    const lag = this.clockStart + now - Number(timestamp) * 1000;
    this.isMoving ||= isNewer && Math.abs(lag - this.leastLag) <= tolerance;
    this.leastLag = Math.min(this.leastLag, lag);
    const age = lag - (this.isMoving ? this.leastLag : Math.min(this.leastLag, 0));
    return { minedAt: now - age, isBehind: isOlder || age > tolerance };
  }
}
