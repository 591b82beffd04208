import { type Address, encodeFunctionData, erc20Abi, type Hex, parseAbi } from 'viem';
import { feeCollectorAbi } from '@/abis/fee-collector';
import { stakedXmsAbi } from '@/abis/staked-xms';
import { treasuryAbi } from '@/abis/treasury';
import { accessManagerAbi } from '@/contracts/deploy/abis';
import type { Deployment } from '@/contracts/deploy/deployment';
import { devMarketAbi, devTokenAbi, devVaultAbi } from './abis';
import { GOVERNOR, MAKER } from './accounts';
import type { Call, LocalClient } from './client';
import { DOUBLES, LOCAL_VAULTS, MARKET } from './doubles';

/** Maximum time a transaction may wait, in seconds. */
const MAX_WAIT = 1200;

type At = { treasury: Address; time: number };

/** Mints `amount` of a local token to `to`; not possible for XMS. */
export function create(token: Address, to: Address, amount: bigint): Call {
  const data = encodeFunctionData({ abi: devTokenAbi, functionName: 'mint', args: [to, amount] });
  return { title: 'create a token', from: to, to: token, data };
}

export function transfer(token: Address, from: Address, to: Address, amount: bigint): Call {
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, amount] });
  return { title: 'transfer', from, to: token, data };
}

/** Approves exactly `amount` of `token` and mints with it for `user`. */
export function mint({ treasury, time }: At, user: Address, token: Address, amount: bigint): Call[] {
  const approval = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [treasury, amount] });
  const data = encodeFunctionData({
    abi: treasuryAbi,
    functionName: 'mint',
    args: [token, amount, 1n, user, BigInt(time + MAX_WAIT)],
  });
  return [
    { title: 'approve', from: user, to: token, data: approval },
    { title: `mint with ${amount} of ${token}`, from: user, to: treasury, data },
  ];
}

export function redeem({ treasury, time }: At, user: Address, token: Address, usdm: bigint): Call {
  const data = encodeFunctionData({
    abi: treasuryAbi,
    functionName: 'redeem',
    args: [token, usdm, 1n, user, BigInt(time + MAX_WAIT)],
  });
  return { title: `redeem ${usdm} for ${token}`, from: user, to: treasury, data };
}

export function redeemProRata({ treasury, time }: At, user: Address, usdm: bigint): Call {
  const data = encodeFunctionData({
    abi: treasuryAbi,
    functionName: 'redeemProRata',
    args: [usdm, [], user, BigInt(time + MAX_WAIT)],
  });
  return { title: `redeem ${usdm} pro rata`, from: user, to: treasury, data };
}

const pairAbi = parseAbi([
  'function getReserves() view returns (uint112, uint112, uint32)',
  'function mint(address to) returns (uint256)',
]);

/**
 * Adds a thousandth to the liquidity of the XMS market, from an account with XMS and USDm. At each such move the market mints
 * the fees since the last one to the collector; the first one only starts the count.
 */
export async function moveLiquidity(
  client: LocalClient,
  { pair, xms, usdm }: Pick<Deployment, 'pair' | 'xms' | 'usdm'>,
  from: Address,
): Promise<Call[]> {
  const contract = { address: pair, abi: pairAbi } as const;
  const [first, second] = await client.readContract({ ...contract, functionName: 'getReserves' });
  const [ofXms, ofUsdm] = BigInt(xms) < BigInt(usdm) ? [first, second] : [second, first];
  const data = encodeFunctionData({ abi: pairAbi, functionName: 'mint', args: [from] });
  return [
    transfer(xms, from, pair, ofXms / 1000n),
    transfer(usdm, from, pair, ofUsdm / 1000n),
    { title: 'add liquidity', from, to: pair, data },
  ];
}

/** Approves exactly `amount` XMS and stakes it. */
export function stake({ xms, stakedXms }: Deployment, from: Address, amount: bigint): Call[] {
  const approval = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [stakedXms, amount] });
  const data = encodeFunctionData({ abi: stakedXmsAbi, functionName: 'deposit', args: [amount, from] });
  return [
    { title: 'approve XMS', from, to: xms, data: approval },
    { title: 'stake XMS', from, to: stakedXms, data },
  ];
}

/** Collects the fees of the XMS market for the stakers. */
export function collectFees({ feeCollector, pair }: Deployment, from: Address): Call {
  const data = encodeFunctionData({ abi: feeCollectorAbi, functionName: 'collect', args: [pair] });
  return { title: 'collect fees', from, to: feeCollector, data };
}

/**
 * Sets all feeds, trades XMS towards `xmsPrice`, then has the oracle observe and remember.
 * @param answers one per double, in the feeds' decimals
 * @param xmsPrice USDm per XMS, 18 decimals; 0 for no trade
 */
export function moveMarkets(answers: readonly bigint[], xmsPrice: bigint): Call {
  const feeds = DOUBLES.map(({ feed }) => feed);
  const data = encodeFunctionData({
    abi: devMarketAbi,
    functionName: 'step',
    args: [feeds, answers, xmsPrice],
  });
  return { title: 'move the markets', from: MAKER, to: MARKET, data };
}

/** Lets the vaults earn at their own rates, or not at all, so that no figure changes without a transaction. */
export function setRates(earning: boolean): Call[] {
  return LOCAL_VAULTS.map(({ address, rate, name }) => {
    const args = [earning ? BigInt(rate) : 0n] as const;
    const data = encodeFunctionData({ abi: devVaultAbi, functionName: 'setRate', args });
    return { title: `set the rate of ${name}`, from: MAKER, to: address, data };
  });
}

/** The governor announces a call of `to` with this data to the AccessManager. */
export function announce(manager: Address, to: Address, data: Hex): Call {
  const args = [to, data, 0] as const;
  const call = encodeFunctionData({ abi: accessManagerAbi, functionName: 'schedule', args });
  return { title: 'announce a call', from: GOVERNOR, to: manager, data: call };
}

/** `amount` with all but its first three digits set to zero, because people choose round amounts. */
export function round(amount: bigint): bigint {
  const magnitude = 10n ** BigInt(Math.max(0, amount.toString().length - 3));
  return amount - (amount % magnitude);
}
