import type { MutantsOfFile } from './mutant';

/** Pairs. */
export const liquidityVenue: MutantsOfFile = {
  file: 'venues/LiquidityVenue.sol',
  tests: ['venues/LiquidityVenue', 'venues/LiquidityRedeem', 'venues/LiquidityValue'],
  mutants: [
    { from: 'MAX_DEVIATION = 100;', to: 'MAX_DEVIATION = 110;', breaks: 'enters a pair off its price' },
    { from: 'MAX_LOSS = 50;', to: 'MAX_LOSS = 60;', breaks: 'loses more of a deposit' },
    {
      from: '2 * Math.saturatingSub(sideAfter, sideBefore)',
      to: '3 * Math.saturatingSub(sideAfter, sideBefore)',
      breaks: 'overstates what a deposit gained',
    },
    {
      from: 'require(gained >= Math.mulDiv(given, Limits.BPS - MAX_LOSS, Limits.BPS),',
      to: 'require(true,',
      breaks: 'makes gifts to other LPs',
    },
    {
      from: 'Math.mulDiv(amount, supply, assetReserve, Math.Rounding.Ceil)',
      to: 'Math.mulDiv(amount, supply, assetReserve)',
      breaks: 'withdraws a unit too little',
    },
    {
      from: 'wanted = Math.max(wanted, Math.ceilDiv(supply, usdmReserve));',
      to: '',
      breaks: 'asks the pair for nothing of a side, which it refuses',
      tests: ['venues/LiquidityVenue', 'venues/LiquidityRedeem'],
    },
    {
      from: 'return Math.min(wanted, most);',
      to: 'return wanted;',
      breaks: 'asks for more LP tokens than there are',
      tests: ['venues/LiquidityVenue', 'venues/LiquidityRedeem'],
    },
    {
      from: 'require(price.status == Status.Ok, PriceUnhealthy(asset, price.status));',
      to: '',
      breaks: 'enters at a price that is not good',
    },
    {
      from: 'require(off * Limits.BPS <= value * MAX_DEVIATION,',
      to: 'require(true,',
      breaks: 'enters at any spot price',
    },
    {
      from: 'require(liquidity > 0, PositionEmpty(asset));',
      to: '',
      breaks: 'burns all gas in an empty pair',
    },
    { from: '_requireAtLeast(asset, assetOut, minAsset);', to: '', breaks: 'ignores a minimum of the asset' },
    {
      from: '_requireAtLeast(address(usdm), usdmOut, minUsdm);',
      to: '',
      breaks: 'ignores a minimum of USDm',
    },
    {
      from: 'if (data.length > 0) _requireNear(asset, place);',
      to: '',
      breaks: 'leaves with minimums at any spot price',
    },
    { from: 'place.liquidity -= liquidity;', to: '', breaks: 'counts LP tokens that have left' },
  ],
};

/** What pairs count for. */
export const liquidityPositions: MutantsOfFile = {
  file: 'venues/LiquidityPositions.sol',
  tests: ['venues/LiquidityPairs', 'venues/LiquidityValue', 'venues/LiquidityRedeem'],
  mutants: [
    {
      from: 'return actualUsdm == 0 ? 0 : Math.min(fairAsset, actualAsset);',
      to: 'return actualUsdm == 0 ? 0 : fairAsset;',
      breaks: 'promises what was bought out of a pair',
    },
    {
      from: 'return actualUsdm == 0 ? 0 : Math.min(fairAsset, actualAsset);',
      to: 'return Math.min(fairAsset, actualAsset);',
      breaks: 'promises what a pair refuses to return',
    },
    {
      from: 'if (supply < liquidity) return (0, 0, 0, 0);',
      to: '',
      breaks: 'believes a pair that tells too few LP tokens',
    },
    {
      from: ' && place.liquidity == 0 && _setAside',
      to: ' && _setAside',
      breaks: 'delists a pair with a position',
    },
    {
      from: '_assets.length < MAX_PAIRS,',
      to: '_assets.length <= MAX_PAIRS,',
      breaks: 'lists one pair too many',
    },
    {
      from: 'factory.getPair(asset, address(usdm)) == pair &&',
      to: '',
      breaks: 'lists a pair that the factory did not make',
    },
    {
      from: ' == pair && place.pair == address(0),',
      to: ' == pair,',
      breaks: 'lists a pair twice, so that its USDm counts twice',
    },
    {
      from: 'if (!place.first) (assetReserve,',
      to: 'if (place.first) (assetReserve,',
      breaks: 'takes one reserve for the other',
    },
    {
      from: 'fairUsdm = Math.mulDiv(fairUsdm, liquidity, supply);',
      to: '',
      breaks: "counts other LPs' USDm as the Treasury's",
    },
    {
      from: 'FairReserves.sidesAt(actualAsset * actualUsdm, price, unit)',
      to: '(actualAsset, actualUsdm)',
      breaks: 'counts a pair at reserves that a trader chooses',
    },
    {
      from: 'if (n == assets.length) continue;',
      to: '',
      breaks: 'does not answer while it has a pair of an asset that nobody asks for',
    },
  ],
};
