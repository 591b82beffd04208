import { erc20Abi, type PublicClient } from 'viem';
import type { AssetConfig, Config } from '../config';
import { answerOf } from './answer';

/** The tokens of XMS and USDm have 18 decimals, and the contracts rely on it. */
const XMS_DECIMALS = 18;

/** Compares what each token says of itself with its row, one problem for each token. */
export async function tokenProblems(client: PublicClient, { assets, xms }: Config): Promise<string[]> {
  const rows: Pick<AssetConfig, 'symbol' | 'onChainSymbol' | 'token' | 'decimals'>[] = [
    ...assets,
    ...(typeof xms === 'string' ? [{ symbol: 'XMS', token: xms, decimals: XMS_DECIMALS }] : []),
  ];
  const problems = rows.map(async ({ symbol, onChainSymbol, token, decimals }) => {
    const at = { address: token, abi: erc20Abi } as const;
    const [foundSymbol, foundDecimals] = await Promise.all([
      answerOf(client.readContract({ ...at, functionName: 'symbol' })),
      answerOf(client.readContract({ ...at, functionName: 'decimals' })),
    ]);
    const wanted = onChainSymbol ?? symbol;
    if (foundSymbol === wanted && foundDecimals === decimals) return [];
    return [
      `${wanted} with ${decimals} decimals is not at ${token}: found ${foundSymbol ?? 'no token'}, ${foundDecimals ?? 'no'} decimals.`,
    ];
  });
  return (await Promise.all(problems)).flat();
}
