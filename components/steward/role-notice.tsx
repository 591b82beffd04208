'use client';

import { Notice } from '@/components/ui/notice';
import { roleWords } from '@/lib/domain/steward-words';
import { useRoles } from '@/lib/hooks/use-roles';

/** What the visitor can do here: whoever they are, prepare; with the role, sign. */
export function RoleNotice() {
  const roles = useRoles() ?? [];
  if (roles.length > 0) {
    return (
      <Notice title={`Your account holds ${roles.map(roleWords).join(' and ')}`}>
        What you compose can be signed and sent from here, once you have seen what it does. It can also be
        taken away as call data or as a file for a Safe.
      </Notice>
    );
  }
  return (
    <Notice title="You can prepare it; somebody with the role has to sign it">
      What you compose is checked as if the right account signed it, and can be taken away as call data or as
      a file for a Safe. Shutting doors is the guardian’s; what has a delay is the governor’s.
    </Notice>
  );
}
