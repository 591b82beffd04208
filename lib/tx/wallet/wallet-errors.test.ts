import { describe, expect, test } from 'vitest';
import { NotSentError } from '@/lib/tx/engine/ports';
import { BlockedError } from './guard';
import {
  isBatchUnsupported,
  isMethodUnknown,
  provesUnsent,
  signatureIssue,
  unclearIssue,
  walletIssue,
} from './wallet-errors';

const error = (code: number, message = 'x') => Object.assign(new Error(message), { code });

describe('a wallet’s error is classified by its code', () => {
  test.each<[string, unknown, string]>([
    ['the user’s refusal', error(4001), 'wallet-refused'],
    ['a refusal by WalletConnect', error(5000), 'wallet-refused'],
    ['a wrapped refusal', new Error('wrapped', { cause: error(4001) }), 'wallet-refused'],
    [
      'a refusal nested by MetaMask Mobile',
      { code: -32603, data: { originalError: error(4001) } },
      'wallet-refused',
    ],
    ['a request already pending', error(-32002), 'wallet-busy'],
    ['a lost connection', error(4900), 'wallet-disconnected'],
    ['a lost chain', error(4901), 'wallet-disconnected'],
    ['no wallet at all', new NotSentError('x'), 'wallet-disconnected'],
    ['a blocked request', new BlockedError('x'), 'call-blocked'],
    ['anything else', error(-32603), 'wallet-failed'],
    ['no error at all', 'no', 'wallet-failed'],
    ['nothing', undefined, 'wallet-failed'],
  ])('%s', (_, thrown, name) => {
    expect(walletIssue(thrown).name).toBe(name);
  });

  test.each<[string, unknown, string | undefined]>([
    ['a text alone', 'User rejected the request', 'User rejected the request'],
    [
      'a nested lack of funds',
      {
        code: -32603,
        message: 'Internal JSON-RPC error.',
        data: {
          code: -32000,
          message: 'insufficient funds for gas * price + value: address 0x12 have 1 want 2',
        },
      },
      'insufficient funds for gas * price + value',
    ],
    [
      'a nested reason',
      { code: -32603, message: 'Internal error', data: { originalError: new Error('nonce too low') } },
      'nonce too low',
    ],
    ['a wrapped reason', new Error('Internal JSON-RPC error.', { cause: error(1, 'timeout') }), 'timeout'],
    ['nothing but the usual text', error(-32603, 'Internal JSON-RPC error.'), 'Internal JSON-RPC error.'],
  ])('the reason that is told is that of %s', (_, thrown, message) => {
    expect(unclearIssue(thrown)).toEqual({ name: 'request-unclear', message });
  });

  test('a code written as a text counts', () => {
    expect(provesUnsent({ code: '4001' })).toBe(true);
    expect(provesUnsent({ code: 'ACTION_REJECTED', message: 'user rejected' })).toBe(false);
    expect(provesUnsent({ code: null })).toBe(false);
  });

  test.each(['User rejected', 'Request denied by user', 'Cancelled', { message: 'declined' }])(
    'for a signature, which sends nothing, words are enough: %j',
    (thrown) => {
      expect(signatureIssue(thrown).name).toBe('wallet-refused');
      expect(signatureIssue(error(-32603, 'timeout')).name).toBe('wallet-failed');
    },
  );

  test('its text never decides whether something was sent', () => {
    expect(walletIssue(error(-32603, 'User rejected the request')).name).toBe('wallet-failed');
  });

  test.each<[string, string | undefined]>([
    ['Ledger: please unlock your device', 'Ledger: please unlock your device'],
    ['insufficient funds for gas\n  at 0x1234', 'insufficient funds for gas'],
    ['execution reverted: 0x08c379a00000000000000000', undefined],
    ['{"code":-32603}', undefined],
    ['x'.repeat(121), undefined],
    ['', undefined],
  ])('the wallet’s message is shown only when it is readable: %j', (message, shown) => {
    expect(walletIssue(error(-32000, message))).toEqual({ name: 'wallet-failed', message: shown });
  });
});

const nested = (code: number) => ({ code: -32603, data: { originalError: error(code) } });

describe('that nothing was sent', () => {
  test.each<[string, unknown]>([
    ['the user declined', error(4001)],
    ['the user declined in WalletConnect', error(5000)],
    ['the user declined, in a wrapped error', nested(4001)],
    ['it was blocked', new BlockedError('x')],
    ['there is no wallet', new NotSentError('x')],
  ])('is certain when %s', (_, thrown) => {
    expect(provesUnsent(thrown)).toBe(true);
  });

  test.each([-32603, -32602, -32601, -32003, -32002, -32000, 3, 4100, 4200, 4900, 4901, 5750, 8000])(
    'is uncertain for every other code: %d',
    (code) => {
      expect(provesUnsent(error(code))).toBe(false);
      expect(provesUnsent(nested(code))).toBe(false);
    },
  );

  test.each([undefined, null, 'User rejected', new TypeError('x')])(
    'is not proved by %j either',
    (thrown) => {
      expect(provesUnsent(thrown)).toBe(false);
    },
  );
});

test('an unclear failure keeps the wallet’s message, and mentions an open request', () => {
  expect(unclearIssue(error(-32603, 'Request timed out'))).toEqual({
    name: 'request-unclear',
    message: 'Request timed out',
  });
  expect(unclearIssue(undefined)).toEqual({ name: 'request-unclear', message: undefined });
  expect(unclearIssue(error(-32002))).toEqual({ name: 'wallet-busy' });
});

test('unsupported methods are recognised by the wallet’s own code, not by its node’s nested one', () => {
  expect(isBatchUnsupported(nested(-32601))).toBe(false);
  expect(isMethodUnknown(nested(-32601))).toBe(false);
  expect([4200, -32601].every((code) => isMethodUnknown(error(code)))).toBe(true);
  expect([4001, 4100, -32602, -32603].some((code) => isMethodUnknown(error(code)))).toBe(false);
});

test.each([4100, 4200, -32601, -32602, 5700, 5710, 5740, 5750, 5760])('code %d rules out batches', (code) => {
  expect(isBatchUnsupported(error(code))).toBe(true);
});

test.each([4001, 5000, -32002, -32603])('code %d does not rule out batches', (code) => {
  expect(isBatchUnsupported(error(code))).toBe(false);
});
