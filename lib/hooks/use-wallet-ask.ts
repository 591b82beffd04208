'use client';

import { useRef, useState } from 'react';

/** `slow`: the wallet has not answered for so long that the user is told and may ask again. */
type AskState = 'idle' | 'asked' | 'slow' | 'done' | 'failed';

/** How long a wallet may take before the user is told. */
const PATIENCE_MS = 15_000;

/**
 * A request to the wallet that sends nothing, such as to switch networks. Wallets may answer without doing it, or never, so
 * the user is never kept waiting: what is late still counts, unless it was asked again.
 * @returns its state, and the function that asks; false or a rejection counts as failed
 */
export function useWalletAsk(): [AskState, (request: () => Promise<unknown>) => void] {
  const [state, setState] = useState<AskState>('idle');
  const turn = useRef(0);
  const ask = (request: () => Promise<unknown>) => {
    turn.current += 1;
    const mine = turn.current;
    const set = (next: AskState) => mine === turn.current && setState(next);
    set('asked');
    const patience = setTimeout(set, PATIENCE_MS, 'slow');
    request()
      .then(
        (done) => set(done === false ? 'failed' : 'done'),
        () => set('failed'),
      )
      .finally(() => clearTimeout(patience));
  };
  return [state, ask];
}
