'use client';

import { Table } from '@/components/ui/table';
import { type Change, changesOf } from '@/lib/domain/steward-changes';
import type { Asset, Snapshot } from '@/lib/domain/types';
import { type Format, useFormat } from '@/lib/hooks/use-format';

const COLUMNS = [
  { key: 'name', header: 'Figure' },
  { key: 'before', header: 'Before', numeric: true },
  { key: 'after', header: 'After', numeric: true },
  { key: 'change', header: 'Change', numeric: true },
];

type ChangesTableProps = { before: Snapshot; after: Snapshot; asset: Asset | undefined };

/** What an act changes, both sides in the block that it would be in. */
export function ChangesTable({ before, after, asset }: ChangesTableProps) {
  const format = useFormat();
  return (
    <Table
      caption="Before and after the act"
      columns={COLUMNS}
      minWidth="min-w-120"
      rows={changesOf(before, after, asset).map((change) => ({
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
  const exact = unit === 'bps' ? undefined : format.exactQuantity({ ...unit, value });
  return (
    <data title={exact} value={value.toString()}>
      {write(unit, value, format)}
    </data>
  );
}

const write = (unit: Change['unit'], value: bigint, format: Format): string =>
  unit === 'bps' ? format.percent(value) : format.amount(value, unit.decimals);

function differenceOf({ unit, before, after }: Change, format: Format): string {
  if (before === undefined || after === undefined || before === after) return '–';
  const less = after < before;
  return `${less ? '−' : '+'}${write(unit, less ? before - after : after - before, format)}`;
}
