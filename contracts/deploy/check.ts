import { type Address, zeroAddress } from 'viem';
import { ordersAbi } from '@/abis/orders';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import { treasuryLensAbi } from '@/abis/treasury-lens';
import { usdmAbi } from '@/abis/usdm';
import { valuerAbi } from '@/abis/valuer';
import { pairAbi } from './abis';
import { artifact, isCodeOf } from './artifacts';
import { checkRoles } from './check-roles';
import { checkUses } from './check-uses';
import { compiledContracts } from './compiled';
import { type Finding, same } from './finding';
import { feedRow, listingRows, pairRow } from './rows';
import type { Subject } from './subject';
import { venuesOf } from './uses';

/** The first member of `PriceStatus` in Types.sol. */
const PRICE_OK = 0;

/** Reads the whole deployment back from the chain and compares it with the configuration. */
export async function checkDeployment(subject: Subject): Promise<Finding[]> {
  const parts = await Promise.all([
    checkCode(subject),
    checkWiring(subject),
    checkTreasury(subject),
    checkFeeds(subject),
    checkPair(subject),
    checkUses(subject),
    checkRoles(subject),
  ]);
  return parts.flat();
}

async function checkCode({ client, config, deployment }: Subject): Promise<Finding[]> {
  return Promise.all(
    compiledContracts(config, deployment).map(async ({ name, address }) => {
      const code = await client.getCode({ address });
      return same(`code of ${name} is the compiled one`, isCodeOf(artifact(name), code), true);
    }),
  );
}

async function checkWiring({ client, config, deployment }: Subject): Promise<Finding[]> {
  const { treasury, lens, usdm, xms, oracle, valuer, manager, orders } = deployment;
  const ordersIs = { address: orders, abi: ordersAbi } as const;
  const treasuryIs = { address: treasury, abi: treasuryAbi } as const;
  const oracleIs = { address: oracle, abi: priceOracleAbi } as const;
  const found = await Promise.all([
    client.readContract({ ...treasuryIs, functionName: 'authority' }),
    client.readContract({ ...treasuryIs, functionName: 'usdm' }),
    client.readContract({ ...treasuryIs, functionName: 'xms' }),
    client.readContract({ ...treasuryIs, functionName: 'oracle' }),
    client.readContract({ ...treasuryIs, functionName: 'valuer' }),
    client.readContract({ address: valuer, abi: valuerAbi, functionName: 'oracle' }),
    client.readContract({ address: valuer, abi: valuerAbi, functionName: 'xms' }),
    client.readContract({ ...oracleIs, functionName: 'authority' }),
    client.readContract({ ...oracleIs, functionName: 'xms' }),
    client.readContract({ address: usdm, abi: usdmAbi, functionName: 'treasury' }),
    client.readContract({ address: lens, abi: treasuryLensAbi, functionName: 'treasury' }),
    client.readContract({ address: valuer, abi: valuerAbi, functionName: 'orders' }),
    client.readContract({ ...ordersIs, functionName: 'treasury' }),
    client.readContract({ ...ordersIs, functionName: 'wrapped' }),
  ]);
  return [
    same('authority, USDm, XMS, oracle and Valuer of the Treasury', found.slice(0, 5), [
      manager,
      usdm,
      xms,
      oracle,
      valuer,
    ]),
    same('oracle and XMS of the Valuer', found.slice(5, 7), [oracle, xms]),
    same('authority and XMS of the oracle', found.slice(7, 9), [manager, xms]),
    same('Treasury of USDm and of the lens', found.slice(9, 11), [treasury, treasury]),
    same('Orders of the Valuer, its Treasury and its coin', found.slice(11), [
      orders,
      treasury,
      config.uses.wrapped ?? zeroAddress,
    ]),
  ];
}

async function checkTreasury({ client, config, deployment }: Subject): Promise<Finding[]> {
  const at = { address: deployment.treasury, abi: treasuryAbi } as const;
  const listed = listingRows(config, deployment.xms);
  const [state, listings, venues, paused] = await Promise.all([
    client.readContract({ ...at, functionName: 'state' }),
    client.readContract({ ...at, functionName: 'assets' }),
    client.readContract({ ...at, functionName: 'venues' }),
    Promise.all(
      listed.map(({ token }) => client.readContract({ ...at, functionName: 'paused', args: [token] })),
    ),
  ]);
  return [
    same('parameters', state.params, config.params),
    same('listings', listings, listed),
    same('venues', venues, venuesOf(deployment)),
    same('nothing is paused', !paused.flat().includes(true), true),
    same('value for every USDm', state.value >= state.supply, true),
    same('room under the supply cap', state.supplyCap > state.supply || config.params.launchCap === 0n, true),
  ];
}

async function checkFeeds({ client, config, deployment }: Subject): Promise<Finding[]> {
  const at = { address: deployment.oracle, abi: priceOracleAbi } as const;
  const of = (token: Address) => client.readContract({ ...at, functionName: 'feedOf', args: [token] });
  const xmsRow = pairRow(config, deployment.xms, deployment.pair);
  const findings = config.assets.map(async (asset) => {
    const [feed, price] = await Promise.all([
      of(asset.token),
      client.readContract({ ...at, functionName: 'priceOf', args: [asset.token] }),
    ]);
    return [
      same(`feed of ${asset.symbol}`, feed, feedRow(asset)),
      same(`price of ${asset.symbol}`, price.status, PRICE_OK),
    ];
  });
  // The price of XMS cannot be checked yet, because its long average needs four hours.
  return [(await Promise.all(findings)).flat(), same('feed of XMS', await of(deployment.xms), xmsRow)].flat();
}

async function checkPair({ client, config, deployment }: Subject): Promise<Finding[]> {
  const at = { address: deployment.pair, abi: pairAbi } as const;
  const [token0, token1, [reserve0, reserve1]] = await Promise.all([
    client.readContract({ ...at, functionName: 'token0' }),
    client.readContract({ ...at, functionName: 'token1' }),
    client.readContract({ ...at, functionName: 'getReserves' }),
  ]);
  const { usdm, xms } = deployment;
  const xmsFirst = xms.toLowerCase() < usdm.toLowerCase();
  const findings = [same('tokens of the pair', [token0, token1], xmsFirst ? [xms, usdm] : [usdm, xms])];
  const { launch } = config.market;
  if (!launch) return findings;
  const put = xmsFirst ? [launch.xms, launch.usdm] : [launch.usdm, launch.xms];
  return [...findings, same('reserves of the pair', [reserve0, reserve1], put)];
}
