import { type Address, erc20Abi, formatUnits, isAddressEqual, type PublicClient, toHex } from 'viem';
import type { Deployment } from '../deploy/deployment';
import type { DueOrder, Order } from './order';
import { refusalOf } from './reason';

/** `struct Outcome` of contracts/src/interfaces/IOrders.sol, as far as it is told. */
export type Outcome = {
  round: bigint;
  price: bigint;
  used: bigint;
  out: bigint;
  refunded: bigint;
  reason: `0x${string}`;
};

/** An amount of a token in words, exactly. */
export type AmountOf = (token: Address, amount: bigint) => Promise<string>;

/** Tells amounts by the decimals that the tokens state. */
export function amounts(client: PublicClient, { assets, usdm }: Deployment): AmountOf {
  const decimals = new Map<Address, Promise<number>>();
  const read = (address: Address) =>
    client.readContract({ address, abi: erc20Abi, functionName: 'decimals' }).catch(() => {
      // Asked again next time.
      decimals.delete(address);
      return 0;
    });
  return async (token, amount) => {
    if (isAddressEqual(token, usdm)) return `${formatUnits(amount, 18)} USDm`;
    const places = decimals.get(token) ?? read(token);
    decimals.set(token, places);
    const symbol = assets.find((each) => isAddressEqual(each.token, token))?.symbol ?? token;
    return `${formatUnits(amount, await places)} ${symbol}`;
  };
}

/** An order's number: its owner's address, then the owner's count of orders. */
export const idOf = (id: bigint) => toHex(id, { size: 32 });

/** The words for what happens to orders, one line each. */
export function linesAbout(usdm: Address, amount: AmountOf) {
  const taken = ({ minting, asset }: Order) => (minting ? asset : usdm);
  const given = ({ minting, asset }: Order) => (minting ? usdm : asset);
  const about = async (order: Order) => {
    const coin = order.native ? ' as native coin' : '';
    const what = await amount(taken(order), order.amount);
    if (order.minting) return `mint with ${what}${coin}`;
    const [, symbol] = (await amount(order.asset, 0n)).split(' ');
    return `redeem ${what} for ${symbol}${coin}`;
  };
  const cost = ({ tip }: Order, gas: bigint) => `tip ${formatUnits(tip, 18)}, gas ${gas}`;
  const rest = async (order: Order, { refunded, reason }: Outcome) =>
    refunded > 0n ? `, returned ${await amount(taken(order), refunded)} (${refusalOf(reason)})` : '';

  return {
    settled: async (order: Order, done: Outcome, gas: bigint) =>
      `settled   ${idOf(order.id)}  ${await about(order)}: round ${done.round}, price ${formatUnits(done.price, 18)}, ` +
      `paid ${await amount(given(order), done.out)}${await rest(order, done)}, ${cost(order, gas)}`,
    refunded: async (order: Order, gas: bigint) =>
      `refunded  ${idOf(order.id)}  ${await about(order)}: no price in time, ` +
      `returned ${await amount(taken(order), order.amount)}, ${cost(order, gas)}`,
    planned: async ({ order, stage, round }: DueOrder, gas: bigint) =>
      `would     ${idOf(order.id)}  ${stage === 'priced' ? `settle at round ${round}` : 'refund'}: ` +
      `${await about(order)}, ${cost(order, gas)}`,
    skipped: ({ order: { id, tip } }: DueOrder, price: bigint) =>
      `skipped   ${idOf(id)}  the tip of ${formatUnits(tip, 18)} is below the gas cost of ${formatUnits(price, 18)}`,
    gone: ({ order: { id } }: DueOrder) => `gone      ${idOf(id)}  another keeper was first`,
    failed: ({ id }: Order, reason: string) => `failed    ${idOf(id)}  ${reason}. It stays open.`,
  };
}

export type Lines = ReturnType<typeof linesAbout>;
