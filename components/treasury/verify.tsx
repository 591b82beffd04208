'use client';

import { VerifyButton } from '@/components/ui/buttons/verify-button';
import { useVerify, type VerifyRequest } from '@/lib/hooks/verify/use-verify';

/** Next to a panel’s heading: opens the call, the block and the calculation behind its figures. */
export function Verify({ title, figures }: VerifyRequest) {
  return <VerifyButton {...useVerify(title, figures)} />;
}
