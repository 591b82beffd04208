import { BPS, headroom, tierFlowLimit, tierOf } from '@/lib/domain/limits/limits';
import { sameAddress } from '@/lib/domain/model/address';
import {
  ceilDiv,
  MAX_UINT256,
  max,
  min,
  saturatingSub,
  sqrtDown,
  toUsdDown,
  unitOf,
  WAD,
} from '@/lib/domain/model/convert';
import type { Asset, Price, SideLimit, Snapshot } from '@/lib/domain/model/types';
import { happens, type Scenario, SHOCKED_TIERS } from './scenario';

/** PriceOracle.PEG_LOW: below it a stablecoin is off its peg. */
const PEG_LOW = (995n * WAD) / 1000n;
/** Limits.DEPTH_SHARE: the part of the depth of its pair (basis points) that XMS may move in an hour. */
const DEPTH_SHARE = 25n;
const PERCENT = 100n;

/**
 * The Treasury right after the prices of a scenario have been reported, before anybody acts. Values, tiers, USDm owed,
 * supply cap and prices follow as the contracts calculate them; what is used of hourly limits stays used, and their base
 * stays until the next journal entry. What pairs on Mars Swap hold is what arbitrage leaves in them at the new price:
 * reserves at fair prices, with the same product (contracts/src/libraries/FairReserves.sol).
 */
export function stressed(snapshot: Snapshot, scenario: Scenario): Snapshot {
  if (!happens(scenario)) return snapshot;
  let { treasuryUsdm } = snapshot;
  const assets = snapshot.assets.map((asset) => {
    const factor = factorOf(asset, scenario);
    if (factor === undefined) return asset;
    const beside = toUsdDown(asset.inLiquidity, asset.price.referencePrice, unitOf(asset.decimals));
    treasuryUsdm = saturatingSub(treasuryUsdm, beside) + scaled(beside, rootOf(factor));
    return repriced(snapshot, asset, factor);
  });
  const value = assets.reduce((sum, asset) => sum + asset.value, 0n);
  const tiers = snapshot.tiers.map((tier) => {
    const own = assets.reduce((sum, asset) => sum + (asset.tier === tier.id ? asset.value : 0n), 0n);
    return { ...tier, value: own, headroom: headroom(tier.cap, value, own) };
  });
  // As in Valuer._addVenues.
  const next = { ...snapshot, assets, tiers, value, treasuryUsdm: min(treasuryUsdm, snapshot.supply) };
  return withSupplyCap(snapshot, next, WAD + (BigInt(scenario.changes[5]) * WAD) / PERCENT);
}

/**
 * The supply cap after changes (Valuer._weigh). What XMS in circulation adds to it is taken from the cap before: it is
 * nothing while averages of XMS cannot be used, which a snapshot does not say.
 * @param xms what its price was multiplied with (18 decimals)
 */
export function withSupplyCap(before: Snapshot, after: Snapshot, xms = WAD): Snapshot {
  const { xmsCirculating, launchCap, supportRatio, xmsAverage } = before;
  const held = heldXms(after) - heldXms(before);
  const circulating = saturatingSub(xmsCirculating, held);
  const byMarket =
    before.supplyCap > launchCap
      ? saturatingSub(before.supplyCap, before.treasuryUsdm)
      : isXmsSound(before)
        ? (scaled(xmsAverage, xmsCirculating) * BPS) / supportRatio
        : 0n;
  const market = xmsCirculating === 0n ? 0n : (scaled(byMarket, xms) * circulating) / xmsCirculating;
  return {
    ...after,
    xmsCirculating: circulating,
    xmsAverage: scaled(xmsAverage, xms),
    xmsShort: scaled(before.xmsShort, xms),
    xmsLong: scaled(before.xmsLong, xms),
    xmsSpot: scaled(before.xmsSpot, xms),
    supplyCap: max(market + after.treasuryUsdm, launchCap),
  };
}

