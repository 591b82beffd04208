import type { Snapshot } from '@/lib/domain/model/types';

/** Refreshes that a chain's newest block may be old. */
const LATE_AFTER = 3;

/** What a block shows, which a node gave as its newest. */
export type Glimpse = {
  /** When the block was mined, as far as can be told, in milliseconds of the session's own clock. */
  minedAt: number;
  /** The node has not the newest block: another one may have it. */
  isBehind: boolean;
};

/**
 * The head of one chain as this session has seen it, by whichever node. A block says itself when it was mined, but the
 * device's clock may be off by a day: once the chain is seen to move on in step with that clock, its newest blocks are
 * taken for new, and others are measured by them.
 */
export class ChainHead {
  private block = -1n;
  /** The least that a block was behind the device's clock, ms. */
  private leastLag = Number.POSITIVE_INFINITY;
  private isMoving = false;

  /** @param refreshMs between two looks; undefined for a chain that mines only when asked to, whose blocks may be old */
  constructor(
    private readonly refreshMs: number | undefined,
    private readonly clockStart = performance.timeOrigin,
  ) {}

  /**
   * Takes note of a block that a node shows as its newest.
   * @param now milliseconds of the session's clock, which unlike the device's is never set to another time
   */
  see({ blockNumber, timestamp }: Pick<Snapshot, 'blockNumber' | 'timestamp'>, now: number): Glimpse {
    const isOlder = blockNumber < this.block;
    const isNewer = blockNumber > this.block;
    if (isNewer) this.block = blockNumber;
    if (this.refreshMs === undefined) return { minedAt: now, isBehind: isOlder };
    const tolerance = LATE_AFTER * this.refreshMs;
    const lag = this.clockStart + now - Number(timestamp) * 1000;
    this.isMoving ||= isNewer && Math.abs(lag - this.leastLag) <= tolerance;
    this.leastLag = Math.min(this.leastLag, lag);
    const age = lag - (this.isMoving ? this.leastLag : Math.min(this.leastLag, 0));
    return { minedAt: now - age, isBehind: isOlder || age > tolerance };
  }
}
