'use client';

import { cx } from '@/components/ui/cx';
import type { Column } from '@/components/ui/figures/column';
import { Table } from '@/components/ui/figures/table';
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

const COLUMNS: Column[] = [
  { key: 'figure', header: 'Figure', width: 'w-2/5' },
  { key: 'now', header: 'Now', numeric: true, width: 'w-[30%]', place: 'inline' },
  { key: 'then', header: 'Then', numeric: true, width: 'w-[30%]', place: 'beside', unlabelled: true },
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
      <Table
        caption="The Treasury now, and in this scenario"
        columns={COLUMNS}
        room="narrow"
        rows={FIGURES.map(({ term, of }) => {
          const [before, after] = [now && of(now, format), then && of(then, format)];
          return {
            key: term,
            cells: [
              term,
              before ?? <Skeleton key="now" width={6} />,
              <span className={cx('inline-block min-w-20', before !== after && 'font-semibold')} key="then">
                {after ?? <Skeleton width={6} />}
              </span>,
            ],
          };
        })}
      />
    </Panel>
  );
}
