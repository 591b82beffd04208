import { describe, expect, test } from 'vitest';
import { BlockedError } from './guard';
import { isBatchUnsupported, walletIssue } from './wallet-errors';

const error = (code: number, message = 'x') => Object.assign(new Error(message), { code });

describe('what a wallet’s error means', () => {
  test.each<[string, unknown, string]>([
    ['the user’s refusal', error(4001), 'wallet-refused'],
    ['a refusal by WalletConnect', error(5000), 'wallet-refused'],
    ['a wrapped refusal', new Error('wrapped', { cause: error(4001) }), 'wallet-refused'],
    [
      'a refusal as MetaMask Mobile nests it',
      { code: -32603, data: { originalError: error(4001) } },
      'wallet-refused',
    ],
    ['a request already pending', error(-32002), 'wallet-busy'],
    ['a lost connection', error(4900), 'wallet-disconnected'],
    ['a lost chain', error(4901), 'wallet-disconnected'],
    ['a blocked request', new BlockedError('x'), 'call-blocked'],
    ['anything else', error(-32603), 'wallet-failed'],
    ['no error at all', 'no', 'wallet-failed'],
    ['nothing', undefined, 'wallet-failed'],
  ])('%s', (_, thrown, name) => {
    expect(walletIssue(thrown).name).toBe(name);
  });

  test('the text never decides', () => {
    expect(walletIssue(error(-32603, 'User rejected the request')).name).toBe('wallet-failed');
  });

  test.each<[string, string | undefined]>([
    ['Ledger: please unlock your device', 'Ledger: please unlock your device'],
    ['insufficient funds for gas\n  at 0x1234', 'insufficient funds for gas'],
    ['execution reverted: 0x08c379a00000000000000000', undefined],
    ['{"code":-32603}', undefined],
    ['x'.repeat(121), undefined],
    ['', undefined],
  ])('the wallet’s words are shown only when they can be read: %j', (message, shown) => {
    expect(walletIssue(error(-32000, message))).toEqual({ name: 'wallet-failed', message: shown });
  });
});

test.each([4200, -32601, -32602, 5700, 5710, 5740, 5750, 5760])(
  'code %d: there are no batches here',
  (code) => {
    expect(isBatchUnsupported(error(code))).toBe(true);
  },
);

test.each([4001, 5000, -32002, -32603])('code %d says nothing about batches', (code) => {
  expect(isBatchUnsupported(error(code))).toBe(false);
});
