import type { MintStep } from '@/lib/domain/trade/steps';

/** What a step deals with, as texts: `deposit` is "250 USDC", `outcome` "249.87 USDm"; of an act the contract called. */
export type StepSubject = {
  deposit: string;
  symbol: string;
  outcome: string;
  approval: 'exact' | 'unlimited' | 'none';
  /** The deposit is USDm that is burned. */
  burns?: boolean;
};

export type AnyStep = MintStep | 'redeem' | 'redeem-pro-rata' | 'claim' | 'act';

/** What a step does, and what it asks of the user before it is under way. */
export function stepWords(kind: AnyStep, subject: StepSubject): { title: string; detail: string } {
  return words[kind](subject);
}

const TRANSACTION = 'A transaction';

const words: Record<AnyStep, (subject: StepSubject) => { title: string; detail: string }> = {
  permit: ({ deposit }) => ({
    title: `Sign an approval of ${deposit}`,
    detail: 'A signature, without a network fee',
  }),
  reset: ({ symbol }) => ({
    title: `Take back the old ${symbol} approval`,
    detail: `${TRANSACTION}; left out if ${symbol} does not need it`,
  }),
  approve: ({ deposit, symbol, approval }) => ({
    title:
      approval === 'none'
        ? `Revoke the ${symbol} approval`
        : `Approve ${approval === 'unlimited' ? `any amount of ${symbol}` : deposit}`,
    detail: TRANSACTION,
  }),
  batch: ({ deposit, outcome, burns }) => ({
    title: burns
      ? `Approve and burn ${deposit}, receive ${outcome}`
      : `Approve ${deposit} and mint ${outcome}`,
    detail: 'One transaction does both or neither',
  }),
  mint: ({ deposit, outcome }) => ({ title: `Deposit ${deposit}, mint ${outcome}`, detail: TRANSACTION }),
  redeem: ({ deposit, outcome }) => ({ title: `Burn ${deposit}, receive ${outcome}`, detail: TRANSACTION }),
  'redeem-pro-rata': ({ deposit }) => ({
    title: `Burn ${deposit}, receive a slice of every asset`,
    detail: TRANSACTION,
  }),
  claim: ({ outcome }) => ({ title: `Claim ${outcome}`, detail: TRANSACTION }),
  act: ({ outcome }) => ({ title: `Call ${outcome}`, detail: TRANSACTION }),
};
