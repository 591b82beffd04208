import {
  basisPoints,
  type Condition,
  conditionOf,
  duration,
  isAbove,
  percentDown,
  type Trouble,
  wholeDown,
} from './condition';
import { announcedCondition, ordersCondition } from './log-conditions';
import type { Reading, WatchedAsset, WatchedTier } from './reading';

/** Percent of a limit, a heartbeat or the supply cap above which somebody should look. */
const NEAR = 80n;
const CAP_NEAR = 90n;
/** Seconds that the newest block may be old. */
const BLOCK_LATE = 60n;
const BLOCK_HALTED = 600n;
/** The backing ratio that grants leave, in basis points. */
const COMFORT = 10_500n;
/** Percent by which the spot price of XMS may differ from its average. */
const XMS_SPREAD = 10n;
/** Percent of an asset that should be payable at once. */
const LIQUID = 90n;

/** All conditions, in the order in which they are printed. */
export function conditionsOf(reading: Reading): Condition[] {
  return [
    blockCondition(reading),
    valuationCondition(reading),
    xmsCondition(reading),
    backingCondition(reading),
    supplyCondition(reading),
    flowCondition(reading),
    liquidityCondition(reading),
    feedCondition(reading),
    tierCondition(reading),
    pauseCondition(reading),
    stewardCondition(reading),
    ordersCondition(reading),
    announcedCondition(reading),
  ];
}

/** Whether the chain, and the node that was asked, go on. */
export function blockCondition({ block, time, now }: Reading): Condition {
  const age = now > time ? now - time : 0n;
  const text = `block ${block} is ${duration(age)} old`;
  const troubles: Trouble[] =
    age > BLOCK_LATE ? [{ level: age > BLOCK_HALTED ? 'critical' : 'warning', about: 'age', text }] : [];
  return conditionOf('block', troubles, text);
}

/** Seconds without a full valuation after which somebody should look: twice the interval of the journal. */
const VALUATION_LATE = 7200n;

/** How long ago the Treasury last valued everything. Anybody can let it, with `poke`. */
export function valuationCondition({ refreshed, time, supply }: Reading): Condition {
  if (supply === 0n) return conditionOf('valuation', [], 'nothing was minted yet');
  const age = time > refreshed ? time - refreshed : 0n;
  const text = `the last one was ${duration(age)} ago`;
  const troubles: Trouble[] = age > VALUATION_LATE ? [{ level: 'warning', about: 'age', text }] : [];
  return conditionOf('valuation', troubles, text);
}

/** By how much the long average may be over more than the pair's heartbeat (PriceOracle.LONG_ALLOWANCE), in seconds. */
const LONG_ALLOWANCE = 8n * 3600n;

/** Whether XMS has averages that are believed, and whether the market is near them. */
export function xmsCondition({ xms: { average, spot, period, longPeriod }, assets }: Reading): Condition {
  const longest = assets.find(({ isPair }) => isPair)?.heartbeat ?? 0n;
  if (period === 0n || longPeriod === 0n || average === 0n) {
    const text =
      'XMS has no price: no market, too little in its pair, or no observation four hours old; the supply cap is the launch cap';
    return conditionOf('xms', [{ level: 'warning', about: 'none', text }], '');
  }
  const troubles: Trouble[] = [];
  const text = `the short average of XMS is over ${duration(period)} of at most ${duration(longest)}`;
  if (period > longest) troubles.push({ level: 'critical', about: 'period', text: `${text}; call observe` });
  else if (isAbove(period, NEAR, longest)) troubles.push({ level: 'warning', about: 'period', text });
  if (longPeriod > longest + LONG_ALLOWANCE) {
    const late = `the long average of XMS is over ${duration(longPeriod)} of at most ${duration(longest + LONG_ALLOWANCE)}`;
    troubles.push({ level: 'critical', about: 'long period', text: `${late}; call observe` });
  }
  const distance = spot > average ? spot - average : average - spot;
  if (isAbove(distance, XMS_SPREAD, average)) {
    const apart = `spot is ${percentDown(distance, average)} away from the average of XMS`;
    troubles.push({ level: 'warning', about: 'spread', text: apart });
  }
  return conditionOf('xms', troubles, text);
}

/** The backing ratio against the floor of redemptions and against what grants leave. */
export function backingCondition({ value, liabilities, backingFloor }: Reading): Condition {
  if (liabilities === 0n) return conditionOf('backing', [], 'nobody holds USDm');
  const ratio = `${percentDown(value, liabilities)} of ${wholeDown(liabilities)} USDm`;
  const isBelow = (points: bigint) => value * 10_000n < points * liabilities;
  const below = (level: Trouble['level'], points: bigint): Trouble[] => [
    { level, about: 'ratio', text: `${ratio}, below ${basisPoints(points)}` },
  ];
  if (isBelow(backingFloor)) return conditionOf('backing', below('critical', backingFloor), '');
  return conditionOf('backing', isBelow(COMFORT) ? below('warning', COMFORT) : [], ratio);
}

