'use client';

import type { Column } from '@/components/ui/figures/column';
import { FigureData } from '@/components/ui/figures/figure-data';
import { Table } from '@/components/ui/figures/table';
import type { Format } from '@/lib/domain/format/locale-format';
import type { Action } from '@/lib/domain/steward/steward';
import { type Change, changesOf, type View } from '@/lib/domain/steward/steward-changes';
import { useFormat } from '@/lib/hooks/use-format';

const COLUMNS: Column[] = [
  { key: 'name', header: 'Metric' },
  { key: 'before', header: 'Before', numeric: true },
  { key: 'after', header: 'After', numeric: true, place: 'beside' },
  { key: 'change', header: 'Change', numeric: true },
];

type ChangesTableProps = { action: Action; views: { before: View; after: View } };

/** What an action changes, before and after, both simulated in the same block. */
export function ChangesTable({ action, views }: ChangesTableProps) {
  const format = useFormat();
  return (
    <Table
      caption="Before and after"
      columns={COLUMNS}
      room="narrow"
      rows={changesOf(action, views).map((change) => ({
        key: change.key,
        cells: [
          change.name,
          <Figure change={change} key="before" value={change.before} />,
          <Figure change={change} key="after" value={change.after} />,
          differenceOf(change, format),
        ],
      }))}
    />
  );
}

function Figure({ change: { unit }, value }: { change: Change; value: bigint | undefined }) {
  const format = useFormat();
  if (value === undefined) return '–';
  const exact = typeof unit === 'string' ? undefined : format.exactQuantity({ ...unit, value });
  return <FigureData exact={exact} text={write(unit, value, format)} value={value} />;
}

function write(unit: Change['unit'], value: bigint, format: Format): string {
  if (unit === 'open') return value === 0n ? 'Closed' : 'Open';
  if (unit === 'stopped') return value === 0n ? 'Active' : 'Stopped';
  return unit === 'bps' ? format.percent(value) : format.amount(value, unit.decimals);
}

function differenceOf({ unit, before, after }: Change, format: Format): string {
  if (before === undefined || after === undefined || before === after) return '–';
  if (unit === 'open') return after > before ? 'Opens' : 'Closes';
  if (unit === 'stopped') return after > before ? 'Stops' : 'Resumes';
  const less = after < before;
  return `${less ? '−' : '+'}${write(unit, less ? before - after : after - before, format)}`;
}
