import type { MutantsOfFile } from './mutant';

/** Vaults. */
export const yieldVenue: MutantsOfFile = {
  file: 'venues/YieldVenue.sol',
  tests: ['venues/YieldVenue', 'venues/YieldVenueHostile', 'venues/YieldVenueRate', 'venues/YieldVenueRedeem'],
  mutants: [
    {
      from: '        held = Math.min(_live(vault, p.shares, 0), _grown(p));',
      to: '        held = _live(vault, p.shares, 0);',
      breaks: 'believes a rate that jumps',
    },
    {
      from: '        held = Math.min(_live(vault, p.shares, 0), _grown(p));',
      to: '        held = _grown(p);',
      breaks: 'does not see a loss',
    },
    {
      from: 'if (held > 0) liquid = Math.min(held, _withdrawable(vault));',
      to: 'if (held > 0) liquid = held;',
      breaks: 'promises what a vault has lent out',
    },
    {
      from: 'uint256 value = Math.min(_live(vault, shares, 0), held + amount);',
      to: 'uint256 value = _live(vault, shares, 0);',
      breaks: 'gains by entering',
    },
    {
      from: 'if (held > 0) value = Math.min(value, Math.mulDiv(held, shares, p.shares));',
      to: '',
      breaks: 'changes what a share counts for by entering',
    },
    {
      from: 'Math.min(Math.saturatingSub(value, held), vault.previewRedeem(minted))',
      to: 'Math.saturatingSub(value, held)',
      breaks: 'enters a vault with a fee for leaving',
    },
    { from: 'MAX_LOSS = 10;', to: 'MAX_LOSS = 50;', breaks: 'enters a vault that keeps more than 10 basis points' },
    { from: 'require(taken == amount, ', to: 'require(taken <= amount, ', breaks: 'leaves tokens in the venue' },
    {
      from: 'if (harvest) amount = Math.min(amount, Math.saturatingSub(value, p.principal));',
      to: '',
      breaks: 'harvests principal',
    },
    {
      from: 'amount = Math.min(amount, _withdrawable(vault));',
      to: '',
      breaks: 'asks a vault for more than it lets go',
    },
    {
      from: 'if (burned > 0) value = Math.mulDiv(value, shares, p.shares);',
      to: '',
      breaks: 'keeps counting what was paid out, if the vault says so',
    },
    {
      from: 'value = Math.min(value, Math.saturatingSub(live, assetOut));',
      to: '',
      breaks: 'counts twice what a vault paid without taking shares',
    },
    {
      from: 'Limits.BPS * 365 days',
      to: 'Limits.BPS * 364 days',
      breaks: 'believes growth above the pace',
    },
    {
      from: '(p.value, p.time, p.pace) = (_grown(p),',
      to: '(p.value, p.time, p.pace) = (p.value,',
      breaks: 'forgets growth when the pace is set',
    },
    { from: 'require(pace <= MAX_PACE,', to: 'require(pace < MAX_PACE,', breaks: 'refuses the largest pace' },
    {
      from: 'require(address(p.vault) == address(vault),',
      to: 'require(true,',
      breaks: 'lists a second vault without a word',
    },
    {
      from: 'require(held == 0, VaultInUse(asset, address(p.vault)));',
      to: '',
      breaks: 'delists a vault that holds something',
    },
    {
      from: 'burned = Math.min(burned, p.shares);',
      to: '',
      breaks: 'reverts when more shares leave than are tracked',
    },
  ],
};

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
      tests: ['venues/LiquidityVenue', 'venues/LiquidityRedeem', 'venues/LiquidityEdges'],
    },
    {
      from: 'return Math.min(wanted, liquidity);',
      to: 'return wanted;',
      breaks: 'asks for more LP tokens than there are',
      tests: ['venues/LiquidityVenue', 'venues/LiquidityRedeem', 'venues/LiquidityEdges'],
    },
    {
      from: 'require(price.status == Status.Ok, PriceUnhealthy(asset, price.status));',
      to: '',
      breaks: 'enters at a price that is not good',
    },
    { from: 'require(off * Limits.BPS <= value * MAX_DEVIATION,', to: 'require(true,', breaks: 'enters at any spot price' },
    {
      from: 'require(liquidity > 0, PositionEmpty(asset));',
      to: '',
      breaks: 'burns all gas in an empty pair',
    },
    { from: '_requireAtLeast(asset, assetOut, minAsset);', to: '', breaks: 'ignores a minimum of the asset' },
    { from: '_requireAtLeast(address(usdm), usdmOut, minUsdm);', to: '', breaks: 'ignores a minimum of USDm' },
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
  tests: ['venues/LiquidityPairs', 'venues/LiquidityValue', 'venues/LiquidityRedeem', 'venues/LiquidityEdges'],
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
    { from: 'if (supply < liquidity) return (0, 0, 0, 0);', to: '', breaks: 'believes a pair that tells too few LP tokens' },
    { from: ' && place.liquidity == 0, PairInUse', to: ', PairInUse', breaks: 'delists a pair with a position' },
    { from: '_assets.length < MAX_PAIRS,', to: '_assets.length <= MAX_PAIRS,', breaks: 'lists one pair too many' },
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
  ],
};

