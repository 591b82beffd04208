import { toFunctionSelector } from 'viem';
import { treasuryAbi } from '@/abis/treasury';
import type { RefundReason } from '@/lib/domain/orders/order';

const BY_ERROR: Readonly<Record<string, RefundReason>> = {
  LimitExceeded: 'limit',
  InsufficientOutput: 'minimum',
  BelowMinimum: 'too-small',
  ZeroAmount: 'too-small',
  InsufficientLiquidity: 'liquidity',
  NotListed: 'delisted',
};

/** The reasons by selector; that of no error means that there was no price in time. */
const BY_SELECTOR: ReadonlyMap<string, RefundReason> = new Map([
  ['0x00000000', 'no-price'],
  ...treasuryAbi.flatMap((item): [string, RefundReason][] => {
    const reason = item.type === 'error' ? BY_ERROR[item.name] : undefined;
    if (!reason || item.type !== 'error') return [];
    return [[toFunctionSelector(`${item.name}(${item.inputs.map(({ type }) => type).join(',')})`), reason]];
  }),
]);

/** Why an order was refunded, from the selector that its event has for it; undefined for one that is not known. */
export const refundReason = (selector: string): RefundReason | undefined => BY_SELECTOR.get(selector);
