import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Address, encodeDeployData, getContractAddress, type Hex, isHex } from 'viem';
import { z } from 'zod';
import { artifact } from '@/contracts/deploy/artifacts';
import type { Sender } from '@/contracts/deploy/sender';
import { devFeedAbi, devGovernorAbi, devMarketAbi, devTokenAbi, devVaultAbi, exchangeAbi } from './abis';
import { MAKER } from './accounts';
import { ASSETS, FEED_DECIMALS, type LocalAsset, VAULTS, VOTED } from './assets';

/** The local stand-in for an asset, with the addresses of its token and feed. */
export type Double = LocalAsset & { address: Address; feed: Address };

/** Address of the contract created by the maker's transaction with this nonce. */
const createdBy = (nonce: number) => getContractAddress({ from: MAKER, nonce: BigInt(nonce) });

/** Mars Swap: the factory of Uniswap V2. */
export const FACTORY = createdBy(0);
/** All assets except XMS; for each, the maker creates the token, then the feed. */
export const DOUBLES: Double[] = ASSETS.map((asset, i) => ({
  ...asset,
  address: createdBy(1 + 2 * i),
  feed: createdBy(2 + 2 * i),
}));
/** @throws if there is no such asset; XMS has no double */
export function doubleOf(symbol: string): Double {
  const double = DOUBLES.find((one) => one.symbol === symbol);
  if (!double) throw new Error(`No local asset is called ${symbol}`);
  return double;
}

/** First nonce of the contracts that the maker creates after the tokens and their feeds. */
const REST = 1 + 2 * ASSETS.length;
/** See contracts/src/dev/DevVault.sol; in the order of `VAULTS`. */
export const LOCAL_VAULTS = VAULTS.map((vault, i) => ({ ...vault, address: createdBy(REST + i) }));
/** The Governor of another protocol, see contracts/src/dev/DevGovernor.sol. */
export const LOCAL_GOVERNOR = createdBy(REST + VAULTS.length);
/** See contracts/src/dev/DevMarket.sol. */
export const MARKET = createdBy(REST + VAULTS.length + 1);

/** Creates what other chains already have: an exchange, tokens and feeds. Must be the maker's first transactions. */
export async function createDoubles(maker: Sender): Promise<void> {
  const exchange = encodeDeployData({ abi: exchangeAbi, bytecode: factoryBytecode(), args: [MAKER] });
  await maker.create('Mars Swap', exchange);
  for (const asset of ASSETS) {
    await maker.create(asset.symbol, tokenCreation(asset));
    const feed = encodeDeployData({
      abi: devFeedAbi,
      bytecode: artifact('DevFeed').bytecode,
      args: [`${asset.course.market} / USD`, FEED_DECIMALS, asset.course.from],
    });
    await maker.create(`${asset.symbol} feed`, feed);
  }
  for (const { symbol, name, share, rate } of VAULTS) {
    const vault = encodeDeployData({
      abi: devVaultAbi,
      bytecode: artifact('DevVault').bytecode,
      args: [doubleOf(symbol).address, name, share, BigInt(rate)],
    });
    await maker.create(name, vault);
  }
  const governor = encodeDeployData({
    abi: devGovernorAbi,
    bytecode: artifact('DevGovernor').bytecode,
    args: [doubleOf(VOTED).address, VOTING.delay, VOTING.period, 0n, VOTING.quorumPercent],
  });
  await maker.create('Governor', governor);
}

/** Voting settings of the local Governor, in blocks: an hour of seeded history has few, a busy test many. */
const VOTING = { delay: 1, period: 2_000, quorumPercent: 4n };

/** Creates the market maker's contract. Must be the maker's next transaction. */
export async function createMarket(
  maker: Sender,
  { xms, usdm, pair, oracle }: Record<'xms' | 'usdm' | 'pair' | 'oracle', Address>,
): Promise<void> {
  const { bytecode } = artifact('DevMarket');
  const data = encodeDeployData({ abi: devMarketAbi, bytecode, args: [xms, usdm, pair, oracle] });
  await maker.create('Market maker', data);
}

const TOKEN_CODE = {
  permit: () => artifact('DevToken'),
  plain: () => artifact('PlainDevToken'),
  votes: () => artifact('DevVotesToken'),
  wrapped: () => artifact('DevWrapped'),
};

function tokenCreation({ token, name, symbol, decimals }: LocalAsset): Hex {
  if (token === 'tether') return artifact('DevTether').bytecode;
  const { bytecode } = TOKEN_CODE[token]();
  return encodeDeployData({ abi: devTokenAbi, bytecode, args: [name, symbol, decimals] });
}

/** The published bytecode of Uniswap V2, because its pair addresses depend on it. */
function factoryBytecode(): Hex {
  const path = createRequire(import.meta.url).resolve('@uniswap/v2-core/build/UniswapV2Factory.json');
  const { bytecode } = z.object({ bytecode: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8')));
  const code = `0x${bytecode}`;
  if (!isHex(code)) throw new Error(`${path} holds no bytecode`);
  return code;
}