/** Vote tokens. */
export const governanceDelegate: MutantsOfFile = {
  file: 'venues/GovernanceDelegate.sol',
  tests: ['venues/GovernanceDelegate', 'venues/GovernanceDelegateHostile'],
  mutants: [
    { from: 'require(asset != address(treasury.xms()), AssetNotTaken(asset));', to: '', breaks: 'votes with XMS' },
    {
      from: 'require(governor.code.length > 0, GovernorInvalid(governor));',
      to: '',
      breaks: 'lists a Governor without code',
    },
    {
      from: 'account.held = held + Math.min(amount, arrived);',
      to: 'account.held = held + arrived;',
      breaks: "counts a donation as the Treasury's",
    },
    {
      from: 'account.held = held + Math.min(amount, arrived);',
      to: 'account.held = held + amount;',
      breaks: 'counts what a token keeps as its fee',
    },
    { from: 'account.held = held - amount;', to: '', breaks: 'counts what has left' },
    {
      from: 'require(i < count, GovernorNotListed(governor));',
      to: '',
      breaks: 'calls a contract that is not listed',
    },
    {
      from: 'return chosen == address(0) ? address(this) : chosen;',
      to: 'return chosen == address(0) ? address(treasury) : chosen;',
      breaks: 'gives votes to a contract that can not vote',
    },
    { from: 'amount = Math.min(amount, held);', to: '', breaks: 'withdraws more than is held' },
    { from: 'ok = ok && answer.length == 32;', to: '', breaks: 'decodes an answer of any length' },
    {
      from: 'require(account.governor != address(0), AssetNotTaken(asset));',
      to: '',
      breaks: 'takes tokens that can not vote',
    },
  ],
};

/** What all venues share, and how they are read. */
export const venue: MutantsOfFile = {
  file: 'venues/Venue.sol',
  tests: ['venues/GovernanceDelegate', 'venues/Grants'],
  mutants: [
    {
      from: 'require(msg.sender == address(treasury), OnlyTreasury(msg.sender));',
      to: '',
      breaks: 'lets strangers move what a venue holds',
    },
  ],
};

export const reports: MutantsOfFile = {
  file: 'libraries/Reports.sol',
  tests: ['Venues', 'attacks/NobodyStops'],
  mutants: [
    {
      from: 'held[i] <= type(uint160).max && liquid[i] <= held[i];',
      to: 'held[i] <= type(uint160).max;',
      breaks: 'believes that more is liquid than there is',
    },
    {
      from: 'held[i] <= type(uint160).max && liquid[i] <= held[i];',
      to: 'liquid[i] <= held[i];',
      breaks: 'lets sums of venues overflow',
    },
    { from: 'answer[0] <= type(uint128).max && ', to: '', breaks: 'lets sums of USDm overflow' },
    { from: 'ok = ok && answer[3] == count && ', to: 'ok = ok && ', breaks: 'reads an answer for other tokens' },
  ],
};
