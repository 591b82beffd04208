'use client';

import { VerifyButton } from '@/components/ui/buttons/verify-button';
import { useVerify, type VerifyRequest } from '@/lib/hooks/verify/use-verify';

/** Beside a panel's heading: opens the call, the block and the arithmetic that its figures come from. */
export function Verify({ title, figures }: VerifyRequest) {
  return <VerifyButton {...useVerify(title, figures)} />;
}
