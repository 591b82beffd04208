import type { MutantsOfFile } from './mutant';

/** From the surplus, within a budget, vesting. */
export const grants: MutantsOfFile = {
  file: 'venues/Grants.sol',
  tests: ['venues/Grants', 'venues/GrantsHostile', 'attacks/GrantedSurplus'],
  mutants: [
    { from: 'MIN_BACKING = 10_500;', to: 'MIN_BACKING = 10_499;', breaks: 'grants what is not surplus' },
    {
      from: 'uint256 value = s.value - s.tierValues[4];',
      to: 'uint256 value = s.value;',
      breaks: 'counts XMS as surplus',
    },
    {
      from: 'require(value >= needed, NotFromSurplus(value, needed));',
      to: 'require(value > needed, NotFromSurplus(value, needed));',
      breaks: 'refuses to grant the exact surplus',
    },
    {
      from: 'require(spent <= most, OverBudget(spent, most));',
      to: '',
      breaks: 'grants past the budget',
    },
    {
      from: 'Limits.decayed(_spent, most, block.timestamp - _spentTime, BUDGET_PERIOD) + worth.grant',
      to: 'worth.grant',
      breaks: 'forgets earlier grants of the period',
    },
    { from: 'BUDGET_PERIOD = 30 days', to: 'BUDGET_PERIOD = 29 days', breaks: 'renews the budget too soon' },
    {
      from: 'Convert.toUsdDown(amount, prices[i].redeemPrice, unit);',
      to: 'Convert.toUsdDown(amount, prices[i].mintPrice, unit);',
      breaks: 'lets more XMS through at a price that was pressed down',
    },
    {
      from: 'require(budget_ <= MAX_BUDGET, BudgetInvalid(budget_));',
      to: '',
      breaks: 'lets the budget be anything',
      tests: ['Bounds'],
    },
    { from: 'require(!_stopped[id], GrantStopped(id));', to: '', breaks: 'pays a grant that was stopped' },
    {
      from: 'require(msg.sender == grant.terms.recipient, OnlyRecipient(msg.sender));',
      to: '',
      breaks: 'pays a grant to strangers',
    },
    {
      from: 'amount = _vestedDown(grant) - grant.claimed;',
      to: 'amount = _vestedDown(grant);',
      breaks: 'pays what was claimed again',
    },
    {
      from: 'uint256 unvested = grant.amount - grant.returned - _vestedDown(grant);',
      to: 'uint256 unvested = grant.amount - _vestedDown(grant);',
      breaks: 'revokes twice',
    },
    {
      from: 'if (grant.returned > 0) return grant.amount - grant.returned;',
      to: '',
      breaks: 'goes on vesting after a grant was revoked',
    },
    { from: '_owed[asset] -= unvested;', to: '', breaks: 'reserves what was revoked' },
    { from: '_owed[grant.asset] -= amount;', to: '', breaks: 'reserves what was claimed' },
    {
      from: 'amount = Math.min(amount, arrived);',
      to: '',
      breaks: 'grants what a token keeps as its fee',
    },
    {
      from: 'require(terms.start >= block.timestamp, StartInPast(terms.start));',
      to: '',
      breaks: 'starts a grant in the past',
    },
    {
      from: 'require(terms.duration >= minDuration,',
      to: 'require(terms.duration > minDuration,',
      breaks: 'refuses the shortest vesting',
    },
    {
      from: 'require(terms.cliff <= terms.duration && ',
      to: 'require(',
      breaks: 'takes a cliff after the end',
    },
    {
      from: 'if (block.timestamp < start + grant.terms.cliff) return 0;',
      to: 'if (block.timestamp <= start + grant.terms.cliff) return 0;',
      breaks: 'keeps a grant back for a second after its cliff',
    },
    {
      from: 'if (block.timestamp >= start + duration) return grant.amount;',
      to: 'if (block.timestamp > start + duration) return grant.amount;',
      breaks: 'looks at the end of vesting a second late',
      equivalent: 'In the last second the part that has vested is the whole amount.',
    },
    {
      from: '(s.assets[i].held > 0 && tokens[i] != address(treasury.xms()))',
      to: 'false',
      breaks: 'grants while the price of something held is not good',
    },
    {
      from: 'if (data.length == 0) return (0, 0);',
      to: '',
      breaks: 'reverts when a redemption asks',
    },
    { from: 'require(unvested > 0, NothingToRevoke(id));', to: '', breaks: 'revokes nothing' },
  ],
};
