import type { MintStep } from '@/lib/domain/trade/steps';

/** The amounts of a step as texts: `deposit` is "250 USDC", `outcome` "249.87 USDm", or the contract that an action calls. */
export type StepSubject = {
  deposit: string;
  symbol: string;
  outcome: string;
  approval: 'exact' | 'unlimited' | 'none';
  /** The deposit is USDm that is burned. */
  burns?: boolean;
};

export type AnyStep = MintStep | 'redeem' | 'redeem-pro-rata' | 'claim' | 'act';

/** What a step does, and what it asks of the user. */
export function stepWords(kind: AnyStep, subject: StepSubject): { title: string; detail: string } {
  return words[kind](subject);
}

const TRANSACTION = 'Transaction';

const words: Record<AnyStep, (subject: StepSubject) => { title: string; detail: string }> = {
  permit: ({ deposit }) => ({
    title: `Sign approval for ${deposit}`,
    detail: 'Signature, no network fee',
  }),
  reset: ({ symbol }) => ({
    title: `Reset the existing ${symbol} approval`,
    detail: `${TRANSACTION}; skipped if not needed`,
  }),
  approve: ({ deposit, symbol, approval }) => ({
    title:
      approval === 'none'
        ? `Revoke the ${symbol} approval`
        : `Approve ${approval === 'unlimited' ? `unlimited ${symbol}` : deposit}`,
    detail: TRANSACTION,
  }),
  batch: ({ deposit, outcome, burns }) => ({
    title: burns ? `Approve and redeem ${deposit} for ${outcome}` : `Approve ${deposit} and mint ${outcome}`,
    detail: 'Both in one transaction',
  }),
  mint: ({ deposit, outcome }) => ({ title: `Deposit ${deposit}, mint ${outcome}`, detail: TRANSACTION }),
  redeem: ({ deposit, outcome }) => ({ title: `Redeem ${deposit} for ${outcome}`, detail: TRANSACTION }),
  'redeem-pro-rata': ({ deposit }) => ({
    title: `Redeem ${deposit} for a share of every asset`,
    detail: TRANSACTION,
  }),
  claim: ({ outcome }) => ({ title: `Claim ${outcome}`, detail: TRANSACTION }),
  act: ({ outcome }) => ({ title: `Call ${outcome}`, detail: TRANSACTION }),
};
