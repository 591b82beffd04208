'use client';

import { Button } from '@/components/ui/buttons/button';
import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Notice } from '@/components/ui/notice';
import { useAccount } from '@/lib/hooks/use-account';
import { useFlow } from '@/lib/hooks/use-flow';
import { useFormat } from '@/lib/hooks/use-format';
import { useSnapshotResult } from '@/lib/hooks/use-treasury';
import type { Flow } from '@/lib/tx/engine/flow';
import { viewStanding } from '@/lib/tx/view/standing-view';

/** The approval that an ended transaction left, with the ways to use, lower or revoke it. */
export function StandingApproval({ flow }: { flow: Flow }) {
  const { data } = useSnapshotResult(flow.chainId);
  const { address, appChain } = useAccount();
  const { start, busy } = useFlow();
  const view = viewStanding(flow, data?.snapshot, useFormat());
  if (!view) return null;
  const { words, again, revoke, isListed } = view;
  const off = busy || address !== flow.account || appChain.id !== flow.chainId;
  return (
    <Notice
      action={
        <div className="flex flex-wrap gap-3">
          {again && (
            <Button off={off} onClick={() => start(again)} size="sm">
              Continue
            </Button>
          )}
          {isListed && (
            <ButtonLink href="/settings#approvals" size="sm">
              Change amount
            </ButtonLink>
          )}
          {revoke && (
            <Button off={off} onClick={() => start(revoke)} size="sm">
              Revoke
            </Button>
          )}
        </div>
      }
      announce
      title={words.title}
      tone={words.tone}
    >
      {words.text} {words.hint}
    </Notice>
  );
}
