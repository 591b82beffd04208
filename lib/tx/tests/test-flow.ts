import type { Flow, FlowStatus, Step } from '@/lib/tx/engine/flow';
import { type Intent, screenOf } from '@/lib/tx/kinds';

/** Flows for tests. */

/** An address made of one repeated digit. */
export const at = (digit: number) => `0x${`${digit}`.repeat(40)}` as const;

export const TREASURY = at(1);
export const ACCOUNT = at(2);
export const TOKEN = at(3);
export const OTHER = at(4);
export const CHAIN_ID = 31337;

/** A hash made of one repeated byte (two hex digits). */
export const repeatedHash = (byte: string) => `0x${byte.repeat(32)}` as const;

export const MINT = {
  kind: 'mint',
  asset: TOKEN,
  amountIn: 250_000_000n,
  minUsdmOut: 249n * 10n ** 18n,
  receiver: ACCOUNT,
  deadlineSeconds: 1_200,
  approval: 'exact',
} as const;

export const REDEEM = {
  kind: 'redeem',
  asset: TOKEN,
  usdmIn: 250n * 10n ** 18n,
  minAssetOut: 249_000_000n,
  receiver: ACCOUNT,
  deadlineSeconds: 1_200,
} as const;

/** A flow with this status. */
export function flowIn(status: FlowStatus, steps: readonly Step[], intent: Intent = MINT): Flow {
  const screen = screenOf(intent);
  return { id: 'a', intent, screen, account: ACCOUNT, chainId: CHAIN_ID, treasury: TREASURY, steps, status };
}

/** A mint by approval, at its second step. */
export function atMint(status: FlowStatus, state: Step['state'] = 'todo'): Flow {
  return flowIn(status, [
    { kind: 'approve', state: 'done', hash: repeatedHash('aa') },
    {
      kind: 'mint',
      state,
      asked: { calls: [{ to: TREASURY, data: '0x12' }], nonce: 7, block: 100n, deadline: 9n },
    },
  ]);
}
