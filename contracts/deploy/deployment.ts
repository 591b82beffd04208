import { type Address, isAddress } from 'viem';

/** The addresses of the protocol on one chain, as written by the deploy script. */
export type Deployment = {
  chainId: number;
  /** Block in which the Treasury was created: there are no logs before it. */
  blockNumber: bigint;
  treasury: Address;
  lens: Address;
  /** Settles mints and redemptions at the next price. */
  orders: Address;
  usdm: Address;
  xms: Address;
  oracle: Address;
  /** Decides what the Treasury accepts, and values what it has. */
  valuer: Address;
  manager: Address;
  /** XMS/USDm on Mars Swap. */
  pair: Address;
  /** The venues, in the order in which redemptions draw on them, and related contracts. */
  governanceDelegate: Address;
  yieldVenue: Address;
  liquidityVenue: Address;
  grants: Address;
  stakedXms: Address;
  feeCollector: Address;
  /** Mints with and redeems to native coin; undefined if the wrapped coin is not an asset. */
  nativeGateway?: Address | undefined;
  /** The asset that is the chain's wrapped native coin; defined if there is a gateway. */
  wrapped?: Address | undefined;
  assets: readonly { symbol: string; token: Address }[];
};

/** What the app is built with. It reads from the chain which assets are listed, so only their number is kept. */
export type AppDeployment = Omit<Deployment, 'assets'> & { assets: { readonly length: number } };

/**
 * Validates and types the content of a deployment file.
 * @throws naming the invalid field
 */
export function parseDeployment(json: unknown): Deployment {
  const file = record(json, 'deployment');
  const assets: unknown = file.assets;
  if (!Array.isArray(assets)) throw new Error('assets: expected a list');
  return {
    chainId: count(file.chainId, 'chainId'),
    blockNumber: BigInt(count(file.blockNumber, 'blockNumber')),
    treasury: address(file.treasury, 'treasury'),
    lens: address(file.lens, 'lens'),
    orders: address(file.orders, 'orders'),
    usdm: address(file.usdm, 'usdm'),
    xms: address(file.xms, 'xms'),
    oracle: address(file.oracle, 'oracle'),
    valuer: address(file.valuer, 'valuer'),
    manager: address(file.manager, 'manager'),
    pair: address(file.pair, 'pair'),
    governanceDelegate: address(file.governanceDelegate, 'governanceDelegate'),
    yieldVenue: address(file.yieldVenue, 'yieldVenue'),
    liquidityVenue: address(file.liquidityVenue, 'liquidityVenue'),
    grants: address(file.grants, 'grants'),
    stakedXms: address(file.stakedXms, 'stakedXms'),
    feeCollector: address(file.feeCollector, 'feeCollector'),
    nativeGateway:
      file.nativeGateway === undefined ? undefined : address(file.nativeGateway, 'nativeGateway'),
    wrapped: file.wrapped === undefined ? undefined : address(file.wrapped, 'wrapped'),
    assets: assets.map((item: unknown, index) => {
      const { symbol, token } = record(item, `assets[${index}]`);
      if (typeof symbol !== 'string') throw new Error(`assets[${index}].symbol: expected text`);
      return { symbol, token: address(token, `assets[${index}].token`) };
    }),
  };
}

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error(`${name}: expected an object`);
  return { ...value };
}

function count(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new Error(`${name}: expected a whole number`);
  }
  return value;
}

function address(value: unknown, name: string): Address {
  if (typeof value !== 'string' || !isAddress(value)) throw new Error(`${name}: expected an address`);
  return value;
}
