import { type Backing, backingOf } from './backing';
import { WAD } from './convert';
import { BPS } from './limits';
import type { Snapshot } from './types';

/**
 * The answer to "Is USDm backed?". `nearly`: below 100 % but not below the floor under which single-asset redemption
 * is shut.
 */
export type BackingAnswer = {
  verdict: 'yes' | 'nearly' | 'no' | 'nothing-to-back';
  ratios: Backing;
  /** USD behind one USDm (18 decimals), rounded down. */
  perUsdm: bigint;
  /** Symbols of the assets that are counted at their last good price, because their feed gives none now. */
  guessed: string[];
};

/** Reads the answer from what is held and owed. */
export function backingAnswer(snapshot: Snapshot): BackingAnswer {
  const ratios = backingOf(snapshot);
  const { gross } = ratios;
  return {
    verdict: verdictOf(gross, snapshot.backingFloor),
    ratios,
    perUsdm: ((gross ?? 0n) * WAD) / BPS,
    guessed: snapshot.assets
      .filter(({ price, held }) => held > 0n && price.status !== 'ok' && price.status !== 'depegged')
      .map(({ symbol }) => symbol),
  };
}

function verdictOf(gross: bigint | undefined, floor: bigint): BackingAnswer['verdict'] {
  if (gross === undefined) return 'nothing-to-back';
  if (gross >= BPS) return 'yes';
  return gross >= floor ? 'nearly' : 'no';
}
