'use client';

import { Notice } from '@/components/ui/notice';
import { useRoles } from '@/lib/hooks/steward/use-roles';

/** What the visitor can do here: whoever they are, prepare; with the role, sign. */
export function RoleNotice() {
  const roles = useRoles() ?? [];
  // As high whatever it says: which roles an account holds is known only after the rest is there.
  return (
    <div className="grid min-h-50.5 items-start sm:min-h-28.5">
      {roles.length > 0 ? (
        <Notice title={`Your roles: ${roles.join(', ')}`}>
          What you compose can be signed here once you have seen what it does, or taken away as call data or
          as a file for a Safe.
        </Notice>
      ) : (
        <Notice title="You can prepare it; somebody with the role has to sign it">
          What you compose is checked as if the right account signed it, and can be taken away as call data or
          as a file for a Safe. Shutting doors is the guardian’s; what has a delay is the governor’s.
        </Notice>
      )}
    </div>
  );
}
