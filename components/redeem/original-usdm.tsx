'use client';

import { Notice } from '@/components/ui/notice';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Address } from '@/lib/domain/model/types';
import { useOriginalUsdm } from '@/lib/hooks/trade/use-original-usdm';
import { useFormat } from '@/lib/hooks/use-format';

/** For holders of USDm of the original Mars, which has the same name: it is another token. */
export function OriginalUsdm({ chainId, account }: { chainId: number; account: Address }) {
  const format = useFormat();
  const held = useOriginalUsdm(chainId, account);
  if (held === 0n) return null;
  return (
    <Notice title={`This account holds ${format.amount(held, USDM_DECIMALS)} USDm of the original Mars`}>
      That is another token with the same name. It cannot be redeemed here and is not part of the balances on
      this page.
    </Notice>
  );
}
