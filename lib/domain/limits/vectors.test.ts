/**
 * The results of the contracts in 10,000 states, compared with those of the domain to the last unit. They are written by
 * contracts/test/vectors, whose `Recorder.line` defines the layout read here.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { checksummed } from '@/lib/domain/model/address';
import type { IssueName } from '@/lib/domain/model/issues';
import {
  type Asset,
  type Limit,
  limits,
  priceStatuses,
  type Snapshot,
  TIER_IDS,
} from '@/lib/domain/model/types';
import { checkMint, quoteMint } from '@/lib/domain/trade/mint';
import {
  checkProRata,
  checkRedeem,
  proRataCapacity,
  quoteProRata,
  quoteRedeem,
} from '@/lib/domain/trade/redeem';
import { assetOf, snapshotOf } from './fixture';
import { driftLimit, headroom, maxMint, maxRedeem } from './limits';

const FOLDER = '.cache/vectors';
const COMMAND = 'npx tsx scripts/forge.ts test --match-contract VectorsTest';
const STATES = 10_000;
/** The outcome of a quote, as numbered by Questions.sol. */
const OUTCOMES = ['ok', 'limit', 'below-minimum', 'zero', 'liquidity'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** A line as written: numbers are texts. */
type Line = {
  seed: string;
  /** Total supply, Treasury-owned USDm, supply cap. */
  supply: string[];
  /** Reserves, hourly limit base, backing floor. */
  value: string[];
  /** Cap, hourly limit, value, headroom, drift limit. */
  tiers: string[][];
  /** Tier, decimals, cap, held, liquid, reference price, value. */
  assets: { token: string; row: string[] }[];
  /** The asset that was tried; mint price, redeem price, status. */
  asked: string;
  price: string[];
  /** Maximum, binding limit, flow used, paused. */
  mintLimit: string[];
  redeemLimit: string[];
  /** Amount, outcome, and the output or the arguments of the error. */
  mints: string[][];
  redeems: string[][];
  slices: string[][];
};

type State = { line: Line; snapshot: Snapshot; asset: Asset };
const states: State[] = [];

beforeAll(() => {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  for (const file of files.filter((name) => name.endsWith('.jsonl'))) {
    const texts = readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n');
    for (const text of texts) if (text !== '') states.push(toState(JSON.parse(text)));
  }
  if (states.length === 0)
    throw new Error(`There are no vectors yet. Let the contracts write them: ${COMMAND}`);
}, 60_000);

function numbers(texts: string[]): bigint[] {
  return texts.map((text) => BigInt(text));
}

function pick<T>(from: readonly T[], at: bigint | number): T {
  const found = from[Number(at)];
  if (found === undefined) throw new RangeError(`No entry ${at}. Write the vectors again: ${COMMAND}`);
  return found;
}

function toAsset({ token, row }: Line['assets'][number], index: number): Asset {
  const [tier = 0n, decimals, cap, held, liquid, dollars, value] = numbers(row);
  return assetOf({
    token: checksummed(token),
    symbol: `T${index}`,
    tier: pick(TIER_IDS, tier - 1n),
    decimals: Number(decimals),
    ...{ cap, held, liquid, dollars, value },
  });
}

function toDoor(texts: string[]): Asset['mintLimit'] {
  const [max = 0n, binding = 0n, flowLimit = 0n, flowUsed = 0n, flowCancels = 0n, paused] = numbers(texts);
  return { max, binding: pick(limits, binding), flowUsed, flowLimit, flowCancels, paused: paused === 1n };
}

/** The state of a line, and the asset of the quotes. */
function toState(line: Line): State {
  const [mintPrice = 0n, redeemPrice = 0n, status = 0n] = numbers(line.price);
  const assets = line.assets.map(toAsset).map((asset) => {
    if (asset.token !== line.asked) return asset;
    const price = { ...asset.price, mintPrice, redeemPrice, status: pick(priceStatuses, status) };
    return { ...asset, price, mintLimit: toDoor(line.mintLimit), redeemLimit: toDoor(line.redeemLimit) };
  });
  const tiers = line.tiers.map((row, i) => {
    const [cap = 0n, flowLimit = 0n, value = 0n, room = 0n, drift = 0n] = numbers(row);
    return { id: pick(TIER_IDS, i), cap, flowLimit, value, headroom: room, driftLimit: drift };
  });
  const [supply = 0n, treasuryUsdm = 0n, supplyCap = 0n] = numbers(line.supply);
  const [value = 0n, flowBase = 0n, backingFloor = 0n] = numbers(line.value);
  const figures = { supply, treasuryUsdm, supplyCap, value, flowBase, backingFloor, tiers };
  const asset = assets.find(({ token }) => token === line.asked);
  if (!asset) throw new RangeError(`Nothing was asked about. Write the vectors again: ${COMMAND}`);
  return { line, snapshot: snapshotOf(assets, figures), asset };
}

/** Compares the results in every state with those of the contract; a state in which they differ is shown in full. */
function compareEvery(answers: (state: State) => { domain: unknown; contract: unknown }): void {
  expect(states.length).toBeGreaterThanOrEqual(STATES);
  for (const state of states) {
    const { domain, contract } = answers(state);
    // Not only with `expect`, which takes minutes for this many.
    if (isDeepStrictEqual(domain, contract)) continue;
    expect({ domain, line: state.line }).toEqual({ domain: contract, line: state.line });
  }
}

/** Quotes of one kind and the results of the contract. */
function toAnswers(texts: string[][]): { amount: bigint; outcome: Outcome; details: bigint[] }[] {
  return texts.map((text) => {
    const [amount = 0n, outcome = 0n, ...details] = numbers(text);
    return { amount, outcome: pick(OUTCOMES, outcome), details };
  });
}

/** The error of the contract for an issue with this name. */
function outcomeOf(name: IssueName | undefined): Outcome {
  switch (name) {
    case undefined:
      return 'ok';
    case 'amount-empty':
    case 'rounds-to-zero':
      return 'zero';
    case 'below-minimum':
      return 'below-minimum';
    default:
      return 'limit';
  }
}

describe('the domain returns the same results as the contracts', () => {
  test('headroom and drift limit of every tier', () => {
    compareEvery(({ snapshot }) => ({
      domain: snapshot.tiers.map(({ cap, value }) => [headroom(cap, snapshot.value, value), driftLimit(cap)]),
      contract: snapshot.tiers.map((tier) => [tier.headroom, tier.driftLimit]),
    }));
  });

  test('the mint limit and the rule that sets it', () => {
    compareEvery(({ snapshot, asset }) => ({
      domain: maxMint(snapshot, asset),
      contract: { max: asset.mintLimit.max, binding: asset.mintLimit.binding },
    }));
  });

  test('the redemption limit and the rule that sets it', () => {
    compareEvery(({ snapshot, asset }) => ({
      domain: maxRedeem(snapshot, asset),
      contract: { max: asset.redeemLimit.max, binding: asset.redeemLimit.binding },
    }));
  });

  test('quotes and rejections of mints', () => {
    compareEvery(({ line, snapshot, asset }) => {
      const answers = toAnswers(line.mints);
      return {
        domain: answers.map(({ amount }) => {
          const outcome = outcomeOf(checkMint(snapshot, asset, amount)?.name);
          return { outcome, out: outcome === 'ok' && quoteMint(snapshot, asset, amount).usdmOut };
        }),
        contract: answers.map(({ outcome, details }) => ({ outcome, out: outcome === 'ok' && details[0] })),
      };
    });
  });

  test('quotes and rejections of redemptions', () => {
    compareEvery(({ line, snapshot, asset }) => {
      const answers = toAnswers(line.redeems);
      return {
        domain: answers.map(({ amount }) => {
          const outcome = outcomeOf(checkRedeem(snapshot, asset, amount)?.name);
          return { outcome, out: outcome === 'ok' && quoteRedeem(snapshot, asset, amount).assetOut };
        }),
        contract: answers.map(({ outcome, details }) => ({ outcome, out: outcome === 'ok' && details[0] })),
      };
    });
  });

  test('shares of pro-rata redemptions', () => {
    compareEvery(({ line, snapshot }) => {
      const answers = toAnswers(line.slices).filter(({ outcome }) => outcome === 'ok');
      return {
        domain: answers.map(({ amount }) =>
          quoteProRata(snapshot, amount).shares.map((share) => share.amount),
        ),
        contract: answers.map(({ details }) => details),
      };
    });
  });

  test('rejections of pro-rata redemptions', () => {
    compareEvery(({ line, snapshot }) => {
      const { max } = proRataCapacity(snapshot);
      // The domain adds two rejections: of more than the USDm in circulation, and of amounts lost to rounding.
      const answers = toAnswers(line.slices).filter(({ amount, outcome, details }) =>
        outcome === 'ok' ? amount <= max && details.some((part) => part > 0n) : outcome === 'liquidity',
      );
      return {
        domain: answers.map(({ amount }) => checkProRata(snapshot, amount) === undefined),
        contract: answers.map(({ outcome }) => outcome === 'ok'),
      };
    });
  });
});

describe('the states cover enough', () => {
  test('all decimals from 0 to 36', () => {
    const decimals = new Set(states.map(({ asset }) => asset.decimals));
    expect([...decimals].sort((a, b) => a - b)).toEqual(Array.from({ length: 37 }, (_, i) => i));
  });

  // These limits always close minting or redemption; the others must also bind while it is open.
  const closing: Limit[] = ['paused', 'feed', 'backing'];
  function shareOf(limit: Limit, side: (asset: Asset) => Asset['mintLimit']): number {
    const bound = states.map(({ asset }) => side(asset)).filter(({ binding }) => binding === limit);
    return bound.filter(({ max }) => max > 0n || closing.includes(limit)).length / states.length;
  }

  test.each<Limit>(['tier-cap', 'asset-cap', 'supply-cap', 'flow-limit', 'paused', 'feed'])(
    '%s binds 1 % of the mints or more',
    (limit) => expect(shareOf(limit, ({ mintLimit }) => mintLimit)).toBeGreaterThanOrEqual(0.01),
  );

  test.each<Limit>(['drift-limit', 'liquidity', 'balance', 'flow-limit', 'backing', 'paused', 'feed'])(
    '%s binds 1 % of the redemptions or more',
    (limit) => expect(shareOf(limit, ({ redeemLimit }) => redeemLimit)).toBeGreaterThanOrEqual(0.01),
  );
});
