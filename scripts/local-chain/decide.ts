import type { Address } from 'viem';
import { USERS, WHALES } from './accounts';
import { create, mint, redeem, redeemProRata, round } from './actions';
import { ASSETS, XMS } from './assets';
import type { Call } from './client';
import { DOUBLES } from './doubles';
import { pick, type Random } from './random';
import { balanceOf, maxMintAt, maxRedeemAt, type State, stateAt, type World } from './view';

const USD = 10n ** 18n;

/** The basis for a decision: the chain, the time of the next action, and random numbers. */
export type Scene = { world: World; time: number; next: Random };

type AssetState = State['assets'][number];

/** Target shares in the seeded history, in listing order (XMS last). */
const SHARES = [...ASSETS.map(({ share }) => share), XMS.share];

/**
 * A large holder mints or redeems to bring the supply closer to `target` (USDm, 18 decimals), with an asset of which the
 * Treasury has too little or too much.
 */
export async function decideWhale(scene: Scene, target: bigint): Promise<Call[]> {
  const { world, time, next } = scene;
  const state = await stateAt(world, time);
  const gap = target - state.supply;
  const missing = new Map(
    state.assets.map((asset, i) => [asset, (SHARES[i] ?? 0n) * target - 10_000n * asset.value]),
  );
  const byNeed = [...state.assets].sort((a, b) => ((missing.get(a) ?? 0n) < (missing.get(b) ?? 0n) ? 1 : -1));
  const user = pick(next, WHALES);
  const part = BigInt(40 + next(61));
  if (gap > 0n) return mintFor(scene, user, pick(next, byNeed.slice(0, 3)), (gap * part) / 100n);
  return redeemFor(scene, user, pick(next, byNeed.slice(-3)), (-gap * part) / 100n);
}

const TICKETS = [300n, 900n, 2_500n, 8_000n, 22_000n, 70_000n];

/** A small holder mints or redeems between a few hundred and tens of thousands of dollars. */
export async function decideRetail(scene: Scene): Promise<Call[]> {
  const { world, time, next } = scene;
  const usd = (pick(next, TICKETS) * USD * BigInt(50 + next(101))) / 100n;
  const user = pick(next, USERS);
  const { assets } = await stateAt(world, time);
  const asset = pickByShare(next, assets);
  if (next(100) < 55) return mintFor(scene, user, asset, usd);
  const balance = await balanceOf(world, world.deployment.usdm, user);
  if (balance < usd) return mintFor(scene, user, asset, usd);
  if (next(5) === 0) return [redeemProRata(at(scene), user, round(usd))];
  return redeemFor(scene, user, asset, usd);
}

const at = ({ world, time }: Scene) => ({ treasury: world.deployment.treasury, time });

function pickByShare(next: Random, assets: readonly AssetState[]): AssetState {
  let left = BigInt(next(10_000));
  const found = assets.find((_, i) => {
    left -= SHARES[i] ?? 0n;
    return left < 0n;
  });
  if (!found) throw new Error('The shares of the local assets do not add up to 100 %');
  return found;
}

/** Deposits a round number of tokens worth at most `usd`, as far as the Treasury accepts it. */
export async function mintFor(scene: Scene, user: Address, asset: AssetState, usd: bigint): Promise<Call[]> {
  const { token, referencePrice, decimals } = asset;
  const wanted = (usd * 10n ** BigInt(decimals)) / referencePrice;
  // Local tokens are minted to the user as needed; XMS is limited to the balance.
  const isDouble = DOUBLES.some(({ address }) => address === token);
  const max = await maxMintAt(scene.world, token, scene.time);
  const balance = isDouble ? max : await balanceOf(scene.world, token, user);
  const amount = round(least(wanted, max, balance));
  if (amount * referencePrice < 100n * USD * 10n ** BigInt(decimals)) return [];
  const tokens = isDouble ? [create(token, user, amount)] : [];
  return [...tokens, ...mint(at(scene), user, token, amount)];
}

/** Redeems a round number of USDm, as far as the user has it and the Treasury can pay it. */
export async function redeemFor(
  scene: Scene,
  user: Address,
  asset: AssetState,
  usdm: bigint,
): Promise<Call[]> {
  const { world, time } = scene;
  const [balance, max] = await Promise.all([
    balanceOf(world, world.deployment.usdm, user),
    maxRedeemAt(world, asset.token, time),
  ]);
  const amount = round(least(usdm, balance, max));
  return amount < 100n * USD ? [] : [redeem(at(scene), user, asset.token, amount)];
}

function least(first: bigint, ...others: bigint[]): bigint {
  let result = first;
  for (const other of others) if (other < result) result = other;
  return result;
}
