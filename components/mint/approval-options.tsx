'use client';

import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { inAsset } from '@/lib/domain/limits/limit-issue';
import { MAX_UINT256 } from '@/lib/domain/model/convert';
import type { MintView } from '@/lib/domain/trade/mint-view';
import { type Format, useFormat } from '@/lib/hooks/use-format';

export type ApprovalChoiceProps = {
  approval: 'exact' | 'unlimited';
  onChange: (approval: 'exact' | 'unlimited') => void;
  view: MintView | undefined;
};

/** The choice behind `ApprovalChoice`, and what the Treasury may take already. */
export function ApprovalOptions({ approval, onChange, view }: ApprovalChoiceProps) {
  const format = useFormat();
  const existing = view ? allowanceText(view, format) : '';
  return (
    <div className="grid gap-3">
      <p className="text-muted text-sm">
        Before it can take your {view?.asset.symbol ?? 'asset'}, the Treasury needs your approval. {existing}
      </p>
      <SegmentedControl
        label="How much the Treasury may take"
        onChange={onChange}
        options={[
          { value: 'exact', label: 'This amount' },
          { value: 'unlimited', label: 'Any amount' },
        ]}
        value={approval}
      />
      {approval === 'unlimited' && (
        <p className="text-sm text-warning">
          Any amount saves a step next time, but it stays until you revoke it: a fault in the Treasury’s
          contract could then cost you all {view?.asset.symbol ?? 'of the asset'} you hold.
        </p>
      )}
    </div>
  );
}

function allowanceText({ asset }: MintView, format: Format): string {
  const { allowance } = asset.account;
  if (allowance === 0n) return 'It has none now.';
  if (allowance === MAX_UINT256) return 'It may take any amount already.';
  return `It may take ${format.quantity(inAsset(asset, allowance))} already.`;
}
