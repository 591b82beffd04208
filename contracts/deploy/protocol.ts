import { type Address, encodeDeployData, encodeFunctionData, zeroAddress } from 'viem';
import { ordersAbi } from '@/abis/orders';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import { treasuryLensAbi } from '@/abis/treasury-lens';
import { usdmAbi } from '@/abis/usdm';
import { valuerAbi } from '@/abis/valuer';
import { xmsAbi } from '@/abis/xms';
import { accessManagerAbi } from './abis';
import { artifact } from './artifacts';
import type { Config } from './config';
import type { Deployment } from './deployment';
import { launchMarket, launchParams, openPair } from './market';
import { handOver } from './roles';
import { feedRow, listingRows, pairRow } from './rows';
import type { Sender } from './sender';
import { createUses } from './uses';

/**
 * Deploys and sets up the whole protocol and hands it over to the role holders; the deployer has no role afterwards.
 * `checkDeployment` verifies the result.
 * @throws DeployProblem at the first transaction that fails
 */
export async function deployProtocol(sender: Sender, config: Config): Promise<Deployment> {
  const contracts = await createContracts(sender, config);
  const pair = await setUp(sender, config, contracts);
  // Before the launch, so that the addresses are the same with and without one.
  const uses = await createUses(sender, config, contracts);
  await begin(sender, config, { ...contracts, pair });
  await handOver(sender, config, { ...contracts, ...uses });
  const assets = config.assets.map(({ symbol, token }) => ({ symbol, token }));
  return {
    chainId: config.chainId,
    ...contracts,
    ...uses,
    pair,
    assets: [...assets, { symbol: 'XMS', token: contracts.xms }],
  };
}

async function createContracts(sender: Sender, config: Config) {
  const { address: manager } = await sender.create(
    'Create AccessManager',
    encodeDeployData({
      abi: accessManagerAbi,
      bytecode: artifact('AccessManager').bytecode,
      args: [sender.address],
    }),
  );
  const xms = typeof config.xms === 'string' ? config.xms : await createXms(sender, config.xms.holder);
  // Oracle, USDm, Treasury and Orders refer to each other permanently, so the later addresses are computed in advance.
  const usdm = sender.addressAhead(2);
  const treasury = sender.addressAhead(3);
  const orders = sender.addressAhead(4);
  const { address: oracle } = await sender.create(
    'Create PriceOracle',
    encodeDeployData({
      abi: priceOracleAbi,
      bytecode: artifact('PriceOracle').bytecode,
      args: [manager, xms, usdm],
    }),
  );
  const { address: valuer } = await sender.create(
    'Create Valuer',
    encodeDeployData({ abi: valuerAbi, bytecode: artifact('Valuer').bytecode, args: [oracle, xms, orders] }),
  );
  await sender.create(
    'Create USDm',
    encodeDeployData({ abi: usdmAbi, bytecode: artifact('USDm').bytecode, args: [treasury] }),
  );
  const { blockNumber } = await sender.create(
    'Create Treasury',
    encodeDeployData({
      abi: treasuryAbi,
      bytecode: artifact('Treasury').bytecode,
      args: [manager, usdm, xms, oracle, valuer, launchParams(config)],
    }),
  );
  await sender.create(
    'Create Orders',
    encodeDeployData({
      abi: ordersAbi,
      bytecode: artifact('Orders').bytecode,
      args: [treasury, config.uses.wrapped ?? zeroAddress],
    }),
  );
  const { address: lens } = await sender.create(
    'Create TreasuryLens',
    encodeDeployData({
      abi: treasuryLensAbi,
      bytecode: artifact('TreasuryLens').bytecode,
      args: [treasury],
    }),
  );
  return { blockNumber, treasury, orders, lens, usdm, xms, oracle, valuer, manager };
}

async function createXms(sender: Sender, holder: Address): Promise<Address> {
  const data = encodeDeployData({ abi: xmsAbi, bytecode: artifact('XMS').bytecode, args: [holder] });
  return (await sender.create('Create XMS', data)).address;
}

type Contracts = Awaited<ReturnType<typeof createContracts>>;

const setFeed = (row: ReturnType<typeof feedRow>) =>
  encodeFunctionData({ abi: priceOracleAbi, functionName: 'setFeed', args: [row] });

/** Feeds, pair and listings. The deployer may do all of this until the roles are handed over. */
async function setUp(sender: Sender, config: Config, contracts: Contracts): Promise<Address> {
  const { treasury, oracle, xms } = contracts;
  for (const asset of config.assets) {
    await sender.send(`Set the feed of ${asset.symbol}`, oracle, setFeed(feedRow(asset)));
  }
  const pair = await openPair(sender, config, { token: xms, usdm: contracts.usdm });
  await sender.send('Set the feed of XMS', oracle, setFeed(pairRow(config, xms, pair)));
  for (const [index, row] of listingRows(config, xms).entries()) {
    const title = `List ${config.assets[index]?.symbol ?? 'XMS'}`;
    await sender.send(
      title,
      treasury,
      encodeFunctionData({ abi: treasuryAbi, functionName: 'list', args: [row] }),
    );
  }
  return pair;
}

/** Mints the first USDm and opens the market with it, if configured. */
async function begin(
  sender: Sender,
  config: Config,
  contracts: Contracts & { pair: Address },
): Promise<void> {
  const { treasury, oracle } = contracts;
  if (config.market.launch) {
    await launchMarket(sender, config.assets, config.market.launch, contracts);
    const observe = encodeFunctionData({ abi: priceOracleAbi, functionName: 'observe' });
    await sender.send('Start the XMS averages', oracle, observe);
    const params = encodeFunctionData({
      abi: treasuryAbi,
      functionName: 'setParams',
      args: [config.params],
    });
    await sender.send('Set the parameters', treasury, params);
  }
  const remember = encodeFunctionData({ abi: priceOracleAbi, functionName: 'remember' });
  await sender.send('Remember the first prices', oracle, remember);
}
