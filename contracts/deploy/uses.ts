import { type Address, encodeDeployData, encodeFunctionData, type Hex } from 'viem';
import { feeCollectorAbi } from '@/abis/fee-collector';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { grantsAbi } from '@/abis/grants';
import { liquidityVenueAbi } from '@/abis/liquidity-venue';
import { nativeGatewayAbi } from '@/abis/native-gateway';
import { stakedXmsAbi } from '@/abis/staked-xms';
import { treasuryAbi } from '@/abis/treasury';
import { yieldVenueAbi } from '@/abis/yield-venue';
import { artifact } from './artifacts';
import type { Config } from './config';
import { openPair } from './market';
import { DeployProblem } from './problem';
import type { Sender } from './sender';

/** The contracts that venues, staking and gateway refer to. */
export type Core = { treasury: Address; usdm: Address; xms: Address; manager: Address };

/** The venues, XMS staking and the native gateway, by their names in a deployment. */
export type UseContracts = Awaited<ReturnType<typeof createUses>>;

/** The venues in the order in which redemptions draw on them: the cheapest to withdraw from first. */
export const venuesOf = ({
  governanceDelegate,
  yieldVenue,
  liquidityVenue,
  grants,
}: UseContracts): Address[] => [governanceDelegate, yieldVenue, liquidityVenue, grants];

/**
 * Creates the venues, XMS staking with its fee collector and, if the wrapped coin is configured, the native gateway. Lists
 * the venues, and the configured vaults, pairs and Governors in them. The XMS pair must exist.
 */
export async function createUses(sender: Sender, config: Config, core: Core) {
  const { treasury, xms, manager } = core;
  const { factory } = config.market;
  const create = async (name: string, data: Hex) => (await sender.create(`Create ${name}`, data)).address;
  const venue = [manager, treasury] as const;
  const governanceDelegate = await create(
    'GovernanceDelegate',
    encodeDeployData({
      abi: governanceDelegateAbi,
      bytecode: artifact('GovernanceDelegate').bytecode,
      args: venue,
    }),
  );
  const yieldVenue = await create(
    'YieldVenue',
    encodeDeployData({ abi: yieldVenueAbi, bytecode: artifact('YieldVenue').bytecode, args: venue }),
  );
  const liquidityVenue = await create(
    'LiquidityVenue',
    encodeDeployData({
      abi: liquidityVenueAbi,
      bytecode: artifact('LiquidityVenue').bytecode,
      args: [...venue, factory],
    }),
  );
  const grants = await create(
    'Grants',
    encodeDeployData({
      abi: grantsAbi,
      bytecode: artifact('Grants').bytecode,
      args: [...venue, BigInt(config.uses.grants.minDuration), BigInt(config.uses.grants.budget)],
    }),
  );
  const stakedXms = await create(
    'StakedXMS',
    encodeDeployData({ abi: stakedXmsAbi, bytecode: artifact('StakedXMS').bytecode, args: [xms] }),
  );
  const feeCollector = await create(
    'FeeCollector',
    encodeDeployData({
      abi: feeCollectorAbi,
      bytecode: artifact('FeeCollector').bytecode,
      args: [treasury, stakedXms, factory],
    }),
  );
  const { wrapped } = config.uses;
  const nativeGateway =
    wrapped &&
    (await create(
      'NativeGateway',
      encodeDeployData({
        abi: nativeGatewayAbi,
        bytecode: artifact('NativeGateway').bytecode,
        args: [treasury, wrapped],
      }),
    ));
  const uses = {
    governanceDelegate,
    yieldVenue,
    liquidityVenue,
    grants,
    stakedXms,
    feeCollector,
    ...(nativeGateway && { nativeGateway, wrapped }),
  };
  await listUses(sender, config, { ...core, ...uses });
  return uses;
}

async function listUses(sender: Sender, config: Config, contracts: Core & UseContracts): Promise<void> {
  const { treasury, liquidityVenue, yieldVenue, governanceDelegate } = contracts;
  for (const venue of venuesOf(contracts)) {
    const data = encodeFunctionData({ abi: treasuryAbi, functionName: 'addVenue', args: [venue] });
    await sender.send(`List the venue ${venue}`, treasury, data);
  }
  for (const { vault, pace } of config.uses.vaults) {
    const data = encodeFunctionData({
      abi: yieldVenueAbi,
      functionName: 'listVault',
      args: [vault, BigInt(pace)],
    });
    await sender.send(`List the vault ${vault}`, yieldVenue, data);
  }
  for (const symbol of config.uses.pairs) {
    const pair = await openPair(sender, config, { token: tokenOf(config, symbol), usdm: contracts.usdm });
    const data = encodeFunctionData({ abi: liquidityVenueAbi, functionName: 'listPair', args: [pair] });
    await sender.send(`List the ${symbol}/USDm pair`, liquidityVenue, data);
  }
  for (const { symbol, governor } of config.uses.governors) {
    const data = encodeFunctionData({
      abi: governanceDelegateAbi,
      functionName: 'listGovernor',
      args: [tokenOf(config, symbol), governor],
    });
    await sender.send(`List the Governor of ${symbol}`, governanceDelegate, data);
  }
}

/** @throws DeployProblem if no asset has this symbol */
export function tokenOf({ assets }: Config, symbol: string): Address {
  const asset = assets.find((one) => one.symbol === symbol);
  if (!asset) throw new DeployProblem(`${symbol} is not one of the assets.`);
  return asset.token;
}
