import { describe, expect, test } from 'vitest';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { checksummed, parseRecipient, sameAddress } from './address';

// The examples of EIP-55.
const MIXED = [
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
  '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
  '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
] as const;
const [ONE] = MIXED;

const snapshot = snapshotOf([assetOf({ token: addressOf(5), symbol: 'WBTC' })], {
  venues: [{ venue: addressOf(105), use: 'yield', details: '0x' }],
});
const issueOf = (text: string) => {
  const checked = parseRecipient(text, snapshot);
  return checked.ok ? undefined : checked.issue;
};

test.each(MIXED)('%s is its own checksum', (address) => {
  expect(checksummed(address.toLowerCase())).toBe(address);
  expect(parseRecipient(address, snapshot)).toEqual({ ok: true, address });
});

describe('recipients', () => {
  test('in one case, or surrounded by space, are accepted and checksummed', () => {
    const [lower, upper] = [ONE.toLowerCase(), `0x${ONE.slice(2).toUpperCase()}`];
    for (const text of [lower, upper, `  ${ONE}\n`]) {
      expect(parseRecipient(text, snapshot)).toEqual({ ok: true, address: ONE });
    }
  });

  test.each([
    ['', 'receiver-empty'],
    ['  ', 'receiver-empty'],
    ['vitalik.eth', 'receiver-not-address'],
    ['0x1234', 'receiver-not-address'],
    [`${ONE}0`, 'receiver-not-address'],
    [ONE.slice(2), 'receiver-not-address'],
    [`0x${'g'.repeat(40)}`, 'receiver-not-address'],
    [ONE.replace('aA', 'Aa'), 'receiver-checksum'],
    [ONE.replace('9', '8'), 'receiver-checksum'],
    [`0x${'0'.repeat(40)}`, 'receiver-zero'],
  ])('%j: %s', (text, name) => {
    expect(issueOf(text)).toEqual({ name });
  });

  test.each([
    [snapshot.treasury, 'the Treasury contract'],
    [snapshot.usdm, 'the USDm contract'],
    [snapshot.xms, 'the XMS contract'],
    [addressOf(5), 'the WBTC contract'],
    [addressOf(104), 'a contract of the protocol'],
    [addressOf(105), 'a contract of the protocol'],
    ['0xbb0fa2fbe9b37444f5d1dbd22e0e5bdd2afbbe85', 'USDm of the original Mars, another token'],
  ])('%s is a contract', (address, what) => {
    expect(issueOf(address)).toEqual({ name: 'receiver-contract', what });
  });
});

test('addresses are the same regardless of case', () => {
  expect(sameAddress(ONE, ONE.toLowerCase())).toBe(true);
  expect(sameAddress(ONE, MIXED[1])).toBe(false);
});
