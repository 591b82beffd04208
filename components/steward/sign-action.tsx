'use client';

import { FlowElsewhere } from '@/components/flow/flow-elsewhere';
import { MainAction } from '@/components/trade/main-action';
import type { Composed } from '@/lib/chain/steward/steward-compose';
import { useSignAction } from '@/lib/hooks/steward/use-sign-action';
import { useFlow } from '@/lib/hooks/use-flow';

type SignActionProps = { composed: Composed; words: string; way?: Parameters<typeof useSignAction>[2] };

/** For an account with the role: signs and sends the action exactly as shown. */
export function SignAction({ composed, words, way }: SignActionProps) {
  const action = useSignAction(composed, words, way);
  const { flow, busy } = useFlow();
  if (!action) return null;
  const screen = flow && busy ? flow.screen : 'steward';
  return (
    <div>
      {screen !== 'steward' && <FlowElsewhere ended={false} screen={screen} />}
      <MainAction {...action} />
    </div>
  );
}
