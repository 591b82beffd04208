'use client';

import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { useAllowances } from '@/lib/hooks/settings/use-allowances';

/** How many approvals the account has given, and where to see and revoke them. */
export function ApprovalsPanel() {
  const { rows, failed } = useAllowances();
  return (
    <Panel title="Approvals">
      <p aria-busy={!rows && !failed} className="min-h-12">
        {rows ? countWords(rows.map(({ symbol }) => symbol)) : failed ? UNREAD : <Skeleton width={24} />}
      </p>
      <div className="mt-4">
        <ButtonLink href="/settings#approvals">Manage approvals</ButtonLink>
      </div>
    </Panel>
  );
}

const UNREAD = 'Approvals could not be loaded.';

function countWords(symbols: readonly string[]): string {
  const [only] = symbols;
  if (only === undefined) return 'No contract of the protocol may take tokens from this account.';
  const tokens = [...new Set(symbols)].join(', ');
  return symbols.length === 1 ? `1 approval: ${tokens}` : `${symbols.length} approvals: ${tokens}`;
}
