import type { Words } from '@/lib/domain/format/wording';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import type { Issue } from '@/lib/domain/model/issues';
import type { Snapshot } from '@/lib/domain/model/types';
import { explain } from '@/lib/domain/words/words';
import type { Flow } from '@/lib/tx/engine/flow';
import { approvalOf } from '@/lib/tx/engine/step-calls';
import { type Intent, kindOf } from '@/lib/tx/kinds';
import type { ApproveIntent } from '@/lib/tx/kinds/approve';
import { type FlowFormat, tellingOf } from './flow-view';

/** What an ended flow left approved: in words, and what can be done with it. */
export type StandingView = {
  words: Words;
  /** What was asked for, to be started again with the approval. */
  again: Intent | undefined;
  revoke: ApproveIntent | undefined;
  /** Whether the amount can be changed under Settings, which lists the approvals of the app's own contracts. */
  isListed: boolean;
};

/** Undefined while the flow runs, and when it left nothing. */
export function viewStanding(
  flow: Flow,
  snapshot: Snapshot | undefined,
  format: FlowFormat,
): StandingView | undefined {
  const { standing, intent, status } = flow;
  if (!standing) return undefined;
  const revoke = revocationOf(flow);
  const isOwn = sameAddress(standing.spender, approvalOf(flow)?.spender ?? flow.treasury);
  const mayRepeat = isOwn && status !== 'confirmed' && status !== 'replaced' && !kindOf(intent).isAtOnce;
  return {
    words: explain(issueOf(flow, standing, isOwn, tellingOf(flow, snapshot, format.quantity)), format.locale),
    again: mayRepeat ? intent : undefined,
    revoke,
    isListed: isOwn && revoke?.spender === undefined && isListed(snapshot, standing.token),
  };
}

const isListed = (snapshot: Snapshot | undefined, token: string): boolean =>
  snapshot !== undefined && (assetBy(snapshot, token) !== undefined || sameAddress(token, snapshot.usdm));

function issueOf(
  flow: Flow,
  { token, spender, amount: value }: NonNullable<Flow['standing']>,
  isOwn: boolean,
  { amount: write, symbol }: ReturnType<typeof tellingOf>,
): Issue {
  // A token stops counting an allowance from half of the largest number on at the latest.
  const amount = value >= UNCOUNTED ? `unlimited ${symbol(token)}` : write(value, token);
  if (!isOwn) return { name: 'approval-foreign', amount, spender };
  const named = sameAddress(spender, flow.treasury) ? 'The Treasury' : `The contract ${spender}`;
  if (value === 0n) return { name: 'approval-reset', symbol: symbol(token), spender: named };
  const name = flow.status === 'confirmed' ? 'approval-left' : 'approval-standing';
  return { name, amount, spender: named };
}

const UNCOUNTED = 2n ** 255n;

/** The transaction that revokes what a flow left approved, shown where the flow is. Undefined if it left nothing. */
export function revocationOf({ standing, screen, treasury, intent }: Flow): ApproveIntent | undefined {
  if (!standing || standing.amount === 0n) return undefined;
  const { token: asset, spender } = standing;
  const revoke = { kind: 'approve', asset, amount: 0n, screen } as const;
  if (sameAddress(spender, treasury)) return revoke;
  if ('orders' in intent && intent.orders === spender) return { ...revoke, orders: spender };
  const gateway = 'native' in intent && intent.native && 'gateway' in intent.native && intent.native.gateway;
  if (gateway === spender) return { ...revoke, gateway };
  if ('stakedXms' in intent && intent.stakedXms === spender) return { ...revoke, staking: spender };
  return { ...revoke, spender };
}
