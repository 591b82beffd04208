import type { Hex } from 'viem';
import type { Address } from '@/lib/domain/model/types';

/** Checks of what the browser database returns: another version, or anyone with the developer tools, may have written it. */

/** Any object, as its fields. */
export const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const isAmount = (value: unknown): value is bigint => typeof value === 'bigint' && value >= 0n;

export const isHash = (value: unknown): value is Hex =>
  typeof value === 'string' && /^0x[\da-f]{64}$/.test(value);

export const isAccount = (value: unknown): value is Address =>
  typeof value === 'string' && /^0x[\da-f]{40}$/i.test(value);

/** Has the place and time of its log. */
export const isLogged = ({ block, logIndex, hash, time }: Record<string, unknown>): boolean =>
  isAmount(block) && Number.isSafeInteger(logIndex) && isHash(hash) && isAmount(time);
