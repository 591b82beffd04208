import type { MutantsOfFile } from './mutant';

/** Whether an action keeps clear of every limit. */
export const clearance: MutantsOfFile = {
  file: 'libraries/Clearance.sol',
  tests: ['libraries/Clearance'],
  mutants: [
    { from: 'STABLE = 200;', to: 'STABLE = 100;', breaks: 'takes stablecoins for firmer than they are' },
    { from: 'FIRM = 500;', to: 'FIRM = 400;', breaks: 'takes tiers 2 and 3 for firmer than they are' },
    { from: 'LOOSE = 1000;', to: 'LOOSE = 900;', breaks: 'takes tiers 4 and 5 for firmer than they are' },
    { from: 'tier < 4 ? FIRM', to: 'tier < 5 ? FIRM', breaks: 'takes tier 4 for firmer than it is' },
    {
      from: 'if (a.loss > low || !_backed(a, low - a.loss, 0)) return false;',
      to: 'if (a.loss > low) return false;',
      breaks: 'mints near or below the backing floor without a full valuation',
    },
    {
      from: '* (Limits.BPS - _haircut(5)) / Limits.BPS;\n        if',
      to: ';\n        if',
      breaks: 'mints up to a supply cap that may have fallen',
    },
    {
      from: 'if (Words.microUp(a.supply) + a.usd > supplyCap) return false;',
      to: '',
      breaks: 'mints past the supply cap',
    },
    {
      from: '(a.own + a.usd) * Limits.BPS > cap * (low + a.usd)',
      to: 'a.own * Limits.BPS > cap * (low + a.usd)',
      breaks: "mints past the asset's cap",
    },
    {
      from: 'if (cap < Limits.BPS && (a.own',
      to: 'if (cap > Limits.BPS && (a.own',
      breaks: "does not look at the asset's cap",
    },
    {
      from: 'return high * Limits.BPS <= cap * (high + beside);',
      to: 'return true;',
      breaks: "mints past the tier's cap",
    },
    {
      from: 'uint256 high = a.own + a.usd + others * (Limits.BPS + _haircut(a.tier)) / Limits.BPS;',
      to: 'uint256 high = a.own + a.usd + others;',
      breaks: 'takes the rest of the tier at its old value',
    },
    {
      from: 'uint256 beside = low - a.own - others * (Limits.BPS - _haircut(a.tier)) / Limits.BPS;',
      to: 'uint256 beside = low - a.own;',
      breaks: 'takes the rest of the tier for something beside it',
    },
    {
      from: 'if (gone > low || !_backed(a, low - a.loss, a.usd)) return false;',
      to: 'if (!_backed(a, low - a.loss, a.usd)) return false;',
      breaks: 'reverts where it should ask for a full valuation',
    },
    {
      from: 'if (gone > low || !_backed(a, low - a.loss, a.usd)) return false;',
      to: 'if (gone > low) return false;',
      breaks: 'redeems past the backing floor',
    },
    {
      from: 'drift * (high + beside - gone)',
      to: 'drift * (high + beside)',
      breaks: 'judges shares before the redemption',
    },
    {
      from: 'uint256 high = value * (Limits.BPS + haircut) / Limits.BPS;',
      to: 'uint256 high = value;',
      breaks: 'judges shares at their old values',
    },
    {
      from: 'uint256 beside = low - value * (Limits.BPS - haircut) / Limits.BPS;',
      to: 'uint256 beside = low;',
      breaks: 'counts a tier twice',
    },
    {
      from: 'if (value == 0 || drift == 0) continue;',
      to: 'if (value == 0) continue;',
      breaks: 'lets a tier that is wound down send redemptions to the full path',
    },
    {
      from: 'return (sum + own * _haircut(tier)) / Limits.BPS;',
      to: 'return (sum + 2 * own * _haircut(tier)) / Limits.BPS;',
      breaks: 'takes the Treasury for worth more than its lower end',
    },
    {
      from: 'treasuryUsdm * 95 / 100;',
      to: 'treasuryUsdm;',
      breaks: 'takes all USDm in pairs for not owed',
    },
    {
      from: 'if (burned > 0 && burned + treasuryUsdm * 105 / 100 > Words.micro(a.supply)) return false;',
      to: '',
      breaks: 'burns more than users hold',
    },
    {
      from: 'return (low - burned) * Limits.BPS',
      to: 'return low * Limits.BPS',
      breaks: 'judges backing before the redemption',
    },
    {
      from: 'Words.backingFloor(a.rules) * (liabilities - burned)',
      to: 'Words.backingFloor(a.rules) * liabilities',
      breaks: 'asks for a full valuation more often',
    },
  ],
};
