'use client';

import { createContext, useContext } from 'react';

/** The app's wallet dialog. Shared, because the button that opened it may be gone by the time a wallet is chosen. */
export type Wallets = {
  /** Opens the dialog. */
  open: () => void;
  /** `loading`: its code is being fetched. */
  state: 'idle' | 'loading' | 'failed';
};

const Shared = createContext<Wallets>({ open: () => {}, state: 'idle' });

export const WalletsProvider = Shared.Provider;

/** The wallet dialog, for a connect button. */
export const useWallets = (): Wallets => useContext(Shared);
