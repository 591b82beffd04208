'use client';

import { VerifyButton } from '@/components/ui/buttons/verify-button';
import type { FigureId } from '@/lib/domain/figures/figures';
import { useVerify } from '@/lib/hooks/verify/use-verify';

/** Opens the call, the block and the calculation behind a table’s figures. */
export function Verify({ title, figures }: { title: string; figures: readonly FigureId[] }) {
  return <VerifyButton {...useVerify(title, figures)} />;
}
