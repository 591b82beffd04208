import type { MutantsOfFile } from './mutant';

/** Vaults. */
export const yieldVenue: MutantsOfFile = {
  file: 'venues/YieldVenue.sol',
  tests: [
    'venues/YieldVenue',
    'venues/YieldVenueHostile',
    'venues/YieldVenueRate',
    'venues/YieldVenueRedeem',
  ],
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
    {
      from: 'MAX_LOSS = 10;',
      to: 'MAX_LOSS = 50;',
      breaks: 'enters a vault that keeps more than 10 basis points',
    },
    {
      from: 'require(taken == amount, ',
      to: 'require(taken <= amount, ',
      breaks: 'leaves tokens in the venue',
    },
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
      from: 'require(address(p.vault) == address(vault) && totals',
      to: 'require(totals',
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

/** Vote tokens. */
export const governanceDelegate: MutantsOfFile = {
  file: 'venues/GovernanceDelegate.sol',
  tests: ['venues/GovernanceDelegate', 'venues/GovernanceDelegateHostile'],
  mutants: [
    {
      from: 'require(asset != address(treasury.xms()), AssetNotTaken(asset));',
      to: '',
      breaks: 'votes with XMS',
    },
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
    {
      from: 'if (amount == 0) return (0, 0);',
      to: '',
      breaks: 'asks a token to move nothing, which it may refuse',
    },
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
    {
      from: 'ok = ok && answer[3] == count && ',
      to: 'ok = ok && ',
      breaks: 'reads an answer for other tokens',
    },
    {
      from: 'answer[3] == count && answer[4 + count] == count;',
      to: 'answer[3] == count;',
      breaks: 'reads an answer with more liquid amounts than tokens',
    },
    {
      from: 'answer[1] == 96 && answer[2] == 128 + 32 * count;',
      to: 'answer[2] == 128 + 32 * count;',
      breaks: 'reads amounts where an answer does not have them',
    },
    {
      from: 'answer[1] == 96 && answer[2] == 128 + 32 * count;',
      to: 'answer[1] == 96;',
      breaks: 'reads liquid amounts where an answer does not have them',
    },
  ],
};
