'use client';

import { Notice } from '@/components/ui/notice';
import { useRoles } from '@/lib/hooks/steward/use-roles';

/** What the user can do here: anyone can prepare an action, and an account with the role can sign it. */
export function RoleNotice() {
  const roles = useRoles() ?? [];
  // The same height whatever it says: an account's roles are known only after the rest has loaded.
  return (
    <div className="grid min-h-48.5 items-start sm:min-h-27.5">
      {roles.length > 0 ? (
        <Notice title={`Your roles: ${roles.join(', ')}`}>
          Sign here after the preview, or export the transaction as call data or a Safe file.
        </Notice>
      ) : (
        <Notice title="Prepare only: someone with the role must sign">
          Transactions are simulated from an account with the right role and can be exported as call data or a
          Safe file. Guardians pause and stop; governors make delayed changes.
        </Notice>
      )}
    </div>
  );
}
