import type { Asset, Snapshot } from '@/lib/domain/model/types';
import type { assetFigures } from './figures-asset';
import type { Derivation } from './measure';

/** An asset, its snapshot and its path in the response: `assets[5]`. */
type AssetSource = { snapshot: Snapshot; asset: Asset; at: string };
type AssetProof = (place: AssetSource) => Derivation;

/** How the figures of an asset are calculated. */
export const assetProofs: Record<keyof typeof assetFigures, AssetProof> = {
  price: price(
    'price',
    'referencePrice',
    'the price at which holdings count; while there is no valid price, the lower of the last good price and the last answer, falling to zero over 24 hours',
  ),
  mintPrice: price('mint price', 'mintPrice', 'never above $1 for a stablecoin'),
  redeemPrice: price('redeem price', 'redeemPrice', 'never below $1 for a stablecoin'),
  priceAge: (place) => ({
    label: label(place, 'price age'),
    formula:
      'Block time − time of the feed’s last update, at least 0, in seconds. None if the feed does not report it (0).',
    fields: ['timestamp', `${place.at}.price.updatedAt`],
  }),
  heartbeat: answered('maximum price age (heartbeat)', 'heartbeat', {
    formula: 'As returned by the contract, in seconds: minting and redemption close when the price is older.',
    view: ({ asset }) => `PriceOracle.feedOf(${asset.token}).heartbeat`,
  }),
  held: answered('held', 'held', {
    formula: 'As returned by the contract: idle and deployed.',
    view: ({ at }) => `Treasury.state().${at}.held`,
  }),
  idle: answered('idle', 'idle', {
    formula: 'As returned by the contract: in the Treasury and in its records.',
    view: ({ asset }) => `Treasury.idle(${asset.token})`,
  }),
  inLiquidity: answered('on Mars Swap', 'inLiquidity', {
    formula: 'As returned by the lens: the holdings reported by the liquidity venues, added up.',
  }),
  inYield: answered('in yield vaults', 'inYield', {
    formula: 'As returned by the lens: the holdings reported by the yield venues, added up.',
  }),
  inVoting: answered('in governance', 'inVoting', {
    formula: 'As returned by the lens: the holdings reported by the governance venues, added up.',
  }),
  liquid: answered('available liquidity', 'liquid', {
    formula: 'As returned by the contract: the amount that can be paid out in this block.',
    view: ({ at }) => `Treasury.state().${at}.liquid`,
  }),
  idleWorth: worth('value of idle assets', 'idle'),
  liquidityWorth: worth('value on Mars Swap', 'inLiquidity'),
  yieldWorth: worth('value in yield vaults', 'inYield'),
  votingWorth: worth('value in governance', 'inVoting'),
  liquidWorth: worth('value of available liquidity', 'liquid'),
  balance: answered('token balance of the Treasury’s address', 'balance', {
    formula:
      'As returned by the token; above the idle amount if tokens were sent unasked or are held for claims.',
    view: ({ asset, snapshot }) => `ERC20(${asset.token}).balanceOf(${snapshot.treasury})`,
  }),
  value: answered('value', 'value', {
    formula: 'As returned by the contract: held × price ÷ 10^decimals, rounded down.',
    view: ({ at }) => `Treasury.state().${at}.value`,
  }),
  share: (place) => ({
    label: label(place, 'share of Treasury'),
    formula:
      'Value of the asset × 10,000 ÷ reserves, rounded down, in basis points; 0 if there are no reserves.',
    fields: [`${place.at}.value`, 'value'],
  }),
  shareOfTier: (place) => ({
    label: label(place, `share of tier ${place.asset.tier}`),
    formula:
      'Value of the asset × 10,000 ÷ value of its tier, rounded down, in basis points; 0 if the tier is empty.',
    fields: [`${place.at}.value`, `tiers[${place.asset.tier - 1}].value`],
  }),
  cap: answered('asset cap', 'cap', {
    formula: 'As returned by the contract, in basis points; 10,000 means no cap.',
    view: ({ at }) => `Treasury.${at.replace('assets', 'assets()')}.cap`,
  }),
  headroom: (place) => ({
    label: label(place, 'headroom below the asset cap'),
    formula:
      '(Asset cap × reserves − 10,000 × value of the asset) ÷ (10,000 − asset cap), rounded down, at least 0. No limit if the cap is 10,000.',
    fields: [`${place.at}.cap`, 'value', `${place.at}.value`],
  }),
  mintMax: answered('mint limit', 'mintLimit.max', {
    formula: 'As returned by the contract: the lowest of all limits on minting.',
    view: ({ asset }) => `Treasury.maxMint(${asset.token})`,
  }),
  mintWorth: (place) => ({
    label: label(place, 'mint limit in USDm'),
    formula: 'Mint limit × mint price ÷ 10^decimals, rounded down.',
    fields: [`${place.at}.mintLimit.max`, `${place.at}.price.mintPrice`, `${place.at}.decimals`],
  }),
  redeemMax: answered('redemption limit', 'redeemLimit.max', {
    formula: 'As returned by the contract: the lowest of all limits on redemption.',
    view: ({ asset }) => `Treasury.maxRedeem(${asset.token})`,
  }),
  mintFlowLeft: flowLeft('mint', 'mintLimit'),
  redeemFlowLeft: flowLeft('redemption', 'redeemLimit'),
};

type Answered = { formula: string; view?: (place: AssetSource) => string };

function answered(what: string, field: string, { formula, view }: Answered): AssetProof {
  return (place) => ({
    label: label(place, what),
    formula,
    fields: [`${place.at}.${field}`],
    view: view?.(place),
  });
}

function price(what: string, field: string, why: string): AssetProof {
  return answered(what, `price.${field}`, {
    formula: `As returned by the contract: ${why}.`,
    view: ({ asset }) => `PriceOracle.priceOf(${asset.token}).${field}`,
  });
}

function worth(what: string, field: string): AssetProof {
  return (place) => ({
    label: label(place, what),
    formula: 'Amount × price ÷ 10^decimals, rounded down.',
    fields: [field, 'price.referencePrice', 'decimals'].map((name) => `${place.at}.${name}`),
  });
}

function flowLeft(way: string, side: 'mintLimit' | 'redeemLimit'): AssetProof {
  return (place) => ({
    label: label(place, `hourly ${way} limit remaining`),
    formula:
      'Hourly limit + amount that moved in the other direction at the current price − amount used and not yet restored, at least 0.',
    fields: ['flowLimit', 'flowCancels', 'flowUsed'].map((name) => `${place.at}.${side}.${name}`),
  });
}

/** A broken token may have no symbol. */
const label = ({ asset }: AssetSource, what: string) => `${asset.symbol || asset.token}: ${what}`;
