import { type Address, encodeFunctionData, erc20Abi, isAddressEqual, parseUnits, zeroAddress } from 'viem';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import { factoryAbi, pairAbi } from './abis';
import type { AssetConfig, Config } from './config';
import { DeployProblem } from './problem';
import type { Sender } from './sender';

type Launch = NonNullable<Config['market']['launch']>;
type Contracts = { treasury: Address; oracle: Address; usdm: Address; xms: Address; pair: Address };

/** The initial parameters, with a launch cap high enough for what the launch mints. */
export function launchParams({ params, market: { launch } }: Config): Config['params'] {
  if (!launch) return params;
  // A unit of the deposit may be worth more than a unit of USDm, so slightly more than the amount may be minted.
  const needed = launch.usdm + parseUnits('1', 18);
  return needed > params.launchCap ? { ...params, launchCap: needed } : params;
}

/** Creates the pair of a token and USDm. It is harmless if someone else has already created it. */
export async function openPair(
  sender: Sender,
  { market: { factory } }: Config,
  { token, usdm }: { token: Address; usdm: Address },
): Promise<Address> {
  const getPair = () =>
    sender.client.readContract({
      address: factory,
      abi: factoryAbi,
      functionName: 'getPair',
      args: [token, usdm],
    });
  const existing = await getPair();
  if (!isAddressEqual(existing, zeroAddress)) return existing;
  const data = encodeFunctionData({ abi: factoryAbi, functionName: 'createPair', args: [token, usdm] });
  await sender.send(`Create the pair of ${token} and USDm`, factory, data);
  return getPair();
}

/**
 * Mints the launch's USDm with the deployer's own asset and adds it to the empty pair together with the deployer's XMS.
 * @throws DeployProblem if the pair has reserves, because liquidity added at someone else's price would be a gift
 */
export async function launchMarket(
  sender: Sender,
  assets: AssetConfig[],
  launch: Launch,
  contracts: Contracts,
): Promise<void> {
  const { address, client } = sender;
  const { treasury, usdm, xms, pair } = contracts;
  const asset = assets.find(({ symbol }) => symbol === launch.with);
  if (!asset) throw new DeployProblem(`${launch.with} is not one of the assets.`);
  const amount = await depositFor(sender, asset, launch.usdm, contracts.oracle);
  const approve = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [treasury, amount] });
  await sender.send(`Approve ${asset.symbol}`, asset.token, approve);
  const { timestamp } = await client.getBlock();
  const mint = encodeFunctionData({
    abi: treasuryAbi,
    functionName: 'mint',
    args: [asset.token, amount, launch.usdm, address, timestamp + 3600n],
  });
  await sender.send('Mint the first USDm', treasury, mint);

  const [reserve0, reserve1] = await client.readContract({
    address: pair,
    abi: pairAbi,
    functionName: 'getReserves',
  });
  if (reserve0 > 0n || reserve1 > 0n) throw new DeployProblem(`The pair ${pair} already has liquidity.`);
  const move = (value: bigint) =>
    encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [pair, value] });
  await sender.send('Move USDm to the pair', usdm, move(launch.usdm));
  await sender.send('Move XMS to the pair', xms, move(launch.xms));
  const add = encodeFunctionData({ abi: pairAbi, functionName: 'mint', args: [launch.lpHolder] });
  await sender.send('Open the market', pair, add);
}

/** The smallest deposit that mints at least `usdm` right now, in token units. */
async function depositFor({ client }: Sender, asset: AssetConfig, usdm: bigint, oracle: Address) {
  const { mintPrice } = await client.readContract({
    address: oracle,
    abi: priceOracleAbi,
    functionName: 'priceOf',
    args: [asset.token],
  });
  if (mintPrice === 0n) throw new DeployProblem(`The feed of ${asset.symbol} gives no price.`);
  return (usdm * 10n ** BigInt(asset.decimals) + mintPrice - 1n) / mintPrice;
}
