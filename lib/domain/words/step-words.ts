/**
 * The inputs of a step's words. `deposit` is "250 USDC". A batch and the last step, the intent's own transaction, have
 * a title of their own.
 */
export type NamedStep =
  | { kind: 'permit'; deposit: string }
  | { kind: 'reset'; symbol: string }
  | { kind: 'approve'; deposit: string; symbol: string; approval: 'exact' | 'unlimited' | 'none' }
  | { kind: 'batch' | 'final'; title: string };

/** What a step does, and what it requires of the user. */
export function stepWords(step: NamedStep): { title: string; detail: string } {
  switch (step.kind) {
    case 'permit':
      return { title: `Sign approval for ${step.deposit}`, detail: 'Signature, no network fee' };
    case 'reset':
      return {
        title: `Reset the existing ${step.symbol} approval`,
        detail: `${TRANSACTION}; skipped if not needed`,
      };
    case 'approve':
      return { title: approveTitle(step), detail: TRANSACTION };
    case 'batch':
      return { title: step.title, detail: 'Both in one transaction' };
    case 'final':
      return { title: step.title, detail: TRANSACTION };
  }
}

const TRANSACTION = 'Transaction';

function approveTitle({ approval, deposit, symbol }: Extract<NamedStep, { kind: 'approve' }>): string {
  if (approval === 'none') return `Revoke the ${symbol} approval`;
  return `Approve ${approval === 'unlimited' ? `unlimited ${symbol}` : deposit}`;
}

/** The title of a mint: "Deposit 250 USDC, mint 249.87 USDm". */
export const mintStepTitle = (deposit: string, minted: string): string =>
  `Deposit ${deposit}, mint ${minted}`;

/** The title of a mint together with its approval. */
export const mintBatchTitle = (deposit: string, minted: string): string =>
  `Approve ${deposit} and mint ${minted}`;