/** The room under the supply cap. */
export function supplyCondition({ supply, supplyCap }: Reading): Condition {
  const text = `${wholeDown(supply)} of ${wholeDown(supplyCap)} USDm`;
  if (supply > supplyCap) {
    const over = `${text}: above the cap, minting is closed`;
    return conditionOf('supply cap', [{ level: 'critical', about: 'supply', text: over }], '');
  }
  const isNear = isAbove(supply, CAP_NEAR, supplyCap);
  return conditionOf('supply cap', isNear ? [{ level: 'warning', about: 'supply', text }] : [], text);
}

/** How much of the hourly limits is used. */
export function flowCondition({ assets }: Reading): Condition {
  const troubles = assets.flatMap(({ symbol, mint, redeem }) =>
    Object.entries({ mint, redeem }).flatMap(([side, { used, limit }]): Trouble[] => {
      if (!isAbove(used, NEAR, limit)) return [];
      const about = `${symbol} ${side}`;
      return [{ level: 'warning', about, text: `${about} ${percentDown(used, limit)} used` }];
    }),
  );
  return conditionOf('flow limits', troubles, `none above ${NEAR} %`);
}

/** Whether what the Treasury holds can be paid out, which a frozen vault or an emptied pair prevents. */
export function liquidityCondition({ assets }: Reading): Condition {
  const troubles = assets.flatMap(({ symbol, held, liquid }): Trouble[] => {
    if (liquid * 100n >= LIQUID * held) return [];
    const text = `${percentDown(liquid, held)} of ${symbol} can be paid out`;
    return [{ level: liquid === 0n ? 'critical' : 'warning', about: symbol, text }];
  });
  return conditionOf('liquidity', troubles, `at least ${LIQUID} % of every asset can be paid out`);
}

/** Whether every feed gives a price, and none is close to being stale. */
export function feedCondition({ assets, time }: Reading): Condition {
  return conditionOf(
    'feeds',
    assets.flatMap((asset) => feedTroubles(asset, time)),
    `${assets.length} prices are fresh`,
  );
}

function feedTroubles(
  { symbol, status, isPair, updatedAt, heartbeat }: WatchedAsset,
  time: bigint,
): Trouble[] {
  // That XMS has no market yet is told by its own condition.
  if (status === 'reverted' && isPair) return [];
  if (status !== 'ok') return [{ level: 'critical', about: symbol, text: `${symbol} is ${status}` }];
  const age = time > updatedAt ? time - updatedAt : 0n;
  if (isPair || !isAbove(age, NEAR, heartbeat)) return [];
  const text = `${symbol} is ${duration(age)} old, stale after ${duration(heartbeat)}`;
  return [{ level: 'warning', about: symbol, text }];
}

/** Each tier's share against its cap and its drift limit. */
export function tierCondition({ tiers, value }: Reading): Condition {
  return conditionOf(
    'tiers',
    tiers.flatMap((tier) => tierTroubles(tier, value)),
    'every share is within its cap',
  );
}

function tierTroubles({ tier, cap, driftLimit, value: held }: WatchedTier, value: bigint): Trouble[] {
  const isOver = (points: bigint) => held * 10_000n > points * value;
  if (!isOver(cap)) return [];
  const about = `tier ${tier}`;
  const text = `${about} has ${percentDown(held, value)}, cap ${basisPoints(cap)}`;
  // A cap of 0 winds the tier down: what is left of it is above any limit, as intended.
  if (cap === 0n || !isOver(driftLimit)) return [{ level: 'warning', about, text }];
  return [{ level: 'critical', about, text: `${text}, drift limit ${basisPoints(driftLimit)}` }];
}

/** What the guardian has paused. */
export function pauseCondition({ isMintPaused, isRedeemPaused, assets }: Reading): Condition {
  const troubles: Trouble[] = [];
  if (isRedeemPaused) {
    troubles.push({
      level: 'critical',
      about: 'all redeem',
      text: 'all redemptions but pro rata are paused',
    });
  }
  if (isMintPaused) troubles.push({ level: 'warning', about: 'all mint', text: 'all minting is paused' });
  for (const { symbol, mint, redeem } of assets) {
    for (const [side, { isPaused }] of Object.entries({ mint, redeem })) {
      const about = `${symbol} ${side}`;
      if (isPaused) troubles.push({ level: 'warning', about, text: `${about} is paused` });
    }
  }
  return conditionOf('pauses', troubles, 'nothing is paused');
}

/** Whether the steward may move assets, and what the moves have lost of the week's budget. */
export function stewardCondition({ steward: { isStopped, lost, budget } }: Reading): Condition {
  const troubles: Trouble[] = [];
  if (isStopped) troubles.push({ level: 'warning', about: 'stopped', text: 'a guardian has stopped it' });
  const text = `${wholeDown(lost)} of ${wholeDown(budget)} USD that it may lose a week are lost`;
  if (lost > 0n && lost * 100n > budget * NEAR) troubles.push({ level: 'warning', about: 'losses', text });
  return conditionOf('steward', troubles, text);
}
