import { type Snapshot, TIER_IDS } from '@/lib/domain/model/types';

/**
 * Where the result of the lens has its values of fixed size, in words from its start: `value`, `params.backingFloor`,
 * `tiers.0.cap`. From the ABI, which a page without its code does not have.
 */
export type WordsByName = Readonly<Record<string, number>>;

const WORD_DIGITS = 64;

/**
 * The Treasury as the first words of the lens' result tell it, without assets, venues and accounts: enough for all figures
 * of the whole and of the tiers, and read with a tenth of the code that the whole result takes.
 * @param result hex with the prefix 0x
 * @throws {RangeError} if the result is short
 */
export function treasuryTotals(result: string, words: WordsByName): Snapshot {
  const hexOf = (name: string) => {
    const start = 2 + WORD_DIGITS * (words[name] ?? Number.NaN);
    const word = result.slice(start, start + WORD_DIGITS);
    if (word.length !== WORD_DIGITS) throw new RangeError(`The result ends before ${name}`);
    return word;
  };
  const uint = (name: string) => BigInt(`0x${hexOf(name)}`);
  const address = (name: string) => `0x${hexOf(name).slice(-40)}` as const;
  return {
    chainId: Number(uint('chainId')),
    blockNumber: uint('blockNumber'),
    timestamp: uint('timestamp'),
    treasury: address('treasury'),
    usdm: address('usdm'),
    xms: address('xms'),
    otherContracts: [],
    assets: [],
    venues: [],
    tiers: TIER_IDS.map((id, index) => ({
      id,
      cap: uint(`tiers.${index}.cap`),
      driftLimit: uint(`tiers.${index}.driftLimit`),
      value: uint(`tiers.${index}.value`),
      headroom: uint(`tiers.${index}.headroom`),
      flowLimit: uint(`params.flowLimits.${index}`),
    })),
    value: uint('value'),
    supply: uint('supply'),
    treasuryUsdm: uint('treasuryUsdm'),
    supplyCap: uint('supplyCap'),
    backingFloor: uint('params.backingFloor'),
    supportRatio: uint('params.supportRatio'),
    lagBudget: uint('params.lagBudget'),
    lossBudget: uint('params.lossBudget'),
    flowBase: uint('flowBase'),
    leastFlowBase: uint('params.flowBase'),
    launchCap: uint('params.launchCap'),
    xmsAverage: uint('xmsAverage'),
    xmsShort: uint('xmsShort'),
    xmsLong: uint('xmsLong'),
    xmsSpot: uint('xmsSpot'),
    xmsPeriod: uint('xmsPeriod'),
    xmsLongPeriod: uint('xmsLongPeriod'),
    xmsCirculating: uint('xmsCirculating'),
    mintPaused: uint('mintPaused') > 0n,
    redeemPaused: uint('redeemPaused') > 0n,
    stewardStopped: uint('stewardStopped') > 0n,
    lost: uint('lost'),
    refreshed: uint('refreshed'),
    lastBlock: uint('lastBlock'),
    entries: uint('entries'),
    account: undefined,
    usdmBalance: 0n,
    xmsBalance: 0n,
    nativeBalance: 0n,
  };
}
