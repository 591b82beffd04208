import { parseUnits } from 'viem';
import { DEPLOYER, WALLET } from './accounts';
import { create, mint, redeem, redeemProRata, transfer } from './actions';
import type { Call } from './client';
import type { Scene } from './decide';
import { DOUBLES, doubleOf } from './doubles';
import { balanceOf, type World } from './view';

const wad = (amount: string) => parseUnits(amount, 18);

/** The local wallet's balance of each asset at the end of the history. */
const BALANCES: Record<string, string> = {
  USDC: '25000',
  USDT: '25000',
  DAI: '10000',
  USDP: '5000',
  WBTC: '0.5',
  BTCB: '0.25',
  WETH: '10',
  WBNB: '12.5',
  // More than an hour's limit, so that an order at the next price can be tried.
  UNI: '4000',
  AAVE: '40',
  LINK: '500',
  CAKE: '1500',
};
const PURSE_XMS = wad('50000');

/**
 * The local wallet's actions in the history, so that it has USDm and its own activity.
 * @param left sessions until the end of the history
 */
export function walletActions({ world, time }: Scene, left: number): Call[] {
  const at = { treasury: world.deployment.treasury, time };
  const mintWith = (symbol: string, amount: string) => {
    const { address, decimals } = doubleOf(symbol);
    const units = parseUnits(amount, decimals);
    return [create(address, WALLET, units), ...mint(at, WALLET, address, units)];
  };
  switch (left) {
    case 60:
      return mintWith('USDC', '4000');
    case 35:
      return mintWith('WETH', '0.75');
    case 12:
      return [redeem(at, WALLET, doubleOf('DAI').address, wad('500'))];
    case 3:
      return [redeemProRata(at, WALLET, wad('250'))];
    default:
      return [];
  }
}

/** Tops up the local wallet to its intended balances. */
export async function topUpWallet(world: World): Promise<Call[]> {
  const { xms } = world.deployment;
  const calls = await Promise.all(
    DOUBLES.map(async ({ symbol, address, decimals }) => {
      const missing =
        parseUnits(BALANCES[symbol] ?? '0', decimals) - (await balanceOf(world, address, WALLET));
      return missing > 0n ? [create(address, WALLET, missing)] : [];
    }),
  );
  const missing = PURSE_XMS - (await balanceOf(world, xms, WALLET));
  return [...calls.flat(), transfer(xms, DEPLOYER, WALLET, missing)];
}
