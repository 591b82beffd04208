import type { Policy, Side, View } from './orders';

/** The side that pays at the last report's price: what an arbitrageur of the instant way would do. */
const byGap = ({ market, feed }: View): Side => (market < feed.price ? 1 : -1);

/** Orders one after the other, on no knowledge. */
export const ANYTIME: Policy = {
  name: 'any time',
  choose: ({ time }) => (Math.floor(time / 60) % 2 === 0 ? 1 : -1),
};

/** Orders at times that have nothing to do with the feed: for how long an order waits. */
export const NOW_AND_THEN: Policy = {
  name: 'now and then',
  choose: ({ time }) => (time % 7919 === 0 ? 1 : 0),
};

/** Waits for the market to be away from the last report by a part of the feed's deviation. */
export const atGap = (part: number): Policy => ({
  name: `gap ${part}`,
  choose: (view) => {
    const { market, feed, asset } = view;
    return Math.abs(market - feed.price) >= (part * asset.deviation) / 10_000 ? byGap(view) : 0;
  },
});

/** Orders at the last moment that still gets the round of the heartbeat. */
export const HEARTBEAT: Policy = {
  name: 'heartbeat',
  choose: (view, delay) => {
    const { feed, asset, time } = view;
    return time + 1 + delay >= feed.last + asset.heartbeat + asset.latency ? byGap(view) : 0;
  },
};

/**
 * Orders when a report is under way, at the last moment that still gets it, if the market has moved away from it; where the
 * delay leaves no such moment, as soon as he sees it.
 */
export const atReport = (part: number): Policy => ({
  name: part === 0 ? 'report' : `report ${part}`,
  choose: ({ market, feed, asset, time }, delay) => {
    if (feed.due === Number.POSITIVE_INFINITY) return 0;
    if (time + delay >= feed.due)
      return time + asset.latency === feed.due ? (feed.coming > feed.price ? 1 : -1) : 0;
    if (time + 1 + delay < feed.due) return 0;
    const gap = feed.coming - market;
    if (Math.abs(gap) < (part * asset.deviation) / 10_000) return 0;
    return gap > 0 ? 1 : -1;
  },
});

/** The same orders on the other side. */
export const against = ({ name, choose }: Policy): Policy => ({
  name: `against ${name}`,
  choose: (view, delay) => {
    const side = choose(view, delay);
    return side === 0 ? 0 : side === 1 ? -1 : 1;
  },
});

/** All that were tried. What loses gains on the other side. */
export const POLICIES: readonly Policy[] = [
  ...[ANYTIME, atGap(0.3), atGap(0.6), atGap(0.9), HEARTBEAT],
  ...[atReport(0), atReport(0.1), atReport(0.3)],
];
