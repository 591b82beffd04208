import type { Format } from '@/lib/domain/format/locale-format';
import type { BackingAnswer } from '@/lib/domain/limits/backing-answer';
import { liabilitiesOf } from '@/lib/domain/limits/limits';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Snapshot } from '@/lib/domain/model/types';

/** Whether USDm is backed, in one sentence. */
export function verdictWords({ verdict, perUsdm }: BackingAnswer, format: Format): string {
  const each = format.price(perUsdm);
  switch (verdict) {
    case 'yes':
      return `Yes. Each USDm is backed by ${each} of assets.`;
    case 'nearly':
      return `Almost. Each USDm is backed by ${each} of assets.`;
    case 'no':
      return `Not fully. Each USDm is backed by ${each} of assets.`;
    case 'unknown':
      return 'Not known now. No asset has a valid price.';
    case 'nothing-to-back':
      return 'No USDm in circulation yet.';
  }
}

/** Reserves against liabilities, in one sentence. */
export function backingSentence(snapshot: Snapshot, { verdict }: BackingAnswer, format: Format): string {
  if (verdict === 'unknown') {
    return 'The reserves are still there, and pro-rata redemption stays open: it pays a share of every asset.';
  }
  const { value } = snapshot;
  const owed = liabilitiesOf(snapshot);
  if (value === 0n && owed === 0n) return 'The Treasury has no assets and no liabilities yet.';
  const difference =
    value < owed
      ? `a shortfall of ${format.compactUsd(owed - value)}`
      : `a surplus of ${format.compactUsd(value - owed)}`;
  return `The Treasury holds ${format.compactUsd(value)} against ${format.compactAmount(owed, USDM_DECIMALS)} USDm in circulation, ${difference}.`;
}
