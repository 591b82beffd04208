'use client';

import { itemAt } from '@/lib/domain/history/downsample';
import type { JournalEntry } from '@/lib/domain/history/journal';
import { ratioOf } from '@/lib/domain/limits/backing';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';

type OnDateProps = { points: readonly JournalEntry[]; moment: bigint | undefined };

/** The state of the Treasury at the end of the chosen day, in words; read aloud when it changes. */
export function OnDate({ points, moment }: OnDateProps) {
  const format = useFormat();
  const dates = useDates();
  const point = moment === undefined ? undefined : itemAt(points, moment);
  const first = points[0];
  const ratio = point && ratioOf(point.value, point.liabilities);
  return (
    <p aria-live="polite" className="empty:hidden mb-6 max-w-prose rounded bg-sunken px-4 py-3">
      {point &&
        `${dates.moment(point.time)}: reserves ${format.compactUsd(point.value)}, backing ratio ${
          ratio === undefined ? 'N/A' : format.percent(ratio)
        }, total supply ${format.compactAmount(point.supply, USDM_DECIMALS)} USDm.`}
      {moment !== undefined && !point && first && `Nothing was recorded before ${dates.moment(first.time)}.`}
    </p>
  );
}
