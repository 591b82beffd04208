'use client';

import { FlowElsewhere } from '@/components/flow/flow-elsewhere';
import { MainAction } from '@/components/trade/main-action';
import type { Composed } from '@/lib/chain/steward/steward-compose';
import { useSignAct } from '@/lib/hooks/steward/use-sign-act';
import { useFlow } from '@/lib/hooks/use-flow';

type SignActProps = { composed: Composed; words: string; way?: Parameters<typeof useSignAct>[2] };

/** For an account with the role: signs and sends the action exactly as shown. */
export function SignAct({ composed, words, way }: SignActProps) {
  const action = useSignAct(composed, words, way);
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
