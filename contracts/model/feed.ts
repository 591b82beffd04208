/** A price source like Chainlink's: it reports when the market has moved, or when it has not reported for long. */
export type FeedTerms = {
  /** The move of the market that makes it report, basis points. */
  deviation: number;
  /** Seconds after which it reports anyway. */
  heartbeat: number;
  /** Seconds from the price that is reported to the block that has it. */
  latency: number;
};

export type Feed = {
  /** The logarithm of the price on the chain. */
  price: number;
  /** Counts the prices reported. */
  round: number;
  /** The market at `time` (seconds), as a logarithm. To be called at every step. */
  step: (market: number, time: number) => void;
};

export function createFeed(terms: FeedTerms): Feed {
  const { heartbeat, latency } = terms;
  const deviation = terms.deviation / 10_000;
  let coming = 0;
  /** When the report under way arrives; infinite while there is none. */
  let due = Number.POSITIVE_INFINITY;
  let last = 0;
  const feed: Feed = {
    price: 0,
    round: 0,
    step(market, time) {
      if (due === Number.POSITIVE_INFINITY) {
        const moved = Math.abs(market - feed.price) >= deviation;
        if (!moved && time - last < heartbeat) return;
        coming = market;
        due = time + latency;
      }
      if (time < due) return;
      feed.price = coming;
      feed.round++;
      last = time;
      due = Number.POSITIVE_INFINITY;
    },
  };
  return feed;
}
