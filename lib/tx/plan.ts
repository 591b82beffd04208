import { approveCall, encodeCall } from '@/lib/chain/calls';
import { revertOf } from '@/lib/chain/reverts';
import { checkMint } from '@/lib/domain/mint';
import { planMint } from '@/lib/domain/steps';
import type { Address, Snapshot } from '@/lib/domain/types';
import { assetOf } from './attempt';
import type { Intent, StepKind } from './flow';
import type { ChainPort } from './ports';
import { Refusal, type Session } from './session';
import { approvalOf } from './step-calls';

/** What the wallet and the account can do, as far as the plan depends on it. */
export type Abilities = { canBatch: boolean; canPermit: boolean };

type Mint = Extract<Intent, { kind: 'mint' }>;

/**
 * The steps of the flow as of now, with the fewest questions to the wallet.
 * @throws {Refusal} when it is already clear that the last of them would be refused
 */
export async function planSteps(
  session: Session,
  snapshot: Snapshot,
  abilities: Abilities,
): Promise<StepKind[]> {
  const { intent, account, treasury } = session.flow;
  switch (intent.kind) {
    case 'mint':
      return planMintSteps(session, snapshot, intent, abilities);
    case 'approve': {
      const reset = await needsReset(session.chain, { ...intent, token: intent.asset, account, treasury });
      return reset ? ['reset', 'approve'] : ['approve'];
    }
    case 'redeem':
    case 'redeem-pro-rata':
    case 'claim':
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
  const amount = approvalOf(intent)?.amount ?? 0n;
  return planMint({
    amountIn: intent.amountIn,
    allowance,
    canBatch,
    hasPermit: canPermit && permit !== undefined,
    unlimited: intent.approval === 'unlimited',
    needsReset:
      allowance > 0n &&
      allowance < intent.amountIn &&
      (await needsReset(chain, { ...flow, token: asset.token, amount })),
  });
}

/** Whether a token refuses to change an allowance that is not zero (as USDT does): found out by trying, unsent. */
export async function needsReset(
  chain: Pick<ChainPort, 'allowance' | 'simulate'>,
  {
    token,
    account,
    treasury,
    amount,
  }: { token: Address; account: Address; treasury: Address; amount: bigint },
): Promise<boolean> {
  if (amount === 0n || (await chain.allowance(token, account)) === 0n) return false;
  try {
    await chain.simulate(account, encodeCall(approveCall(token, treasury, amount)));
    return false;
  } catch (error) {
    if (revertOf(error)) return true;
    throw error;
  }
}
