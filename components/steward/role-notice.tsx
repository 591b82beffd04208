'use client';

import { Notice } from '@/components/ui/notice';
import { roleWords } from '@/lib/domain/steward-words';
import { useRoles } from '@/lib/hooks/use-roles';

/** What the visitor can do here: whoever they are, prepare. */
export function RoleNotice() {
  const roles = useRoles() ?? [];
  if (roles.length > 0) {
    return (
      <Notice title={`Your account holds ${roles.map(roleWords).join(' and ')}`}>
        This page does not send anything yet. Take what you composed to your wallet or your Safe and sign it
        there.
      </Notice>
    );
  }
  return (
    <Notice title="You can prepare it; somebody with the steward’s role has to sign it">
      Nothing is sent from this page. What you compose is checked as if the right account signed it, and can
      be taken away as call data or as a file for a Safe. Shutting doors is the guardian’s.
    </Notice>
  );
}
