import { sameAddress } from '@/lib/domain/address';
import type { Snapshot } from '@/lib/domain/types';
import type { Grant } from '@/lib/domain/uses';
import { GrantRow } from './grant-row';

/** A list of grants. */
export function GrantList({ grants, snapshot }: { grants: readonly Grant[]; snapshot: Snapshot }) {
  return (
    <ul className="divide-y divide-line">
      {grants.map((grant) => (
        <GrantRow
          asset={snapshot.assets.find(({ token }) => sameAddress(token, grant.asset))}
          grant={grant}
          key={grant.id.toString()}
          snapshot={snapshot}
        />
      ))}
    </ul>
  );
}
