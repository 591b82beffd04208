import { WAD } from '@/lib/domain/model/convert';
import type { Snapshot } from '@/lib/domain/model/types';
import { type Backing, backingOf } from './backing';
import { BPS, liabilitiesOf } from './limits';

/**
 * The answer to "Is USDm backed?". `nearly`: below 100 % but not below the floor under which single-asset redemption
 * closes. `unknown`: there are reserves, but nothing in them has a price.
 */
export type BackingAnswer = {
  verdict: 'yes' | 'nearly' | 'no' | 'unknown' | 'nothing-to-back';
  ratios: Backing;
  /** USD behind one USDm (18 decimals), rounded down. */
  perUsdm: bigint;
  /** Symbols of the assets counted at a reduced value, because they have no valid price. */
  guessed: string[];
  /** Symbols of the assets counted at zero, because they have had no valid price for 24 hours, or never. */
  unpriced: string[];
};

/** Derives the answer from reserves and liabilities. */
export function backingAnswer(snapshot: Snapshot): BackingAnswer {
  const ratios = backingOf(snapshot);
  const { gross } = ratios;
  const doubtful = snapshot.assets.filter(
    ({ price, held }) => held > 0n && price.status !== 'ok' && price.status !== 'depegged',
  );
  const symbolsWhere = (priced: boolean) =>
    doubtful.filter(({ price }) => price.referencePrice > 0n === priced).map(({ symbol }) => symbol);
  return {
    verdict: isUnpriced(snapshot) ? 'unknown' : verdictOf(gross, snapshot.backingFloor),
    ratios,
    perUsdm: ((gross ?? 0n) * WAD) / BPS,
    guessed: symbolsWhere(true),
    unpriced: symbolsWhere(false),
  };
}

/** Whether reserves back USDm, but not one of the assets has a price. */
function isUnpriced(snapshot: Snapshot): boolean {
  const { value, assets } = snapshot;
  return value === 0n && liabilitiesOf(snapshot) > 0n && assets.some(({ held }) => held > 0n);
}

function verdictOf(gross: bigint | undefined, floor: bigint): BackingAnswer['verdict'] {
  if (gross === undefined) return 'nothing-to-back';
  if (gross >= BPS) return 'yes';
  return gross >= floor ? 'nearly' : 'no';
}
