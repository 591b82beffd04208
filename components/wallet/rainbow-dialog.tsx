'use client';

import '@rainbow-me/rainbowkit/styles.css';
import './rainbow-dialog.css';
import { cssStringFromTheme, RainbowKitProvider, useConnectModal } from '@rainbow-me/rainbowkit';
import { useEffect, useRef } from 'react';
import { adoptStyles } from './adopted-styles';
import { rainbowTheme } from './rainbow-theme';

const APP = { appName: 'Mars Treasury', learnMoreUrl: 'https://ethereum.org/wallets/' };

type RainbowDialogProps = {
  /** How many times it was requested: each increase opens it again. */
  asked: number;
};

/** RainbowKit’s wallet list. Loaded on first use: it is larger than the rest of the app. */
export function RainbowDialog({ asked }: RainbowDialogProps) {
  // It would add them as a style element.
  useEffect(() => adoptStyles(`[data-rk] {${cssStringFromTheme(rainbowTheme)}}`), []);
  return (
    <RainbowKitProvider appInfo={APP} locale="en-US" modalSize="compact" theme={null}>
      <OpenWhenAsked asked={asked} />
    </RainbowKitProvider>
  );
}

function OpenWhenAsked({ asked }: RainbowDialogProps) {
  const { openConnectModal } = useConnectModal();
  const answered = useRef(0);
  useEffect(() => {
    if (!openConnectModal || answered.current === asked) return;
    answered.current = asked;
    openConnectModal();
  }, [openConnectModal, asked]);
  return null;
}
