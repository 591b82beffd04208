'use client';

import { useState } from 'react';
import { assetBy } from '@/lib/domain/model/address';
import type { Side } from '@/lib/domain/model/issues';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { type DefaultAsset, keepDefault } from '@/lib/domain/trade/default-asset';
import type { TradeForm } from '@/lib/domain/trade/trade-form';
import { lastAsset } from './last-asset';

/**
 * The asset of a form: the chosen one while it is listed, else the default (`keepDefault`).
 * @returns undefined while the Treasury is loading, or when it lists no asset
 */
export function useFormAsset(
  side: Side,
  { asset: chosen, amount }: TradeForm,
  snapshot: Snapshot | undefined,
): Address | undefined {
  const [kept, setKept] = useState<DefaultAsset>();
  if (!snapshot) return chosen;
  // On another chain, an amount that is already entered means a stablecoin again, and not what was last used there.
  const lastUsed = () => (kept && amount !== '' ? undefined : lastAsset(side, snapshot.chainId));
  const next = keepDefault(side, kept, snapshot, { isEmpty: amount === '', lastUsed });
  // Not painted in between: React renders again immediately.
  if (next !== kept) setKept(next);
  return assetBy(snapshot, chosen) ? chosen : next.token;
}
