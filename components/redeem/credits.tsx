'use client';

import { Button } from '@/components/ui/buttons/button';
import { Notice } from '@/components/ui/notice';
import type { Format } from '@/lib/domain/format/locale-format';
import { inAsset } from '@/lib/domain/model/quantity';
import type { Asset } from '@/lib/domain/model/types';
import type { RedeemState } from '@/lib/hooks/trade/use-redeem';
import { useAccount } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';

type CreditsProps = { redeem: Pick<RedeemState, 'credits' | 'obstacle' | 'flow'> };

/** What earlier pro-rata redemptions credited to the account, and how much of it can be claimed now. */
export function Credits({ redeem: { credits, obstacle, flow } }: CreditsProps) {
  const { address } = useAccount();
  const format = useFormat();
  return credits.map((asset) => {
    const { credit, claimable } = asset.account;
    return (
      <Notice
        action={
          <Button
            disabled={obstacle !== undefined || claimable === 0n}
            onClick={() => address && flow.start({ kind: 'claim', asset: asset.token, receiver: address })}
          >
            Claim {asset.symbol}
          </Button>
        }
        key={asset.token}
        title={`${format.quantity(inAsset(asset, credit))} credited to you`}
        tone={claimable > 0n ? 'success' : 'info'}
      >
        {availableWords(asset, format)}
      </Notice>
    );
  });
}

/** How much of a credit can be claimed now, and what the rest waits for. */
function availableWords(asset: Asset, format: Format): string {
  const { symbol, account } = asset;
  const { credit, claimable } = account;
  const rest = `becomes available as the Treasury’s deployed ${symbol} is recalled, and until then gains or loses with it`;
  if (claimable === 0n) return `None of it can be claimed now. It ${rest}.`;
  const failing = `If claiming fails, ${symbol} is blocking the transfer; try again later.`;
  if (claimable >= credit) return `All of it can be claimed now. ${failing}`;
  return `${format.quantity(inAsset(asset, claimable))} can be claimed now. The rest ${rest}.`;
}
