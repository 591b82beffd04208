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
  /** When the last one arrived, seconds. */
  last: number;
  /** The price under way, of use only while there is one. */
  coming: number;
  /** When it arrives; infinite while there is none. */
  due: number;
  /** The market at `time` (seconds), as a logarithm. To be called at every step. */
  step: (market: number, time: number) => void;
};

export function createFeed(terms: FeedTerms): Feed {
  const { heartbeat, latency } = terms;
  const deviation = terms.deviation / 10_000;
  const feed: Feed = {
    price: 0,
    round: 0,
    last: 0,
    coming: 0,
    due: Number.POSITIVE_INFINITY,
    step(market, time) {
      if (feed.due === Number.POSITIVE_INFINITY) {
        const moved = Math.abs(market - feed.price) >= deviation;
        if (!moved && time - feed.last < heartbeat) return;
        feed.coming = market;
        feed.due = time + latency;
      }
      if (time < feed.due) return;
      feed.price = feed.coming;
      feed.round++;
      feed.last = time;
      feed.due = Number.POSITIVE_INFINITY;
    },
  };
  return feed;
}
