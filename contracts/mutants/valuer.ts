import type { MutantsOfFile } from './mutant';

/** What is decided, and what everything is worth. */
export const valuer: MutantsOfFile = {
  file: 'Valuer.sol',
  tests: ['Mint', 'Redeem', 'MaxMint', 'MaxRedeem'],
  mutants: [
    {
      from: '        }\n        s.treasuryUsdm = Math.min(s.treasuryUsdm, s.supply);',
      to: '        }',
      breaks: 'reverts everywhere once a venue reports more USDm than there is',
      tests: ['attacks/StewardLosses'],
    },
    {
      from: 'MAX_AGE = 10 minutes',
      to: 'MAX_AGE = 20 minutes',
      breaks: 'decides on older totals',
    },
    {
      from: '<= MAX_AGE\n',
      to: '< MAX_AGE\n',
      breaks: 'values everything a second too early',
    },
    {
      from: '&& block.timestamp - Words.journaledAt(p.clock) < JOURNAL_INTERVAL;',
      to: ';',
      breaks: 'lets cheap actions put off the next entry of the journal',
      tests: ['FlowLimit', 'attacks/LimitSeam'],
    },
    {
      from: 'q.price.status == Status.Ok && !q.paused && usd <= q.flowRoom;',
      to: 'q.price.status == Status.Ok && usd <= q.flowRoom;',
      breaks: 'lets cheap actions through a pause',
    },
    {
      from: 'q.price.status == Status.Ok && !q.paused && usd <= q.flowRoom;',
      to: '!q.paused && usd <= q.flowRoom;',
      breaks: 'looks at no status of a price on the cheap path',
      equivalent:
        'Without a healthy price a quote gives nothing, and an action for nothing is not accepted there.',
    },
    {
      from: '&& usd <= q.flowRoom;',
      to: ';',
      breaks: 'lets cheap actions past the hourly limit',
    },
    {
      from: '(minting ? q.out < Limits.MIN_MINT : q.out == 0)',
      to: '(minting ? q.out == 0 : q.out == 0)',
      breaks: 'accepts a cheap mint below the minimum',
    },
    {
      from: 'uint256 was = Words.micro(Convert.toValue(held, Words.priceOf(p.holding), q.unit));',
      to: 'uint256 was = a.own;',
      breaks: 'leaves the asset at its old price in the totals',
    },
    {
      from: 'Words.setTierValue(a.totals, q.tier, tierValue - was);',
      to: 'Words.setTierValue(a.totals, q.tier, tierValue);',
      breaks: 'counts the asset twice in the totals',
    },
    {
      from: 'if (tierValue < was + a.own) return (false, d);',
      to: '',
      breaks: 'does not look whether a total has bits left',
    },
    {
      from: 'require(amount <= max, ITreasury.LimitExceeded(p.asset, binding, max));',
      to: 'require(amount <= max + 1, ITreasury.LimitExceeded(p.asset, binding, max));',
      breaks: 'accepts a unit more than the limit',
    },
    {
      from: 'if (minting) require(q.out >= Limits.MIN_MINT,',
      to: 'if (minting) require(q.out > Limits.MIN_MINT,',
      breaks: 'refuses the smallest mint',
    },
    {
      from: 'else require(q.out > 0, ITreasury.ZeroAmount());',
      to: '',
      breaks: 'burns USDm for nothing',
    },
    {
      from: 'held = minting ? held + amount : held - q.out;',
      to: 'held = minting ? held + amount : held;',
      breaks: 'keeps counting what was paid out',
    },
    {
      from: 'value = Math.saturatingSub(Words.tierValue(d.totals, q.tier) + value, own);',
      to: 'value = Words.tierValue(d.totals, q.tier) + value;',
      breaks: 'counts the asset twice after an action',
    },
    {
      from: 'return _valuation(b, s, Math.min(valueBefore, s.value));',
      to: 'return _valuation(b, s, s.value);',
      breaks: 'lets a steward widen the hourly limits by a move',
      tests: ['FlowLimit', 'attacks/LimitSeam', 'attacks/StewardLosses'],
    },
    {
      from: 'Math.min(valueBefore, _journaledValue())',
      to: 'valueBefore',
      breaks: 'widens the hourly limits by what is put in just before an entry',
      tests: ['FlowLimit', 'attacks/LimitSeam'],
    },
    {
      from: '.entry(entries - 1)',
      to: '.entry(0)',
      breaks: 'bases the hourly limits on the oldest entry',
      tests: ['FlowLimit', 'attacks/LimitSeam'],
    },
    {
      from: 'v.journals = block.timestamp - Words.journaledAt(b.clock) >= JOURNAL_INTERVAL;',
      to: 'v.journals = block.timestamp - Words.journaledAt(b.clock) > JOURNAL_INTERVAL;',
      breaks: 'writes the journal a second late',
      tests: ['FlowLimit', 'attacks/LimitSeam'],
    },
    {
      from: 's.value * liabilities < value * Limits.liabilitiesOf(s)',
      to: 's.value * liabilities > value * Limits.liabilitiesOf(s)',
      breaks: 'judges a pull by whether the backing ratio rises',
      tests: ['venues/AfterPull'],
    },
    {
      from: 'bool rises = s.tierValues[i] * value > tierValues[i] * s.value;',
      to: 'bool rises = s.tierValues[i] * value < tierValues[i] * s.value;',
      breaks: 'judges a pull by whether a share falls',
      tests: ['venues/AfterPull'],
    },
    {
      from: 'if (i + 1 == tier || drift == 0 || s.tierValues',
      to: 'if (drift == 0 || s.tierValues',
      breaks: 'refuses redemptions for the tier that is too large',
      tests: ['venues/AfterPull'],
    },
    {
      from: '            tierValues[a.tier - 1] += a.value;',
      to: '            tierValues[a.tier - 1] = a.value;',
      breaks: 'counts only the last asset of a tier',
    },
    {
      from: 'if (a.token == address(xms)) circulating -= Math.min(a.held, circulating);',
      to: '',
      breaks: 'counts XMS that the Treasury holds as circulating',
      tests: ['SupplyCap'],
    },
    {
      from: '* Limits.BPS / s.params.supportRatio + s.treasuryUsdm;',
      to: '* Limits.BPS / s.params.supportRatio;',
      breaks: 'counts USDm in pairs against the supply cap',
      tests: ['SupplyCap'],
    },
    {
      from: 's.supplyCap = Math.max(cap, s.params.launchCap);',
      to: 's.supplyCap = Math.min(cap, s.params.launchCap);',
      breaks: 'takes the lower of supply cap and launch cap',
      tests: ['SupplyCap'],
    },
    {
      from: '(a.held + held[i], a.liquid + liquid[i])',
      to: '(a.held + held[i], a.liquid + held[i])',
      breaks: 'promises what a venue can not return now',
      tests: ['Venues', 'RedeemProRata'],
    },
    {
      from: 'if (!ok) continue;',
      to: '',
      breaks: 'counts what a venue reports that makes no sense',
      tests: ['Venues', 'attacks/NobodyStops'],
    },
    {
      from: 'Words.micro(s.treasuryUsdm) << 128',
      to: 'uint256(0) << 128',
      breaks: 'forgets USDm in pairs in the totals',
    },
    {
      from: 'tiers[a.tier - 1] += Words.micro(a.value);',
      to: 'tiers[a.tier - 1] = Words.micro(a.value);',
      breaks: 'stores only the last asset of a tier',
    },
    {
      from: 'bool empty = usdm == 0;',
      to: 'bool empty = true;',
      breaks: 'removes a venue that holds USDm',
      tests: ['Venues'],
    },
    {
      from: 'empty = empty && held[i] == 0;',
      to: 'empty = held[i] == 0;',
      breaks: 'looks at the last asset of a venue only',
      tests: ['Venues'],
    },
    {
      from: 'require(0 < listing.cap && listing.cap <= Limits.BPS,',
      to: 'require(listing.cap <= Limits.BPS,',
      breaks: 'lists an asset with a cap of nothing',
      tests: ['List'],
    },
    {
      from: '0 < listing.deviation && listing.deviation <= Limits.BPS',
      to: 'listing.deviation <= Limits.BPS',
      breaks: 'lists a volatile asset that does not count in the lag budget',
      tests: ['List'],
    },
    {
      from: '(tier == 5) == (token == address(xms))',
      to: 'true',
      breaks: 'lists XMS as a better tier, and other assets as tier 5',
      tests: ['List'],
    },
    {
      from: 'sound = decimals <= 36 &&',
      to: 'sound = decimals <= 37 &&',
      breaks: 'lists an asset with too many decimals',
      tests: ['List'],
    },
    {
      from: 'sound = tier == Words.tierOf(account) && decimals',
      to: 'sound = decimals',
      breaks: 'changes the tier of a listed asset',
      tests: ['List'],
    },
    {
      from: 'require(p.tierCaps[i] <= p.tierCaps[i - 1],',
      to: 'require(p.tierCaps[i] < p.tierCaps[i - 1],',
      breaks: 'refuses equal caps of two tiers',
      tests: ['SetParams', 'MaxMint'],
    },
    {
      from: '_within("backingFloor", p.backingFloor, 9000, 9990);',
      to: '_within("backingFloor", p.backingFloor, 8999, 9990);',
      breaks: 'lets the backing floor be too low',
      tests: ['SetParams'],
    },
    {
      from: '_within("lossBudget", p.lossBudget, 0, 200);',
      to: '_within("lossBudget", p.lossBudget, 0, 201);',
      breaks: 'lets the loss budget be too large',
      tests: ['SetParams'],
    },
    {
      from: 'require(min <= set && set <= max,',
      to: 'require(min <= set && set < max,',
      breaks: 'refuses the largest value of a parameter',
      tests: ['SetParams'],
    },
    {
      from: 'Words.deviationOf(p.account),',
      to: '1,',
      breaks: 'ignores what a price may be off in the hourly limit',
      tests: ['FlowLimit'],
    },
    {
      from: 'if (amount > (minting ? Limits.MAX_HELD : type(uint128).max)) q.out = type(uint128).max;\n        else if',
      to: 'if',
      breaks: 'overflows instead of naming the limit',
    },
  ],
};
