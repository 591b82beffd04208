import type { Flow } from '@/lib/tx/flow';

/** The screen on which a transaction is begun and shown. */
export type FlowScreen = 'mint' | 'redeem' | 'uses' | 'steward';

/** Where a flow belongs; mere approvals to where they are followed. */
export function screenOf({ intent }: Flow): FlowScreen {
  if (intent.kind === 'mint') return 'mint';
  if (intent.kind === 'act') return 'steward';
  return intent.kind === 'claim' && intent.grant ? 'uses' : 'redeem';
}
