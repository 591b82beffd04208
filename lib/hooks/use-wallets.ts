'use client';

import { createContext, useContext } from 'react';

/** The choice of wallets, one for the whole app: the button that opens it may be gone when somebody has chosen. */
export type Wallets = {
  /** Shows it. */
  open: () => void;
  /** `loading`: its code is being fetched. */
  state: 'idle' | 'loading' | 'failed';
};

const Shared = createContext<Wallets>({ open: () => {}, state: 'idle' });

export const WalletsProvider = Shared.Provider;

/** The choice of wallets, for a button that connects. */
export const useWallets = (): Wallets => useContext(Shared);
