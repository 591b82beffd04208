import { feeCollectorAbi } from '@/abis/fee-collector';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { grantsAbi } from '@/abis/grants';
import { liquidityVenueAbi } from '@/abis/liquidity-venue';
import { nativeGatewayAbi } from '@/abis/native-gateway';
import { stakedXmsAbi } from '@/abis/staked-xms';
import { yieldVenueAbi } from '@/abis/yield-venue';
import { type Finding, same } from './finding';
import type { Subject } from './subject';
import { tokenOf, venuesOf } from './uses';

/** Checks the venues, XMS staking and the native gateway: the addresses they refer to, and what is listed in them. */
export async function checkUses(subject: Subject): Promise<Finding[]> {
  return [...(await checkOwners(subject)), ...(await checkLists(subject))];
}

async function checkOwners({ client, config, deployment }: Subject): Promise<Finding[]> {
  const { treasury, manager, xms, stakedXms, feeCollector, nativeGateway } = deployment;
  // Any venue's ABI works here, because only functions of `contracts/src/venues/Venue.sol` are called.
  const abi = grantsAbi;
  const venues = venuesOf(deployment);
  const owners = await Promise.all(
    venues.map(async (address) => [
      await client.readContract({ address, abi, functionName: 'treasury' }),
      await client.readContract({ address, abi, functionName: 'authority' }),
    ]),
  );
  const [budget, minDuration] = await Promise.all([
    client.readContract({ address: deployment.grants, abi, functionName: 'budget' }),
    client.readContract({ address: deployment.grants, abi, functionName: 'minDuration' }),
  ]);
  const rules = config.uses.grants;
  const [staked, stakers, of] = await Promise.all([
    client.readContract({ address: stakedXms, abi: stakedXmsAbi, functionName: 'asset' }),
    client.readContract({ address: feeCollector, abi: feeCollectorAbi, functionName: 'stakers' }),
    client.readContract({ address: feeCollector, abi: feeCollectorAbi, functionName: 'treasury' }),
  ]);
  const gateway = nativeGateway && { address: nativeGateway, abi: nativeGatewayAbi };
  const native = gateway && [
    await client.readContract({ ...gateway, functionName: 'treasury' }),
    await client.readContract({ ...gateway, functionName: 'wrapped' }),
    deployment.wrapped,
  ];
  return [
    same(
      'Treasury and authority of the venues',
      owners,
      venues.map(() => [treasury, manager]),
    ),
    same(
      'budget and shortest vesting of grants',
      [budget, minDuration],
      [BigInt(rules.budget), BigInt(rules.minDuration)],
    ),
    same('what is staked, and who gets the fees', [staked, stakers, of], [xms, stakedXms, treasury]),
    same(
      'Treasury and coin of the native gateway',
      native,
      config.uses.wrapped && [treasury, config.uses.wrapped, config.uses.wrapped],
    ),
  ];
}

async function checkLists({ client, config, deployment }: Subject): Promise<Finding[]> {
  const { yieldVenue, liquidityVenue, governanceDelegate } = deployment;
  const { vaults, pairs, governors } = config.uses;
  const vaulted = await client.readContract({
    address: yieldVenue,
    abi: yieldVenueAbi,
    functionName: 'vaultedAssets',
  });
  const listed = await Promise.all(
    vaulted.map(async (asset) => {
      const { vault, pace } = await client.readContract({
        address: yieldVenue,
        abi: yieldVenueAbi,
        functionName: 'positionOf',
        args: [asset],
      });
      return { vault, pace };
    }),
  );
  const paired = await client.readContract({
    address: liquidityVenue,
    abi: liquidityVenueAbi,
    functionName: 'pairedAssets',
  });
  const voted = await Promise.all(
    governors.map(({ symbol }) =>
      client.readContract({
        address: governanceDelegate,
        abi: governanceDelegateAbi,
        functionName: 'governorOf',
        args: [tokenOf(config, symbol)],
      }),
    ),
  );
  return [
    same('vaults', listed, vaults),
    same(
      'pairs',
      paired,
      pairs.map((symbol) => tokenOf(config, symbol)),
    ),
    same(
      'Governors',
      voted,
      governors.map(({ governor }) => governor),
    ),
  ];
}
