import type { MutantsOfFile } from './mutant';

const AT_VAULTS = ['venues/YieldCredits'];
const AT_PAIRS = ['venues/LiquidityCredits'];
const BOTH = [...AT_VAULTS, ...AT_PAIRS];

/** What is set aside for those who left while a venue was not liquid. */
export const credits: readonly MutantsOfFile[] = [
  {
    file: 'venues/Credits.sol',
    tests: BOTH,
    mutants: [
      {
        from: 'if (shares == 0) return 0;',
        to: '',
        breaks: 'says that it set something aside for no shares',
      },
      {
        from: '_shares[position][account] += shares;',
        to: '_shares[position][account] = shares;',
        breaks: 'forgets an earlier credit',
      },
      {
        from: 'worth == 0 ? 0 : Math.min(worth, _spare(position, asset));',
        to: 'worth;',
        breaks: 'pays a credit before those who stay have theirs',
      },
      { from: 'delete _shares[position][account];', to: '', breaks: 'pays a credit twice' },
      { from: '_setAside[position] -= shares;', to: '', breaks: 'sets aside what was paid' },
      { from: '_shares[position][account] = left;', to: '', breaks: 'forgets the rest of a credit' },
      { from: '_setAside[position] += left;', to: '', breaks: 'does not set aside the rest of a credit' },
      {
        from: 'claimable = Math.min(owed, _spare(position, asset));',
        to: 'claimable = owed;',
        breaks: 'announces more of a credit than can be claimed',
      },
    ],
  },
  {
    file: 'venues/Venue.sol',
    tests: AT_VAULTS,
    mutants: [
      {
        from: 'require(msg.sender == account, OnlyAccount(msg.sender));',
        to: '',
        breaks: "lets a stranger take another's credit",
      },
      {
        from: 'require(listed[i] != address(this), OnlyTreasury(msg.sender));',
        to: '',
        breaks: 'pays a credit past the Treasury, which then does not burn its USDm',
        tests: AT_PAIRS,
      },
      {
        from: 'require(listed[i] != address(this), OnlyTreasury(msg.sender));',
        to: 'revert OnlyTreasury(msg.sender);',
        breaks: 'keeps the credits of a removed venue while any other is listed',
      },
    ],
  },
  {
    file: 'venues/YieldVenue.sol',
    tests: AT_VAULTS,
    mutants: [
      { from: 'if (held == 0) return (0, 0);', to: '', breaks: 'divides by an empty position for a credit' },
      {
        from: 'set = Math.min(amount, held);',
        to: 'set = amount;',
        breaks: 'credits more than a vault holds',
      },
      {
        from: 'shares = Math.mulDiv(p.shares, set, _live(p.vault, p.shares, 0));',
        to: 'shares = Math.mulDiv(p.shares, set, held);',
        breaks: 'credits shares that are worth more than is believed',
        tests: ['attacks/CreditAboveCount'],
      },
      {
        from: 'uint256 value = Math.mulDiv(held, rest, p.shares);',
        to: 'uint256 value = held;',
        breaks: 'believes more of the shares that stay beside a credit',
      },
      {
        from: 'uint256 cost = value == 0 ? p.principal : Math.min(set, p.principal);',
        to: 'uint256 cost = Math.min(set, p.principal);',
        breaks: 'keeps the cost of a position that was all credited',
      },
      {
        from: 'if (set != cost) _totals[address(p.vault)].realised += int256(set) - int256(cost);',
        to: '',
        breaks: 'forgets what was earned or lost by what is credited',
      },
      {
        from: 'address(p.vault) == vault ? _live(p.vault, p.shares, type(uint256).max) : 0;',
        to: '_live(p.vault, p.shares, type(uint256).max);',
        breaks: 'takes the shares of a new vault off the credits in an old one',
      },
      {
        from: 'Math.saturatingSub(_withdrawable(IERC4626(vault)), own)',
        to: '_withdrawable(IERC4626(vault))',
        breaks: 'pays a credit from what a vault lets go for those who stay',
      },
      {
        from: 'uint256 part = Math.mulDiv(shares, amount, worth);',
        to: 'uint256 part = shares;',
        breaks: 'claims a credit of vault shares only as a whole',
      },
      {
        from: 'require(had >= still, SharesLost(vault, had, still));',
        to: '',
        breaks: "lets a vault take others' shares for a claim",
      },
      {
        from: 'if (_setAside[address(vault)] > 0) amount = Math.min(amount, live);',
        to: '',
        breaks: 'recalls what is set aside for redeemers',
      },
      {
        from: 'require(left >= aside, SharesLost(address(vault), left, aside));',
        to: '',
        breaks: 'lets a vault take credited shares for a withdrawal',
      },
    ],
  },
  {
    file: 'venues/LiquidityPositions.sol',
    tests: AT_PAIRS,
    mutants: [
      { from: 'if (fairAsset == 0) return (0, 0);', to: '', breaks: 'divides by an empty pair for a credit' },
      {
        from: 'set = Math.min(amount, fairAsset);',
        to: 'set = amount;',
        breaks: 'credits more than a pair counts for',
      },
      { from: 'place.liquidity -= shares;', to: '', breaks: 'counts LP tokens that are set aside' },
      {
        from: 'if (shares == 0) return (0, 0);',
        to: '',
        breaks: 'takes less than an LP token off the totals of a pair',
      },
      {
        from: '_left(asset, set, Math.mulDiv(fairUsdm, set, fairAsset));',
        to: '',
        breaks: 'leaves what is credited out of the totals of a pair',
        tests: [...AT_PAIRS, 'venues/LiquidityTotals'],
      },
      {
        from: 'actualUsdm == 0 || actualAsset * Limits.BPS < fairAsset * CLAIMABLE;',
        to: 'actualUsdm == 0;',
        breaks: 'pays a credit from a pair that was pushed',
      },
      {
        from: 'if (liquidity > 0) (, fairUsdm,,) = _sidesOf(asset, liquidity);',
        to: '',
        breaks: 'counts USDm beside credits as in circulation',
      },
      {
        from: 'total += fairUsdm + _usdmSetAside(asset);',
        to: 'total += fairUsdm;',
        breaks: 'reports no USDm beside credits',
      },
      {
        from: 'total += fairUsdm + _usdmSetAside(_assets[i]);',
        to: 'total += fairUsdm;',
        breaks: 'tells no USDm beside credits',
      },
      {
        from: ' && _setAside[pair] == 0, PairInUse',
        to: ', PairInUse',
        breaks: 'delists a pair with credits, whose USDm then becomes a liability',
      },
    ],
  },
  {
    file: 'venues/LiquidityVenue.sol',
    tests: AT_PAIRS,
    mutants: [
      {
        from: 'place.liquidity += shares - burned;',
        to: '',
        breaks: 'loses the LP tokens that a claim leaves over',
      },
      {
        from: 'if (rest == 0 || usdmRest == 0) burned = shares;',
        to: '',
        breaks: 'leaves LP tokens that can never be recalled',
      },
      {
        from: 'usdm.safeTransfer(address(treasury), usdmOut);',
        to: '',
        breaks: 'keeps the USDm beside a claim in the venue',
      },
    ],
  },
  {
    file: 'venues/GovernanceDelegate.sol',
    tests: ['venues/GovernanceDelegate', 'venues/GovernanceDelegateHostile'],
    mutants: [
      {
        from: 'held + _setAside[asset]);',
        to: 'held);',
        breaks: 'takes vote tokens that are set aside for newly deposited ones',
      },
      { from: 'account.held -= set;', to: '', breaks: 'counts vote tokens that are set aside' },
    ],
  },
];
