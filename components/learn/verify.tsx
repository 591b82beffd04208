'use client';

import { VerifyButton } from '@/components/ui/verify-button';
import type { FigureId } from '@/lib/domain/figures';
import { useVerify } from '@/lib/hooks/use-verify';

/** Opens the call, the block and the calculation behind a table’s figures. */
export function Verify({ title, figures }: { title: string; figures: readonly FigureId[] }) {
  return <VerifyButton {...useVerify(title, figures)} />;
}
