'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { MAX_UINT256 } from '@/lib/domain/convert';
import { inAsset } from '@/lib/domain/limit-issue';
import type { MintView } from '@/lib/hooks/mint-view';
import { type Format, useFormat } from '@/lib/hooks/use-format';

type Approval = 'exact' | 'unlimited';
type ApprovalChoiceProps = {
  approval: Approval;
  onChange: (approval: Approval) => void;
  view: MintView | undefined;
};

/** How much of the asset the Treasury may take: what this mint needs, unless the user wants more. */
export function ApprovalChoice({ approval, onChange, view }: ApprovalChoiceProps) {
  const format = useFormat();
  const needed = !view || view.steps.length > 1 || view.steps[0] === 'batch';
  const existing = view ? allowanceText(view, format) : '';
  return (
    <Disclosure aside={needed ? ASIDE[approval] : 'Already given'} summary="Approval">
      <div className="grid gap-3">
        <p className="text-muted text-sm">
          Before it can take your {view?.asset.symbol ?? 'asset'}, the Treasury needs your approval.{' '}
          {existing}
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
    </Disclosure>
  );
}

const ASIDE: Record<Approval, string> = { exact: 'This amount only', unlimited: 'Any amount, until revoked' };

function allowanceText({ asset }: MintView, format: Format): string {
  const { allowance } = asset.account;
  if (allowance === 0n) return 'It has none now.';
  if (allowance === MAX_UINT256) return 'It may take any amount already.';
  return `It may take ${format.quantity(inAsset(asset, allowance))} already.`;
}
