import { assetBy } from '@/lib/domain/model/address';
import type { Snapshot } from '@/lib/domain/model/types';
import type { Grant } from '@/lib/domain/uses/uses';
import { GrantRow } from './grant-row';

/** A list of grants. */
export function GrantList({ grants, snapshot }: { grants: readonly Grant[]; snapshot: Snapshot }) {
  return (
    <ul className="divide-y divide-line">
      {grants.map((grant) => (
        <GrantRow
          asset={assetBy(snapshot, grant.asset)}
          grant={grant}
          key={grant.id.toString()}
          snapshot={snapshot}
        />
      ))}
    </ul>
  );
}
