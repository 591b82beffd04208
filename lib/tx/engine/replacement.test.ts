import { zeroHash } from 'viem';
import { expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import { findByNonce } from './replacement';

const ME = addressOf(1);

/** A chain on which the account's first transaction is in block `used`. `asked`: blocks whose state was requested. */
function chainWith(used: bigint, head: bigint) {
  const asked: bigint[] = [];
  return {
    asked,
    head: async () => ({ number: head, timestamp: 0n }),
    nonce: async (_: string, at?: bigint | 'pending') => {
      if (typeof at === 'bigint') asked.push(at);
      return typeof at !== 'bigint' || at >= used ? 1 : 0;
    },
    transactionsOf: async (block: bigint) =>
      block === used
        ? [{ hash: zeroHash, from: ME, to: ME, input: '0x' as const, value: 0n, gas: 0n, nonce: 0 }]
        : [],
  };
}

test('a nonce used moments ago is found with the state of recent blocks only, however old the request is', async () => {
  for (const used of [1_000_000n, 999_999n, 999_990n, 999_937n]) {
    const chain = chainWith(used, 1_000_000n);
    expect(await findByNonce(chain, ME, 0, 10n)).toMatchObject({ nonce: 0 });
    // Full nodes of BNB Chain keep the state of 128 blocks.
    expect(Math.min(...chain.asked.map(Number))).toBeGreaterThan(1_000_000 - 128);
  }
});

test('one that was used earlier is found too, from a node with older state', async () => {
  for (const used of [11n, 500_000n, 999_936n]) {
    const chain = chainWith(used, 1_000_000n);
    expect(await findByNonce(chain, ME, 0, 10n), `${used}`).toMatchObject({ nonce: 0 });
  }
});

test('right after the request there is nothing older to ask for', async () => {
  const chain = chainWith(102n, 103n);
  expect(await findByNonce(chain, ME, 0, 100n)).toMatchObject({ nonce: 0 });
  expect(Math.min(...chain.asked.map(Number))).toBeGreaterThan(100);
});
