'use client';

import { SelectField } from '@/components/ui/fields/select-field';
import type { ActivityRole, KindFilter } from '@/lib/domain/history/activity';
import type { ActivityViewControls } from '@/lib/hooks/history/use-activity-view';
import { useTreasury } from '@/lib/hooks/use-treasury';

const KINDS: readonly { value: KindFilter; label: string }[] = [
  { value: 'all', label: 'All types' },
  { value: 'mint', label: 'Mints' },
  { value: 'redeem', label: 'Redemptions' },
  { value: 'order', label: 'Orders' },
  { value: 'approval', label: 'Approvals' },
  { value: 'claim', label: 'Claims' },
];

const ROLES: readonly { value: ActivityRole; label: string }[] = [
  { value: 'any', label: 'Sent or received' },
  { value: 'sender', label: 'Sent by this account' },
  { value: 'recipient', label: 'Received by this account' },
];

/** Without an account there is no direction to filter by. */
const ANY_DIRECTION: typeof ROLES = [{ value: 'any', label: 'Any' }];

/** Filters by type, asset and direction. */
export function ActivityFilters({ controls: { view, account, change } }: { controls: ActivityViewControls }) {
  const { snapshot } = useTreasury();
  const assets = snapshot?.assets ?? [];
  return (
    <div className="grid gap-3 min-[22.5rem]:grid-cols-2 sm:grid-cols-3">
      <SelectField label="Type" onChange={(kind) => change({ kind })} options={KINDS} value={view.kind} />
      <SelectField
        label="Asset"
        onChange={(token) => change({ asset: assets.find((asset) => asset.token === token)?.token })}
        options={[
          { value: '', label: 'All assets' },
          ...assets.map(({ token, symbol }) => ({ value: token, label: symbol || token })),
        ]}
        value={view.asset ?? ''}
      />
      {/* Its choices are too long for half of a phone's width. */}
      <div className="min-[22.5rem]:max-sm:col-span-2">
        <SelectField
          disabled={account === undefined}
          label="Direction"
          onChange={(role) => change({ role })}
          options={account === undefined ? ANY_DIRECTION : ROLES}
          value={account === undefined ? 'any' : view.role}
        />
      </div>
    </div>
  );
}
