import type { Address } from 'viem';
import type { Config } from './config';
import type { Deployment } from './deployment';

/** The contracts that we compile, each with the field of the deployment that holds its address. */
const CONTRACTS = [
  { name: 'AccessManager', field: 'manager' },
  { name: 'PriceOracle', field: 'oracle' },
  { name: 'USDm', field: 'usdm' },
  { name: 'Valuer', field: 'valuer' },
  { name: 'Treasury', field: 'treasury' },
  { name: 'Orders', field: 'orders' },
  { name: 'TreasuryLens', field: 'lens' },
  { name: 'GovernanceDelegate', field: 'governanceDelegate' },
  { name: 'YieldVenue', field: 'yieldVenue' },
  { name: 'LiquidityVenue', field: 'liquidityVenue' },
  { name: 'Grants', field: 'grants' },
  { name: 'StakedXMS', field: 'stakedXms' },
  { name: 'FeeCollector', field: 'feeCollector' },
  { name: 'NativeGateway', field: 'nativeGateway' },
  { name: 'XMS', field: 'xms' },
] as const;

/** The names of all contracts that may be part of a deployment. */
export const COMPILED: readonly string[] = CONTRACTS.map(({ name }) => name);

/**
 * The contracts of a deployment with the name of what each must be; XMS only if it was created with them, the native gateway
 * only if there is one.
 */
export function compiledContracts(
  { xms }: Pick<Config, 'xms'>,
  deployment: Deployment,
): { name: string; address: Address }[] {
  const isXmsOurs = typeof xms !== 'string';
  return CONTRACTS.flatMap(({ name, field }) => {
    const address = deployment[field];
    return address === undefined || (field === 'xms' && !isXmsOurs) ? [] : [{ name, address }];
  });
}
