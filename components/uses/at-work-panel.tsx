'use client';

import { VerifyButton } from '@/components/ui/buttons/verify-button';
import type { Column } from '@/components/ui/figures/column';
import { type Row, Table } from '@/components/ui/figures/table';
import { TokenIcon } from '@/components/ui/figures/token-icon';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { Skeleton } from '@/components/ui/skeleton';
import type { FigureId } from '@/lib/domain/figures/figures';
import { type AtWork, allAtWork, atWork } from '@/lib/domain/limits/at-work';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { useDeployment } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';
import { useVerify } from '@/lib/hooks/verify/use-verify';
import { Usd } from './amounts';
import { GrantedCell, GrantedInAll, GrantedNote } from './grants/granted';
import { useGranted } from './grants/use-granted';
import type { ReadingProps } from './reading';
import { PLACES, type Place, WorkBar } from './work-bar';

const COLUMNS: Column[] = [
  { key: 'asset', header: 'Asset', width: 'w-[15%]' },
  ...PLACES.map(({ key, name }) => ({ key, header: name, numeric: true, width: 'w-[12%]' })),
  { key: 'liquid', header: 'Available liquidity', numeric: true, width: 'w-[13%]', place: 'beside' },
  { key: 'part', header: '% available', numeric: true, width: 'w-[9%]' },
  { key: 'granted', header: 'Reserved for grants', numeric: true, width: 'w-[15%]', place: 'inline' },
];

const AMOUNTS: readonly (Place | 'liquid')[] = [...PLACES.map(({ key }) => key), 'liquid'];

const WORTHS = ['idleWorth', 'liquidityWorth', 'yieldWorth', 'votingWorth', 'liquidWorth'] as const;

/** The figures of the bar and of the table’s total row, then those of the other rows. */
const figuresOf = ({ assets }: Snapshot): FigureId[] => [
  ...WORTHS,
  ...assets.flatMap(({ token }) => WORTHS.map((name): FigureId => `asset.${token}.${name}`)),
];

/** Every asset by location: as a bar and as a table. */
export function AtWorkPanel({ reading }: ReadingProps) {
  const deployment = useDeployment();
  const verify = useVerify('Idle and deployed', figuresOf);
  const granted = useGranted(reading);
  const all = reading && allAtWork(reading.snapshot);
  return (
    <LinkedPanel aside={<VerifyButton {...verify} />} id="deployed" title="Idle and deployed">
      <WorkBar all={all} />
      <div className="mt-6">
        <Table
          caption="Assets by location"
          columns={COLUMNS}
          footer={[
            'Total',
            ...(all ? cellsOf(all) : WAITING),
            <GrantedInAll assets={reading?.snapshot.assets ?? []} granted={granted} key="granted" />,
          ]}
          room="wide"
          rows={
            reading
              ? reading.snapshot.assets.map(
                  (asset): Row => ({
                    key: asset.token,
                    cells: [
                      <Name asset={asset} key="asset" />,
                      ...cellsOf(atWork(asset)),
                      <GrantedCell asset={asset} granted={granted} key="granted" />,
                    ],
                  }),
                )
              : waiting(deployment?.assets.length ?? 0)
          }
        />
      </div>
      <GrantedNote granted={granted} />
    </LinkedPanel>
  );
}

function cellsOf(work: AtWork) {
  return [
    ...AMOUNTS.map((key) =>
      work[key] > 0n ? (
        <Usd key={key} value={work[key]} />
      ) : (
        <span className="text-muted" key={key}>
          –
        </span>
      ),
    ),
    <Part key="part" work={work} />,
  ];
}

/** The available share, rounded down. */
function Part({ work: { idle, liquidity, yield: earning, governance, liquid } }: { work: AtWork }) {
  const format = useFormat();
  const held = idle + liquidity + earning + governance;
  return held === 0n ? '–' : format.percent((10_000n * liquid) / held);
}

function Name({ asset: { symbol, tier } }: { asset: Asset }) {
  return (
    <span className="flex min-h-11 items-center gap-3">
      <TokenIcon symbol={symbol} tier={tier} />
      {symbol || 'Unnamed token'}
    </span>
  );
}

const WAITING = [...AMOUNTS, 'part'].map((key) => <Skeleton key={key} width={6} />);

const waiting = (length: number): Row[] =>
  Array.from({ length }, (_, index) => ({
    key: String(index),
    cells: COLUMNS.map(({ key }) => (
      <span className={key === 'asset' ? 'flex min-h-11 items-center' : undefined} key={key}>
        <Skeleton width={key === 'asset' ? 10 : 6} />
      </span>
    )),
  }));
