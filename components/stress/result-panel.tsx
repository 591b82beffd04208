'use client';

import { cx } from '@/components/ui/cx';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { LiveRegion } from '@/components/ui/visually-hidden';
import type { Format } from '@/lib/domain/format/locale-format';
import { backingOf } from '@/lib/domain/limits/backing';
import { backingAnswer } from '@/lib/domain/limits/backing-answer';
import { liabilitiesOf } from '@/lib/domain/limits/limits';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Snapshot } from '@/lib/domain/model/types';
import { stressVerdict } from '@/lib/domain/stress/stress-words';
import { useDebounced } from '@/lib/hooks/trade/use-debounced';
import { useFormat } from '@/lib/hooks/use-format';

type ResultPanelProps = { now: Snapshot | undefined; then: Snapshot | undefined };

type Figure = { term: string; of: (snapshot: Snapshot, format: Format) => string };

const ratio = (part: keyof ReturnType<typeof backingOf>) => (snapshot: Snapshot, format: Format) => {
  const value = backingOf(snapshot)[part];
  return value === undefined ? 'N/A' : format.percent(value);
};

const FIGURES: readonly Figure[] = [
  { term: 'Backing ratio', of: ratio('gross') },
  { term: 'Without XMS', of: ratio('withoutXms') },
  { term: 'Stablecoins only', of: ratio('stable') },
  { term: 'Reserves', of: ({ value }, format) => format.compactUsd(value) },
  {
    term: 'USDm in circulation',
    of: (snapshot, format) => format.compactAmount(liabilitiesOf(snapshot), USDM_DECIMALS),
  },
  { term: 'Supply cap', of: ({ supplyCap }, format) => format.compactAmount(supplyCap, USDM_DECIMALS) },
];

/** Whether USDm would still be backed, and the main figures now and then. */
export function ResultPanel({ now, then }: ResultPanelProps) {
  const format = useFormat();
  const verdict = then && stressVerdict(backingAnswer(then), format);
  const announced = useDebounced(verdict ?? '', verdict ?? '');
  return (
    <Panel title="Would USDm still be backed?">
      <p className="min-h-[2lh] font-semibold text-lg leading-snug">{verdict ?? <Skeleton width={36} />}</p>
      <LiveRegion>{announced}</LiveRegion>
      <table className="w-full border-collapse">
        <caption className="sr-only">The Treasury now, and in this scenario</caption>
        <thead>
          <tr className="border-control border-b text-end text-muted text-sm">
            <th className="py-2 text-start font-medium" scope="col">
              Figure
            </th>
            <th className="w-[27%] py-2 text-end font-medium" scope="col">
              Now
            </th>
            <th className="w-[27%] py-2 text-end font-medium" scope="col">
              Then
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {FIGURES.map(({ term, of }) => {
            const [before, after] = [now && of(now, format), then && of(then, format)];
            return (
              <tr key={term}>
                <th className="py-2 pe-3 text-start font-medium" scope="row">
                  {term}
                </th>
                <td className="whitespace-nowrap py-2 text-end text-muted">
                  {before ?? <Skeleton width={6} />}
                </td>
                <td className={cx('whitespace-nowrap py-2 text-end', before !== after && 'font-semibold')}>
                  {after ?? <Skeleton width={6} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}
