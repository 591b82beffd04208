import type { MutantsOfFile } from './mutant';

/** What may be minted and redeemed. */
export const limits: MutantsOfFile = {
  file: 'libraries/Limits.sol',
  tests: ['libraries/Limits'],
  mutants: [
    {
      from: 'DRIFT_FACTOR = 12_500',
      to: 'DRIFT_FACTOR = 12_600',
      breaks: 'raises the drift limit',
    },
    {
      from: '/ (BPS - cap);',
      to: '/ BPS;',
      breaks: 'leaves less under a cap than there is',
    },
    {
      from: 'return Math.min(cap * DRIFT_FACTOR / BPS, BPS);',
      to: 'return cap * DRIFT_FACTOR / BPS;',
      breaks: 'sets a drift limit above 100 %',
    },
    {
      from: 'Math.ceilDiv(s.tierValues[i] * BPS, drift)',
      to: 's.tierValues[i] * BPS / drift',
      breaks: 'rounds the lowest value down, so that a share ends above its drift limit',
    },
    {
      from: 'if (i + 1 == tier || drift == 0) continue;',
      to: 'if (drift == 0) continue;',
      breaks: 'lets a tier stop redemptions for itself',
    },
    {
      from: 'if (i + 1 == tier || drift == 0) continue;',
      to: 'if (i + 1 == tier) continue;',
      breaks: 'divides by a drift limit of 0',
    },
    {
      from: '(48 * deviation * volatiles)',
      to: '(24 * deviation * volatiles)',
      breaks: 'lets lag cost twice its budget',
    },
    {
      from: 'DEPTH_SHARE = 25;',
      to: 'DEPTH_SHARE = 26;',
      breaks: 'lets more XMS through than the depth of its pair allows',
    },
    {
      from: 'if (elapsed >= period) return 0;',
      to: '',
      breaks: 'keeps counting a flow after its hour',
    },
    {
      from: 'Math.saturatingSub(used, limit * elapsed / period)',
      to: 'Math.saturatingSub(used, limit * elapsed / period + 1)',
      breaks: 'rounds what is used down',
    },
    {
      from: 'if (f.tag == tag && net < 0) cancels',
      to: 'if (net < 0) cancels',
      breaks: 'lets flows at different prices cancel',
    },
    {
      from: 'Math.min(uint256(-net) * Words.MICRO, other)',
      to: 'uint256(-net) * Words.MICRO',
      breaks: 'cancels more than is left of the other direction',
    },
    {
      from: 'return Math.saturatingSub(limit + cancels, own);',
      to: 'return Math.saturatingSub(limit, own);',
      breaks: 'lets round trips at one price close a way',
    },
    {
      from: 'net += int256(Math.ceilDiv(amount, Words.MICRO));',
      to: 'net += int256(2 * Math.ceilDiv(amount, Words.MICRO));',
      breaks: 'cancels twice of what flowed',
    },
    {
      from: 'Words.microUp(own + amount - cancelled)',
      to: 'Words.micro(own + amount - cancelled)',
      breaks: 'rounds a flow down, so that many small ones beat one',
    },
    {
      from: 'Words.microUp(other - cancelled)',
      to: 'Words.microUp(other)',
      breaks: 'counts a cancelled flow on the other side',
    },
    {
      from: 'int256(Math.min(uint256(net), own / Words.MICRO))',
      to: 'net',
      breaks: 'lets what has decayed be cancelled',
    },
    {
      from: 'return s.supply - s.treasuryUsdm;',
      to: 'return s.supply;',
      breaks: 'counts USDm in pairs as owed',
    },
    {
      from: 'return s.value * BPS >= s.params.backingFloor * liabilitiesOf(s);',
      to: 'return s.value * BPS > s.params.backingFloor * liabilitiesOf(s);',
      breaks: 'closes mints exactly at the floor',
    },
    {
      from: 'if (s.value >= liabilities) return type(uint256).max;',
      to: '',
      breaks: 'limits redemptions by backing above 100 %',
    },
    {
      from: 'floor * liabilities) / (BPS - floor);',
      to: 'floor * liabilities) / BPS;',
      breaks: 'allows less than the floor does',
    },
    {
      from: 'if (!isBacked(s)) return (0, Limit.Backing);',
      to: '',
      breaks: 'mints below the floor',
    },
    {
      from: 'if (flow < room) (room, outBinding) = (flow, Limit.FlowLimit);',
      to: '',
      breaks: 'mints past the hourly limit',
    },
    {
      from: 'if (other < room) (room, binding) = (other, Limit.AssetCap);',
      to: '',
      breaks: "mints past the asset's cap",
    },
    {
      from: 'other = Convert.assetAtMost(room, p.mintPrice, unit);',
      to: 'other = Convert.toAssetDown(room, p.mintPrice, unit);',
      breaks: 'allows a little less than the largest mint',
    },
    {
      from: '(amount, binding) = (other, Limit.Balance);',
      to: 'binding = Limit.Balance;',
      breaks: 'holds more units than fit',
    },
    {
      from: '< MIN_MINT) amount = 0;',
      to: '<= MIN_MINT) amount = 0;',
      breaks: 'says nothing can be minted where the smallest mint can',
    },
    {
      from: 'uint256 out = a.liquid;',
      to: 'uint256 out = a.held;',
      breaks: 'promises what is not liquid',
    },
    {
      from: 'uint256 keep = Convert.toAssetUp(a.value - room, p.referencePrice, unit);',
      to: 'uint256 keep = Convert.toAssetDown(a.value - room, p.referencePrice, unit);',
      breaks: 'pays a unit more than the drift limit allows',
    },
    {
      from: 'usdm = Convert.usdAtMost(out, p.redeemPrice, unit);',
      to: 'usdm = Convert.toUsdDown(out, p.redeemPrice, unit);',
      breaks: 'allows a little less than the largest redemption',
    },
    {
      from: 'room = liabilitiesOf(s);\n        if (room < usdm)',
      to: 'room = s.supply;\n        if (room < usdm)',
      breaks: 'redeems more than users own',
    },
    {
      from: 'if (Convert.toAssetDown(usdm, p.redeemPrice, unit) == 0) usdm = 0;',
      to: '',
      breaks: 'says that can be redeemed what pays nothing',
    },
    {
      from: 'uint256 whole = Math.max(s.value, liabilitiesOf(s));',
      to: 'uint256 whole = liabilitiesOf(s);',
      breaks: 'pays more than $1 pro rata',
    },
    {
      from: 'uint256 whole = Math.max(s.value, liabilitiesOf(s));',
      to: 'uint256 whole = s.value;',
      breaks: 'pays $1 pro rata below 100 %',
    },
    {
      from: 'if (whole == 0) whole = s.supply;',
      to: '',
      breaks: 'pays nothing when nothing has a price and venues claim all USDm',
    },
    {
      from: 'Math.saturatingSub(usdmIn, 2 * amounts.length)',
      to: 'usdmIn',
      breaks: 'leaves less than 100 % after a redemption at exactly 100 %',
    },
  ],
};
