import type { Address, PublicClient } from 'viem';
import type { Config } from '../config';

/** Names the contracts of the configuration without code, tokens and feeds aside: those are asked more than that. */
export async function codeProblems(client: PublicClient, { xms, market, uses }: Config): Promise<string[]> {
  const named: [name: string, address: Address | undefined][] = [
    ['The factory of Mars Swap', market.factory],
    ['XMS', typeof xms === 'string' ? xms : undefined],
    ['The wrapped coin', uses.wrapped],
    ...uses.vaults.map(({ vault }): [string, Address] => ['A vault', vault]),
    ...uses.governors.map(({ symbol, governor }): [string, Address] => [
      `The Governor of ${symbol}`,
      governor,
    ]),
  ];
  const found = named.map(async ([name, address]) => {
    if (address === undefined || (await client.getCode({ address }))) return [];
    return [`${name} is not at ${address}: there is no code.`];
  });
  return (await Promise.all(found)).flat();
}
