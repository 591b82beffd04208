import { plainAmount } from '@/lib/domain/format/format';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { AmountIssue, IssueOf } from '@/lib/domain/model/issues';
import { parseAmount } from '@/lib/domain/model/parse';
import { type MintStep, planMint } from '@/lib/domain/trade/steps';
import { inXms, type Staking, sharesFor, stakedBy } from './staking';

/** What was chosen and typed. `all`: Max was chosen, which then follows what a stake earns. */
export type StakeForm = { way: 'stake' | 'unstake'; amount: string; all?: boolean };

/** What can be done with the form. */
export type StakeView = {
  /** What the field shows. */
  text: string;
  /** The most that can be staked or unstaked now: XMS. */
  max: bigint;
  /** XMS as typed, if it is an amount. */
  amount: bigint | undefined;
  issue: AmountIssue | IssueOf<'balance'> | undefined;
  /** The requests to the wallet; the usual ones while nothing is known. */
  steps: readonly MintStep[];
  /** For unstaking: the shares to redeem. */
  shares: bigint;
};

/**
 * Reads the form against the chain.
 * @param balance XMS of the account
 */
export function viewStake(
  { way, amount: typed, all }: StakeForm,
  staking: Staking,
  balance: bigint,
  canBatch: boolean,
): StakeView {
  const max = way === 'stake' ? balance : stakedBy(staking);
  const text = all ? plainAmount(max, USDM_DECIMALS) : typed;
  const parsed = parseAmount(text, USDM_DECIMALS);
  const amount = parsed.ok ? parsed.value : undefined;
  const isAbove = amount !== undefined && staking.account !== undefined && amount > max;
  const issue = parsed.ok
    ? isAbove
      ? { name: 'balance' as const, max: inXms(max) }
      : undefined
    : parsed.issue;
  const allowance = staking.account?.allowance ?? 0n;
  const steps =
    way === 'stake'
      ? planMint({
          ...{ amountIn: amount ?? 1n, allowance, canBatch },
          ...{ hasPermit: false, unlimited: false, needsReset: false },
        })
      : (['mint'] as const);
  return { text, max, amount, issue, steps, shares: amount === undefined ? 0n : sharesFor(staking, amount) };
}
