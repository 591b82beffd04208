import type { Asset, Snapshot } from '@/lib/domain/model/types';
import type { Proof } from './derivation';
import type { assetFigures } from './figures-asset';

/** An asset, its snapshot and its place in the answer: `assets[5]`. */
type Place = { snapshot: Snapshot; asset: Asset; at: string };
type AssetProof = (place: Place) => Proof;

/** How the figures of an asset are made. */
export const assetProofs: Record<keyof typeof assetFigures, AssetProof> = {
  price: price(
    'price',
    'referencePrice',
    'what holdings are valued at; the last good price where the feed gives none',
  ),
  mintPrice: price('price when minting', 'mintPrice', 'never above $1 for a stablecoin'),
  redeemPrice: price('price when redeeming', 'redeemPrice', 'never below $1 for a stablecoin'),
  priceAge: (place) => ({
    label: label(place, 'age of the price'),
    formula:
      'Time of the block − time of the feed’s last update, at least 0, in seconds. None where the feed does not say (0).',
    fields: ['timestamp', `${place.at}.price.updatedAt`],
  }),
  heartbeat: answered('heartbeat of the feed', 'heartbeat', {
    formula: 'As the contract answers it, in seconds: an older price shuts its doors.',
    view: ({ asset }) => `PriceOracle.feedOf(${asset.token}).heartbeat`,
  }),
  held: answered('held', 'held', {
    formula: 'As the contract answers it: idle and in venues.',
    view: ({ at }) => `Treasury.state().${at}.held`,
  }),
  idle: answered('idle', 'idle', {
    formula: 'As the contract answers it: in the Treasury itself and counted.',
    view: ({ asset }) => `Treasury.idle(${asset.token})`,
  }),
  inLiquidity: answered('in Mars Swap', 'inLiquidity', {
    formula: 'As the lens answers it: what the liquidity venues say they hold, added up.',
  }),
  inYield: answered('earning yield', 'inYield', {
    formula: 'As the lens answers it: what the yield venues say they hold, added up.',
  }),
  inVoting: answered('voting', 'inVoting', {
    formula: 'As the lens answers it: what the governance venues say they hold, added up.',
  }),
  liquid: answered('liquid', 'liquid', {
    formula: 'As the contract answers it: the part that can be paid out now.',
    view: ({ at }) => `Treasury.state().${at}.liquid`,
  }),
  idleWorth: worth('worth of what is idle', 'idle'),
  liquidityWorth: worth('worth of what is in Mars Swap', 'inLiquidity'),
  yieldWorth: worth('worth of what earns yield', 'inYield'),
  votingWorth: worth('worth of what votes', 'inVoting'),
  liquidWorth: worth('worth of what can be paid out now', 'liquid'),
  balance: answered('balance at the Treasury’s address', 'balance', {
    formula: 'As the token itself answers it; more than what is idle where somebody sent some unasked.',
    view: ({ asset, snapshot }) => `ERC20(${asset.token}).balanceOf(${snapshot.treasury})`,
  }),
  value: answered('value', 'value', {
    formula: 'As the contract answers it: held × price ÷ 10^decimals, rounded down.',
    view: ({ at }) => `Treasury.state().${at}.value`,
  }),
  share: (place) => ({
    label: label(place, 'share of the Treasury'),
    formula:
      'Value of the asset × 10,000 ÷ value of the Treasury, rounded down, in basis points; 0 in an empty Treasury.',
    fields: [`${place.at}.value`, 'value'],
  }),
  shareOfTier: (place) => ({
    label: label(place, `share of tier ${place.asset.tier}`),
    formula:
      'Value of the asset × 10,000 ÷ value of its tier, rounded down, in basis points; 0 in an empty tier.',
    fields: [`${place.at}.value`, `tiers[${place.asset.tier - 1}].value`],
  }),
  cap: answered('own cap', 'cap', {
    formula: 'As the contract answers it, in basis points; 10,000 means none.',
    view: ({ at }) => `Treasury.${at.replace('assets', 'assets()')}.cap`,
  }),
  headroom: (place) => ({
    label: label(place, 'headroom below its own cap'),
    formula:
      '(Own cap × value of the Treasury − 10,000 × value of the asset) ÷ (10,000 − own cap), rounded down, at least 0. No limit where the cap is 10,000.',
    fields: [`${place.at}.cap`, 'value', `${place.at}.value`],
  }),
  mintMax: answered('the most that can be deposited now', 'mintDoor.max', {
    formula: 'As the contract answers it: the smallest of all limits on minting.',
    view: ({ asset }) => `Treasury.maxMint(${asset.token})`,
  }),
  mintWorth: (place) => ({
    label: label(place, 'USDm for the most that can be deposited'),
    formula: 'The most that can be deposited × price when minting ÷ 10^decimals, rounded down.',
    fields: [`${place.at}.mintDoor.max`, `${place.at}.price.mintPrice`, `${place.at}.decimals`],
  }),
  redeemMax: answered('the most USDm that can be redeemed for it now', 'redeemDoor.max', {
    formula: 'As the contract answers it: the smallest of all limits on redeeming.',
    view: ({ asset }) => `Treasury.maxRedeem(${asset.token})`,
  }),
  mintFlowLeft: flowLeft('minting', 'mintDoor'),
  redeemFlowLeft: flowLeft('redeeming', 'redeemDoor'),
};

type Answered = { formula: string; view?: (place: Place) => string };

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
    formula: `As the contract answers it: ${why}.`,
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

function flowLeft(way: string, door: 'mintDoor' | 'redeemDoor'): AssetProof {
  return (place) => ({
    label: label(place, `left of the hourly flow limit of ${way}`),
    formula: 'Hourly flow limit − flow used and not yet recovered, at least 0.',
    fields: [`${place.at}.${door}.flowLimit`, `${place.at}.${door}.flowUsed`],
  });
}

/** A broken token may have no symbol. */
const label = ({ asset }: Place, what: string) => `${asset.symbol || asset.token}: ${what}`;
