import { approveCall, encodeCall } from '@/lib/chain/calls/calls';
import { revertOf } from '@/lib/chain/calls/reverts';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { checkMint } from '@/lib/domain/trade/mint';
import { checkRedeem, quoteRedeem } from '@/lib/domain/trade/redeem';
import { planMint } from '@/lib/domain/trade/steps';
import { assetOf } from './attempt';
import type { Intent, StepKind } from './flow';
import type { ChainPort } from './ports';
import { Refusal, type Session } from './session';
import { approvalOf } from './step-calls';

/** What the wallet and the account can do, as far as the plan depends on it. */
export type Abilities = { canBatch: boolean; canPermit: boolean };

type Mint = Extract<Intent, { kind: 'mint' }>;
type Redeem = Extract<Intent, { kind: 'redeem' }>;

/**
 * The steps of the flow as of now, with the fewest questions to the wallet.
 * @throws {Refusal} when it is already clear that the last of them would be refused
 */
export async function planSteps(
  session: Session,
  snapshot: Snapshot,
  abilities: Abilities,
): Promise<StepKind[]> {
  const { intent, account } = session.flow;
  switch (intent.kind) {
    case 'mint':
      return planMintSteps(session, snapshot, intent, abilities);
    case 'approve': {
      const approval = approvalOf(session.flow);
      const reset = approval && (await needsReset(session.chain, { ...approval, account }));
      return reset ? ['reset', 'approve'] : ['approve'];
    }
    case 'redeem':
      return planRedeemSteps(session, snapshot, intent, abilities);
    case 'redeem-pro-rata':
    case 'claim':
    case 'act':
      return [intent.kind];
  }
}

/** The steps without batch and permit: what is left when one of them turns out not to work. */
export async function planSequential(session: Session): Promise<StepKind[]> {
  return planSteps(session, await session.readSnapshot(), { canBatch: false, canPermit: false });
}

async function planMintSteps(
  { chain, flow }: Session,
  snapshot: Snapshot,
  intent: Mint,
  { canBatch, canPermit }: Abilities,
): Promise<StepKind[]> {
  const asset = assetOf(snapshot, intent.asset);
  if (!asset) throw new Refusal({ name: 'not-listed' });
  // An approval costs gas: it is not asked for when the mint behind it would be refused.
  const issue = checkMint(snapshot, asset, intent.amountIn);
  if (issue) throw new Refusal(issue);
  const { allowance, permit } = asset.account;
  const approval = approvalOf(flow);
  return planMint({
    amountIn: intent.amountIn,
    allowance,
    canBatch,
    hasPermit: canPermit && permit !== undefined,
    unlimited: intent.approval === 'unlimited',
    needsReset:
      allowance > 0n &&
      allowance < intent.amountIn &&
      approval !== undefined &&
      (await needsReset(chain, { ...approval, account: flow.account })),
  });
}

/** Only the gateway takes USDm by allowance; the Treasury burns the caller's own. */
async function planRedeemSteps(
  { chain, flow }: Session,
  snapshot: Snapshot,
  intent: Redeem,
  { canBatch, canPermit }: Abilities,
): Promise<StepKind[]> {
  const approval = approvalOf(flow);
  if (!approval) return [intent.kind];
  const asset = assetOf(snapshot, intent.asset);
  if (!asset) throw new Refusal({ name: 'not-listed' });
  const issue = checkRedeem(snapshot, asset, intent.usdmIn);
  if (issue) throw new Refusal(issue);
  // The coin is paid last. What refuses it is found out first: an approval costs gas, in vain as well.
  const { assetOut } = quoteRedeem(snapshot, asset, intent.usdmIn);
  if (!(await chain.takesCoin(approval.spender, intent.receiver, assetOut))) {
    throw new Refusal({ name: 'coin-refused', symbol: asset.symbol });
  }
  const steps = planMint({
    amountIn: intent.usdmIn,
    allowance: await chain.allowance(approval.token, flow.account, approval.spender),
    canBatch,
    hasPermit: canPermit,
    unlimited: false,
    needsReset: false,
  });
  return steps.map((kind) => (kind === 'mint' ? 'redeem' : kind));
}

/** Whether a token refuses to change an allowance that is not zero (as USDT does): found out by trying, unsent. */
export async function needsReset(
  chain: Pick<ChainPort, 'allowance' | 'simulate'>,
  { token, account, spender, amount }: { token: Address; account: Address; spender: Address; amount: bigint },
): Promise<boolean> {
  if (amount === 0n || (await chain.allowance(token, account, spender)) === 0n) return false;
  try {
    await chain.simulate(account, encodeCall(approveCall(token, spender, amount)));
    return false;
  } catch (error) {
    if (revertOf(error)) return true;
    throw error;
  }
}
