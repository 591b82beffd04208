'use client';

import type { Column } from '@/components/ui/figures/column';
import { FigureData } from '@/components/ui/figures/figure-data';
import { Table } from '@/components/ui/figures/table';
import { TokenIcon } from '@/components/ui/figures/token-icon';
import type { ShareView } from '@/lib/tx/view/flow-view';

const COLUMNS: Column[] = [
  { key: 'asset', header: 'Asset', width: 'w-1/3' },
  { key: 'paid', header: 'Paid', numeric: true, width: 'w-1/3', place: 'beside', unlabelled: true },
  { key: 'credited', header: 'Credited', numeric: true, width: 'w-1/3', place: 'inline' },
];

/** What was paid and credited of every asset, in readable digits; every digit on hover and in the copied receipt. */
export function ShareTable({ shares }: { shares: readonly ShareView[] }) {
  return (
    <Table
      caption="What you received"
      columns={COLUMNS}
      room="narrow"
      rows={shares.map(({ token, symbol, tier, paid, credited }) => ({
        key: token,
        cells: [
          <span className="flex items-center gap-2" key="asset">
            <TokenIcon size={24} symbol={symbol} tier={tier} />
            {symbol}
          </span>,
          <Part key="paid" part={paid} />,
          credited.value === 0n ? '–' : <Part key="credited" part={credited} />,
        ],
      }))}
    />
  );
}

function Part({ part: { text, exact, value } }: { part: ShareView['paid'] }) {
  return <FigureData exact={exact} text={text} value={value} />;
}
