import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Address, encodeDeployData, getContractAddress, type Hex, isHex } from 'viem';
import { z } from 'zod';
import { artifact } from '@/contracts/deploy/artifacts';
import type { Sender } from '@/contracts/deploy/sender';
import { devFeedAbi, devGovernorAbi, devMarketAbi, devTokenAbi, devVaultAbi, exchangeAbi } from './abis';
import { MAKER } from './accounts';
import { ASSETS, FEED_DECIMALS, type LocalAsset, VAULTS, VOTED } from './assets';

/** The local stand-in of an asset, and where it and its feed are. */
export type Double = LocalAsset & { address: Address; feed: Address };

/** Address of what the maker's transaction number `nonce` creates. */
const made = (nonce: number) => getContractAddress({ from: MAKER, nonce: BigInt(nonce) });

/** Mars Swap: the factory of Uniswap V2. */
export const FACTORY = made(0);
/** All assets but XMS: for each the maker creates the token and then the feed. */
export const DOUBLES: Double[] = ASSETS.map((asset, i) => ({
  ...asset,
  address: made(1 + 2 * i),
  feed: made(2 + 2 * i),
}));
/** @throws when there is no such asset; XMS is none of them */
export function doubleOf(symbol: string): Double {
  const double = DOUBLES.find((one) => one.symbol === symbol);
  if (!double) throw new Error(`No local asset is called ${symbol}`);
  return double;
}

/** What the maker creates after the tokens and their feeds. */
const REST = 1 + 2 * ASSETS.length;
/** See contracts/src/dev/DevVault.sol; in the order of `VAULTS`. */
export const LOCAL_VAULTS = VAULTS.map((vault, i) => ({ ...vault, address: made(REST + i) }));
/** Another protocol's Governor, see contracts/src/dev/DevGovernor.sol. */
export const LOCAL_GOVERNOR = made(REST + VAULTS.length);
/** See contracts/src/dev/DevMarket.sol. */
export const MARKET = made(REST + VAULTS.length + 1);

/** Creates what other chains already have: an exchange, tokens and feeds; the maker's very first transactions. */
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

/** Of the local Governor, in blocks: an hour of seeded history has few of them, a busy test many. */
const VOTING = { delay: 1, period: 2_000, quorumPercent: 4n };

/** Creates the market maker's contract; the maker's next transaction. */
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
  plain: () => artifact('PlainDevToken', 'DevToken'),
  votes: () => artifact('DevVotesToken'),
  wrapped: () => artifact('DevWrapped'),
};

function tokenCreation({ token, name, symbol, decimals }: LocalAsset): Hex {
  if (token === 'tether') return artifact('DevTether').bytecode;
  const { bytecode } = TOKEN_CODE[token]();
  return encodeDeployData({ abi: devTokenAbi, bytecode, args: [name, symbol, decimals] });
}

/** The published bytecode of Uniswap V2: the addresses of its pairs follow from it. */
function factoryBytecode(): Hex {
  const path = createRequire(import.meta.url).resolve('@uniswap/v2-core/build/UniswapV2Factory.json');
  const { bytecode } = z.object({ bytecode: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8')));
  const code = `0x${bytecode}`;
  if (!isHex(code)) throw new Error(`${path} holds no bytecode`);
  return code;
}
