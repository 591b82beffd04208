'use client';

import { ContractAddress } from '@/components/ui/address';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import { assetBy } from '@/lib/domain/model/address';
import type { Snapshot } from '@/lib/domain/model/types';
import type { EarningsResult } from '@/lib/domain/uses/earnings';
import { useDates } from '@/lib/hooks/use-date';
import { TokenDelta, UsdDelta } from './delta';

type FormerListProps = { former: readonly EarningsResult[]; snapshot: Snapshot };

/** Vaults and pairs that the Treasury used before they were delisted, with their returns. */
export function FormerList({ former, snapshot }: FormerListProps) {
  if (former.length === 0) {
    return <p className="text-muted">No delisted vaults or pairs.</p>;
  }
  return (
    <ul className="grid gap-3">
      {former.map((result) => (
        <li key={`${result.use} ${result.place} ${result.asset}`}>
          <FormerPlace result={result} snapshot={snapshot} />
        </li>
      ))}
    </ul>
  );
}

function FormerPlace({ result, snapshot }: { result: EarningsResult; snapshot: Snapshot }) {
  const dates = useDates();
  const { use, place, since, gain } = result;
  const asset = assetBy(snapshot, result.asset);
  const kind = use === 'yield' ? 'vault' : 'pair';
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-3">
        {asset ? `${asset.symbol} ${kind}` : `A ${kind} of a delisted token`}
        <ContractAddress
          address={place}
          label={`a delisted ${kind}`}
          link={addressLink(snapshot.chainId, place)}
        />
      </span>
      <span className="text-muted text-sm">
        {asset && gain !== undefined ? (
          <>
            <UsdDelta value={gain} /> at the current Treasury price
            {result.use === 'yield' && (
              <>
                {' '}
                (<TokenDelta token={asset} value={result.earned.taken} />)
              </>
            )}
            {since !== undefined && `, first used ${dates.moment(since)}`}.
          </>
        ) : (
          'Return unknown.'
        )}
      </span>
    </>
  );
}
