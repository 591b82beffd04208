'use client';

import { Button } from '@/components/ui/buttons/button';
import { Notice } from '@/components/ui/notice';
import { inAsset } from '@/lib/domain/model/quantity';
import type { RedeemState } from '@/lib/hooks/trade/use-redeem';
import { useAccount } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';

/** Amounts an earlier pro-rata redemption could not pay out, for the account to claim. */
export function Credits({ redeem: { credits, obstacle, flow } }: { redeem: RedeemState }) {
  const { address } = useAccount();
  const format = useFormat();
  return credits.map((asset) => {
    const amount = format.quantity(inAsset(asset, asset.account.credit));
    return (
      <Notice
        action={
          <Button
            disabled={obstacle !== undefined}
            onClick={() => address && flow.start({ kind: 'claim', asset: asset.token, receiver: address })}
          >
            Claim {asset.symbol}
          </Button>
        }
        key={asset.token}
        title={`${amount} to claim`}
        tone="success"
      >
        {asset.symbol} could not be sent when you redeemed, so the Treasury is holding it for you. If claiming
        fails, {asset.symbol} is still blocking the transfer; try again later.
      </Notice>
    );
  });
}
