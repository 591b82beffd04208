'use client';

import type { ReactNode } from 'react';
import type { Column } from '@/components/ui/figures/column';
import { type Room, type Row, Table } from '@/components/ui/figures/table';
import { LinkedPanel } from '@/components/ui/linked-panel';
import type { Asset, Snapshot, VenueUse } from '@/lib/domain/model/types';
import { EmptyPositions } from './empty-positions';
import { type ReadingProps, withAssets } from './reading';

type PositionsPanelProps<Position> = ReadingProps & {
  title: string;
  /** What the figures mean, to the right of the title. */
  aside: string;
  /** Caption of the table; read aloud. */
  caption: string;
  columns: Column[];
  room: Room;
  use: VenueUse;
  positions: readonly Position[] | undefined;
  rowOf: (position: Position, asset: Asset, snapshot: Snapshot) => Row;
  /** What an empty state means, and how positions come about. */
  nothing: string;
  /** Content below the table, if any. */
  children?: ReactNode;
};

/** The positions of one use as a table, or a text saying that there are none or that they are unavailable. */
export function PositionsPanel<Position extends { asset: string }>({
  reading,
  title,
  aside,
  caption,
  columns,
  room,
  use,
  positions,
  rowOf,
  nothing,
  children,
}: PositionsPanelProps<Position>) {
  const found = reading && positions ? withAssets(reading.snapshot, positions) : [];
  return (
    <LinkedPanel aside={aside} id={use} title={title}>
      {reading && found.length > 0 && (
        <>
          <Table
            caption={caption}
            columns={columns}
            room={room}
            rows={found.map(({ position, asset }) => rowOf(position, asset, reading.snapshot))}
          />
          {children}
        </>
      )}
      <EmptyPositions isEmpty={found.length === 0} reading={reading} use={use}>
        {nothing}
      </EmptyPositions>
    </LinkedPanel>
  );
}
