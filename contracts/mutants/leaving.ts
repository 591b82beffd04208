import type { MutantsOfFile } from './mutant';

/** Pro-rata redemptions and claims, and what a redemption that drew on a venue must leave. */
export const leaving: readonly MutantsOfFile[] = [
  {
    file: 'Treasury.sol',
    tests: ['Claim', 'Venues', 'attacks/FrozenPart'],
    mutants: [
      {
        from: 'refused = paid;',
        to: 'refused = 0;',
        breaks: 'forgets what a token refused to transfer',
      },
      {
        from: 'paid = Math.min(paid, available);',
        to: '',
        breaks: 'is stopped by a venue that returns less of a slice than it said',
      },
      {
        from: '_refused[msg.sender][asset] += refused;',
        to: '_refused[msg.sender][asset] = refused;',
        breaks: 'forgets what a token refused before',
      },
      {
        from: 'Math.min(frozen[n][i], rest)',
        to: 'rest',
        breaks: 'credits a whole slice at the first venue',
      },
      {
        from: 'if (failed >> n & 1 > 0) rest -= _setAside(b.venues[n], asset, rest);',
        to: '',
        breaks: 'credits nothing for what a venue said was liquid',
      },
      {
        from: 'return Math.min(amount, BoundedCall.actFor(place, order, CREDIT_GAS));',
        to: 'return BoundedCall.actFor(place, order, CREDIT_GAS);',
        breaks: 'is stopped by a venue that says it set more aside',
      },
      {
        from: 'delete _refused[msg.sender][asset];',
        to: '',
        breaks: 'pays what was refused again and again',
      },
      {
        from: 'require(amount > 0, NothingToClaim(msg.sender, asset));\n        usdm.burn(address(this), usdm.balanceOf(address(this)) - usdmHad);',
        to: 'require(amount > 0, NothingToClaim(msg.sender, asset));\n        usdmHad;',
        breaks: 'keeps the USDm beside a claim',
        tests: ['venues/LiquidityCredits'],
      },
      {
        from: 'require(amount > 0, NothingToClaim(msg.sender, asset));\n        usdm.burn(address(this), usdm.balanceOf(address(this)) - usdmHad);',
        to: 'require(amount > 0, NothingToClaim(msg.sender, asset));\n        usdm.burn(address(this), usdm.balanceOf(address(this)));',
        breaks: 'burns USDm that was sent to the Treasury with a claim',
      },
      {
        from: 'Math.saturatingAdd(amount, BoundedCall.actFor(places[n], order, VENUE_GAS))',
        to: 'amount + BoundedCall.actFor(places[n], order, VENUE_GAS)',
        breaks: 'lets a venue stop a claim by its answer',
      },
      {
        from: 'lost = (counted ? lost : 0) + atRisk;',
        to: 'lost = counted ? lost : 0;',
        breaks: 'does not count USDm beside XMS as lost',
        tests: ['attacks/PairedXms'],
      },
      {
        from: 'asset == address(xms) ? usdmAmount : 0',
        to: 'usdmAmount',
        breaks: 'counts USDm beside any asset as lost',
        tests: ['attacks/PairedXms'],
      },
    ],
  },
  {
    file: 'Valuer.sol',
    tests: ['RedeemProRata', 'attacks/FrozenPart', 'Venues', 'Claim'],
    mutants: [
      {
        from: 'bool liquid = a.liquid * Limits.BPS >= a.held * LIQUID_ENOUGH;',
        to: 'bool liquid = true;',
        breaks: 'pays those who leave first all that is liquid',
      },
      {
        from: 'bool liquid = a.liquid * Limits.BPS >= a.held * LIQUID_ENOUGH;',
        to: 'bool liquid = false;',
        breaks: 'makes a credit of what is too little for one',
        tests: ['venues/LiquidityCredits'],
      },
      {
        from: 'Math.mulDiv(amounts[i], frozen[n][i], a.held, Math.Rounding.Ceil);',
        to: 'Math.mulDiv(amounts[i], frozen[n][i], a.held);',
        breaks: 'rounds the parts of a credit down',
      },
      {
        from: 'idle = idle && atOnce[i] == amounts[i] && amounts[i]',
        to: 'idle = idle && amounts[i]',
        breaks: 'values a redemption before its credit is made',
      },
      {
        from: ' && amounts[i] <= Words.idleOf(b.accounts[i]);',
        to: ';',
        breaks: 'values a redemption before venues are drawn on',
        tests: ['Claim'],
      },
      { from: 'a.held -= amounts[i];', to: '', breaks: 'counts a slice that was paid' },
      {
        from: 's.supply = Math.saturatingSub(s.supply, usdmIn);',
        to: '',
        breaks: 'owes what was redeemed pro rata',
      },
      {
        from: '_weigh(s, xmsPrice);\n        afterwards',
        to: 'xmsPrice;\n        afterwards',
        breaks: 'keeps the values from before a pro-rata redemption',
      },
      { from: 's.value = 0;', to: '', breaks: 'adds the value before a redemption to the one after it' },
      {
        from: 'if (!BoundedCall.query(venues[n], question, CREDIT_GAS, answer)) continue;',
        to: 'BoundedCall.query(venues[n], question, CREDIT_GAS, answer);',
        breaks: "takes a venue's answer about a credit for the next one's",
      },
      {
        from: 'owed = Math.saturatingAdd(owed, answer[0]);',
        to: 'owed += answer[0];',
        breaks: 'lets a venue hide credits by its answer',
      },
      {
        from: 'require(!falls || Limits.isBacked(s), ',
        to: 'require(true, ',
        breaks: 'pays out of a pair below the backing floor',
        tests: ['venues/AfterPull'],
      },
      {
        from: 'drift == 0 || ',
        to: '',
        breaks: 'refuses a redemption for a tier that is wound down',
        tests: ['venues/AfterPull'],
      },
      {
        from: 'require(!rises, ITreasury.LimitExceeded(asset, Limit.DriftLimit, 0));',
        to: 'rises;',
        breaks: 'pays out of a pair although another tier drifts',
        tests: ['venues/AfterPull'],
      },
    ],
  },
];