const xmsIn = ({ assets, xms }: Snapshot): Asset | undefined =>
  assets.find(({ token }) => sameAddress(token, xms));
const heldXms = (snapshot: Snapshot): bigint => xmsIn(snapshot)?.held ?? 0n;
const isXmsSound = (snapshot: Snapshot): boolean => xmsIn(snapshot)?.price.status === 'ok';

/** What the price of an asset is multiplied with (18 decimals); undefined if the scenario leaves it as it is. */
function factorOf(
  { token, tier, price }: Asset,
  { changes, failing, failingPrice }: Scenario,
): bigint | undefined {
  if (token === failing) {
    const target = (BigInt(failingPrice) * WAD) / PERCENT;
    // Rounded up, so that the price is not a unit below the one that was chosen.
    return price.referencePrice === 0n ? undefined : ceilDiv(target * WAD, price.referencePrice);
  }
  const shocked = SHOCKED_TIERS.find((each) => each === tier);
  if (shocked === undefined || changes[shocked] === 0) return undefined;
  return WAD + (BigInt(changes[shocked]) * WAD) / PERCENT;
}

/** Both factors have 18 decimals. */
const rootOf = (factor: bigint): bigint => sqrtDown(factor * WAD);
const scaled = (amount: bigint, factor: bigint): bigint => (amount * factor) / WAD;

function repriced(snapshot: Snapshot, asset: Asset, factor: bigint): Asset {
  const root = rootOf(factor);
  const price = priceAt(asset, factor);
  // A pair holds more of what has become cheaper.
  const inPair = (amount: bigint) => (amount * WAD) / root;
  const inLiquidity = inPair(asset.inLiquidity);
  const held = asset.held - asset.inLiquidity + inLiquidity;
  const isPair = (venue: number) => snapshot.venues[venue]?.use === 'liquidity';
  // A flow in the other direction cancels only at its own price.
  const atNewPrice = (side: SideLimit): SideLimit => ({
    ...side,
    ...{ flowCancels: 0n, flowLimit: flowLimitAt(snapshot, asset, price, side) },
  });
  return {
    ...asset,
    ...{ price, inLiquidity, held },
    inVenues: asset.inVenues.map((amount, venue) => (isPair(venue) ? inPair(amount) : amount)),
    liquid: saturatingSub(held, saturatingSub(asset.held, asset.liquid)),
    value: toUsdDown(held, price.referencePrice, unitOf(asset.decimals)),
    mintLimit: atNewPrice(asset.mintLimit),
    redeemLimit: atNewPrice(asset.redeemLimit),
  };
}

/** Limits.flowLimit: only that of XMS depends on a price, through the depth of its pair. */
function flowLimitAt(
  snapshot: Snapshot,
  { tier, deviation }: Asset,
  { depth }: Price,
  side: SideLimit,
): bigint {
  if (depth === MAX_UINT256) return side.flowLimit;
  const byDepth = (depth * DEPTH_SHARE) / BPS;
  return min(deviation === 0n ? tierFlowLimit(snapshot, tierOf(snapshot, tier)) : side.flowLimit, byDepth);
}

function priceAt({ price, kind }: Asset, factor: bigint): Price {
  const referencePrice = scaled(price.referencePrice, factor);
  const depth = price.depth === MAX_UINT256 ? price.depth : scaled(price.depth, rootOf(factor));
  if (kind !== 'stable') {
    const [mintPrice, redeemPrice] = [scaled(price.mintPrice, factor), scaled(price.redeemPrice, factor)];
    return { ...price, mintPrice, redeemPrice, referencePrice, depth };
  }
  return {
    ...price,
    mintPrice: min(WAD, referencePrice),
    redeemPrice: max(WAD, referencePrice),
    referencePrice,
    status: referencePrice < PEG_LOW && price.status === 'ok' ? 'depegged' : price.status,
  };
}
