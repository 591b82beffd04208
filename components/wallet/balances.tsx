'use client';

import { Skeleton } from '@/components/ui/skeleton';
import { rowAmount, rowUsd } from '@/lib/domain/format/locale-format';
import { inUsdm } from '@/lib/domain/model/quantity';
import { holdingsOf } from '@/lib/domain/trade/position';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

/** What the connected account has on the app's chain: USDm, native coin, and the worth of everything listed. */
export function Balances() {
  const { address, appChain } = useAccount();
  const { snapshot } = useTreasury();
  const wrapped = useDeployment()?.wrapped;
  const format = useFormat();
  const own = snapshot?.account === address ? snapshot : undefined;
  // While another account is viewed, only its figures are read.
  if (snapshot?.account && !own) return null;
  const found = own && holdingsOf(own, wrapped);
  const native = own && { value: own.nativeBalance, decimals: 18, symbol: appChain.symbol };
  const rows = [
    { term: 'USDm', quantity: own && inUsdm(own.usdmBalance) },
    { term: appChain.symbol, quantity: native },
  ];
  const assets = found?.assets.length ?? 0;
  return (
    <section aria-busy={!own} className="mt-5">
      <h3 className="font-semibold">Balances on {appChain.name}</h3>
      <dl className="mt-1 divide-y divide-line border-line border-b">
        {rows.map(({ term, quantity }) => (
          <div className="flex flex-wrap justify-between gap-x-6 py-2.5" key={term}>
            <dt className="text-muted">{term}</dt>
            <dd title={quantity && format.exactQuantity(quantity)}>
              {quantity ? rowAmount(format, quantity.value, quantity.decimals) : <Skeleton width={9} />}
            </dd>
          </div>
        ))}
        <div className="flex flex-wrap justify-between gap-x-6 py-2.5 font-semibold">
          <dt>
            Total value
            <span className="block font-normal text-muted text-sm">
              {assets === 0
                ? 'USDm and native coin'
                : `With ${assets} listed ${assets === 1 ? 'asset' : 'assets'}`}
            </span>
          </dt>
          <dd>{found ? rowUsd(format, found.total) : <Skeleton width={9} />}</dd>
        </div>
      </dl>
    </section>
  );
}
