/**
 * A step as its words are made of. `deposit` is "250 USDC"; a batch and the last step, the transaction that all is for,
 * bring their own title.
 */
export type NamedStep =
  | { kind: 'permit'; deposit: string }
  | { kind: 'reset'; symbol: string }
  | { kind: 'approve'; deposit: string; symbol: string; approval: 'exact' | 'unlimited' | 'none' }
  | { kind: 'batch' | 'final'; title: string };

/** What a step does, and what it asks of the user. */
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

/** What a mint does: "Deposit 250 USDC, mint 249.87 USDm". */
export const mintStepTitle = (deposit: string, minted: string): string =>
  `Deposit ${deposit}, mint ${minted}`;

/** What a mint does together with its approval. */
export const mintBatchTitle = (deposit: string, minted: string): string =>
  `Approve ${deposit} and mint ${minted}`;
