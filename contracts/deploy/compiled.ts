import type { Address } from 'viem';
import type { Config } from './config';
import type { Deployment } from './deployment';

/** A contract of the deployment that was compiled from our sources. */
type CompiledContract = { name: string; address: Address };

/** All contracts of a deployment with the name of what each must be; XMS only if it was created with them. */
export function compiledContracts({ xms }: Config, deployment: Deployment): CompiledContract[] {
  return [
    { name: 'AccessManager', address: deployment.manager },
    { name: 'PriceOracle', address: deployment.oracle },
    { name: 'USDm', address: deployment.usdm },
    { name: 'Treasury', address: deployment.treasury },
    { name: 'TreasuryLens', address: deployment.lens },
    { name: 'GovernanceDelegate', address: deployment.governanceDelegate },
    { name: 'YieldVenue', address: deployment.yieldVenue },
    { name: 'LiquidityVenue', address: deployment.liquidityVenue },
    { name: 'Grants', address: deployment.grants },
    { name: 'StakedXMS', address: deployment.stakedXms },
    { name: 'FeeCollector', address: deployment.feeCollector },
    ...(deployment.nativeGateway ? [{ name: 'NativeGateway', address: deployment.nativeGateway }] : []),
    ...(typeof xms === 'string' ? [] : [{ name: 'XMS', address: deployment.xms }]),
  ];
}
