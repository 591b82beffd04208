import type { Address } from '@/lib/domain/model/types';

/** A call to be signed elsewhere, without native coin. */
export type SafeCall = { to: Address; data: `0x${string}` };

type SafeFile = { chainId: number; createdAt: number; name: string; description: string; call: SafeCall };

/**
 * One call as a file that Safe's Transaction Builder opens.
 * @param createdAt milliseconds since 1970
 */
export function safeFile({ chainId, createdAt, name, description, call }: SafeFile): string {
  const file = {
    version: '1.0',
    chainId: `${chainId}`,
    createdAt,
    meta: { name, description },
    transactions: [{ to: call.to, value: '0', data: call.data }],
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
