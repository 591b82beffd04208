import { parseUnits } from 'viem';
import { DEPLOYER, MAKER, USERS, WHALES } from './accounts';
import { create, mint, moveMarkets, transfer } from './actions';
import { ASSETS, toWad, XMS } from './assets';
import { type Call, mineAt } from './client';
import { decideRetail, decideWhale } from './decide';
import { doubleOf, MARKET } from './doubles';
import { pricePath } from './prices';
import { random, swing } from './random';
import { stewardActions } from './uses';
import type { World } from './view';
import { walletActions } from './wallet';

const MINUTE = 60;
const DAY = 24 * 3600;

/** How long the history lasts, in seconds. */
export const DURATION = 90 * DAY;
/** How many times markets move and users act. Less than a day apart, or the XMS average would be stale. */
const SESSIONS = 225;

/** Target supply in million USDm by day: fast growth, one setback, then steady growth. */
const GROWTH = [
  { day: 0, supply: 4 },
  { day: 4, supply: 22 },
  { day: 14, supply: 41 },
  { day: 27, supply: 57 },
  { day: 41, supply: 66 },
  { day: 50, supply: 61 },
  { day: 63, supply: 77 },
  { day: 77, supply: 90 },
  { day: 90, supply: 97 },
];

const MILLION_USDM = 10n ** 24n;

/** Gives the market maker and the large holders their initial balances, when XMS has its long average. */
export async function openHistory(world: World, time: number): Promise<void> {
  const { client, deployment } = world;
  const { usdm, xms, treasury } = deployment;
  const usdc = doubleOf('USDC');
  const deposit = parseUnits('1000000', usdc.decimals);
  const share = parseUnits('8000000', 18);
  await mineAt(client, time, [
    moveMarkets(
      ASSETS.map(({ course }) => course.from),
      0n,
    ),
  ]);
  await mineAt(client, time + 4 * MINUTE, [
    create(usdc.address, MAKER, deposit),
    ...mint({ treasury, time }, MAKER, usdc.address, deposit),
    transfer(usdm, MAKER, MARKET, parseUnits('990000', 18)),
    ...[MARKET, ...WHALES].map((to) => transfer(xms, DEPLOYER, to, share)),
    ...USERS.map((to) => transfer(xms, DEPLOYER, to, share / 40n)),
  ]);
}

/** Simulates 90 days from `start`: markets move, and large and small holders mint and redeem. */
export async function runHistory(world: World, start: number): Promise<void> {
  const next = random('history');
  const paths = ASSETS.map(({ course }) => pricePath(course, SESSIONS));
  const xmsPath = pricePath(XMS.course, SESSIONS);
  for (let i = 0; i < SESSIONS; i += 1) {
    const time = start + Math.floor((i * DURATION) / SESSIONS) + next(2 * 3600);
    const prices = paths.map((path) => path[i] ?? 0n);
    await mineAt(world.client, time, [moveMarkets(prices, toWad(xmsPath[i] ?? 0n))]);
    const target = supplyTarget(time - start) + swing(next, 900_000) * 10n ** 18n;
    const scene = (minutes: number) => ({ world, next, time: time + minutes * MINUTE });
    await action(world, time + 4 * MINUTE, await decideWhale(scene(4), target));
    await action(world, time + 13 * MINUTE, await decideRetail(scene(13)));
    await action(world, time + 21 * MINUTE, walletActions(scene(21), SESSIONS - i));
    await action(world, time + 26 * MINUTE, await stewardActions({ world, time: time + 26 * MINUTE }, i));
  }
}

/** Target supply `seconds` after the start, 18 decimals, interpolated linearly between the points of `GROWTH`. */
function supplyTarget(seconds: number): bigint {
  const next = GROWTH.findIndex(({ day }) => day * DAY > seconds);
  const [from, to] = [GROWTH[next - 1], GROWTH[next]];
  if (!from || !to) return BigInt(GROWTH.at(-1)?.supply ?? 0) * MILLION_USDM;
  const passed = BigInt(seconds - from.day * DAY);
  const span = BigInt((to.day - from.day) * DAY);
  return (
    BigInt(from.supply) * MILLION_USDM + (BigInt(to.supply - from.supply) * MILLION_USDM * passed) / span
  );
}

function action(world: World, time: number, calls: Call[]): Promise<void> {
  return calls.length > 0 ? mineAt(world.client, time, calls) : Promise.resolve();
}
