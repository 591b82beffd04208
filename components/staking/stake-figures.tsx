'use client';

import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import { FigureData } from '@/components/ui/figures/figure-data';
import { Link } from '@/components/ui/link';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { toUsdDown, WAD } from '@/lib/domain/model/convert';
import type { Snapshot } from '@/lib/domain/model/types';
import { inXms, pace, type Staking, shareOf, stakedBy } from '@/lib/domain/staking/staking';
import { useFormat } from '@/lib/hooks/use-format';

type StakeFiguresProps = { staking: Staking | undefined; snapshot: Snapshot | undefined };

/** What the account has staked, its part of all, and what it earns. */
export function OwnStake({ staking, snapshot }: StakeFiguresProps) {
  const format = useFormat();
  const own = staking && stakedBy(staking);
  const isKnown = staking?.account !== undefined;
  const price = snapshot?.xmsAverage ?? 0n;
  const figure = (value: bigint | undefined, write: (known: bigint) => string) => {
    if (!staking || value === undefined) return <Skeleton width={7} />;
    return isKnown ? write(value) : '–';
  };
  return (
    <Panel title="Your stake">
      <p className="flex min-h-12 items-center font-semibold text-3xl tabular-nums tracking-tight">
        {own === undefined ? (
          <Skeleton width={10} />
        ) : isKnown ? (
          <Xms value={own} />
        ) : (
          <span className="font-normal text-base text-muted tracking-normal">
            Connect a wallet to see your stake.
          </span>
        )}
      </p>
      <p className="mb-3 min-h-5 text-muted text-sm">
        {isKnown && own !== undefined && price > 0n && `Worth ${format.usd(toUsdDown(own, price, WAD))}`}
      </p>
      <DefinitionRows
        rows={[
          {
            term: 'Share of all stakes',
            value: figure(staking && shareOf(staking), format.percent),
          },
          {
            term: 'Earning now',
            explain: 'Your part of the fees being paid out. It changes as others stake or unstake.',
            value: figure(staking && pace(staking).own, (value) => `${format.amount(value, 18)} XMS a day`),
          },
          { term: 'To claim', value: 'Nothing: added to your stake' },
          { term: 'To wait for', value: 'Nothing: no lock' },
        ]}
      />
    </Panel>
  );
}

/** All stakes, and the fees that are being paid out or still to be converted. */
export function AllStakes({ staking, snapshot }: StakeFiguresProps) {
  const format = useFormat();
  const waiting = <Skeleton width={7} />;
  const circulating = snapshot?.xmsCirculating ?? 0n;
  return (
    <Panel
      aside={
        <Link className="underline underline-offset-4 hover:text-ink" href="/upkeep">
          Fees to collect
        </Link>
      }
      title="All stakers"
    >
      <DefinitionRows
        rows={[
          { term: 'Staked', value: staking ? <Xms value={staking.assets} /> : waiting },
          {
            term: 'Of circulating XMS',
            value:
              staking && circulating > 0n
                ? format.percent((staking.assets * 10_000n) / circulating)
                : waiting,
          },
          {
            term: 'Being paid out',
            explain: 'Fees already converted to XMS, which stakers earn evenly over about 7 days.',
            value: staking ? <Xms value={staking.unearned} /> : waiting,
          },
          {
            term: 'Paid out within',
            value: staking ? payoutWords(staking, format.wait) : waiting,
          },
        ]}
      />
    </Panel>
  );
}

function payoutWords({ unearned, seconds, shares }: Staking, wait: (seconds: bigint) => string): string {
  if (unearned === 0n) return '–';
  return shares === 0n ? 'From the first stake on' : wait(seconds);
}

function Xms({ value }: { value: bigint }) {
  const format = useFormat();
  return (
    <FigureData
      exact={format.exactQuantity(inXms(value))}
      text={format.quantity(inXms(value))}
      value={value}
    />
  );
}
