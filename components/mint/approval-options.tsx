'use client';

import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { Link } from '@/components/ui/link';
import type { Format } from '@/lib/domain/format/locale-format';
import { MAX_UINT256 } from '@/lib/domain/model/convert';
import { inAsset } from '@/lib/domain/model/quantity';
import type { MintView } from '@/lib/domain/trade/mint-view';
import { useFormat } from '@/lib/hooks/use-format';

/** One's own approvals, each with a way to revoke it. */
const APPROVALS = '/activity?kind=approval';

export type ApprovalChoiceProps = {
  approval: 'exact' | 'unlimited';
  onChange: (approval: 'exact' | 'unlimited') => void;
  view: MintView | undefined;
};

/** The content of `ApprovalChoice`: the choice, and any existing approval. */
export function ApprovalOptions({ approval, onChange, view }: ApprovalChoiceProps) {
  const format = useFormat();
  const existing = view ? allowanceText(view, format) : '';
  return (
    <div className="grid gap-3">
      <p className="text-muted text-sm">
        To use your {view?.asset.symbol ?? 'asset'}, the Treasury needs your approval. {existing}
      </p>
      <SegmentedControl
        label="Approval amount"
        onChange={onChange}
        options={[
          { value: 'exact', label: 'This amount' },
          { value: 'unlimited', label: 'Unlimited' },
        ]}
        value={approval}
      />
      {approval === 'unlimited' && (
        <p className="text-sm text-warning">
          Unlimited approval saves a step next time but stays active until you{' '}
          <Link className="underline decoration-1 underline-offset-4 hover:decoration-2" href={APPROVALS}>
            revoke it
          </Link>
          . If the contract had a bug, you could lose all{' '}
          {view ? `the ${view.asset.symbol}` : 'of this asset'} you hold.
        </p>
      )}
    </div>
  );
}

function allowanceText({ asset }: MintView, format: Format): string {
  const { allowance } = asset.account;
  if (allowance === 0n) return 'No approval yet.';
  if (allowance === MAX_UINT256) return 'Unlimited approval already given.';
  return `${format.quantity(inAsset(asset, allowance))} already approved.`;
}
