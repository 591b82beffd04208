import type { Abi } from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { grantsAbi } from '@/abis/grants';
import { liquidityVenueAbi } from '@/abis/liquidity-venue';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import { yieldVenueAbi } from '@/abis/yield-venue';
import { managerAbi } from '@/lib/chain/calls/manager-abi';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';

type Known = { contract: string | undefined; abi: Abi };

/** A contract of the deployment: its name in a sentence, and the ABI of its calls that can be scheduled; else neither. */
export function contractAt(target: Address, deployment: Deployment): Known {
  const known: readonly [Address, string, Abi?][] = [
    [deployment.treasury, 'the Treasury', treasuryAbi],
    [deployment.oracle, 'the price oracle', priceOracleAbi],
    [deployment.yieldVenue, 'the yield venue', yieldVenueAbi],
    [deployment.liquidityVenue, 'the liquidity venue', liquidityVenueAbi],
    [deployment.governanceDelegate, 'the governance venue', governanceDelegateAbi],
    [deployment.grants, 'the grants contract', grantsAbi],
    [deployment.manager, 'the AccessManager', managerAbi],
    [deployment.usdm, 'the USDm token'],
    [deployment.xms, 'the XMS token'],
  ];
  const [, contract, abi = []] = known.find(([address]) => sameAddress(address, target)) ?? [];
  return { contract, abi };
}
