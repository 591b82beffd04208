import { parseEther } from 'viem';
import type { Address } from '@/lib/domain/model/types';
import type { Intent } from '@/lib/tx/kinds';
import { deployment, mintOf, tokenOf, USER } from './testing-flows';

/** The local chain's gateway, and intents of the user with native coin. */
export const gateway: Address = deployment.nativeGateway ?? '0x';
export const native = { gateway, usdm: deployment.usdm, symbol: 'ETH' };

export const nativeMint = mintOf('WETH', '0.5', 18, { native });

/** A redemption of 50 USDm for native coin, to the user. */
export const nativeRedeem = (change: object = {}): Intent => ({
  kind: 'redeem',
  asset: tokenOf('WETH'),
  usdmIn: parseEther('50'),
  minAssetOut: 1n,
  receiver: USER,
  deadlineSeconds: 600,
  native,
  ...change,
});

/** A well-formed signature that is not the user's. */
export const worthless = async () => `0x${'11'.repeat(32)}${'22'.repeat(32)}1b`;
