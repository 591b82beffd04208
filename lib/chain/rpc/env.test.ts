import { expect, test } from 'vitest';
import { parseProjectId, parseUrls } from './env';

test.each([
  ['', []],
  [undefined, []],
  ['https://a.example', ['https://a.example']],
  [' https://a.example/key , http://127.0.0.1:8545,', ['https://a.example/key', 'http://127.0.0.1:8545']],
  ['/rpc', ['/rpc']],
])('RPC nodes of %j', (text, urls) => {
  expect(parseUrls('NAME', text)).toEqual(urls);
});

test.each(['wss://a.example', 'a.example', 'javascript:alert(1)', 'https://ok.example,nonsense'])(
  'rejects %j, naming the variable',
  (text) => {
    expect(() => parseUrls('NEXT_PUBLIC_RPC_URLS_56', text)).toThrow(/NEXT_PUBLIC_RPC_URLS_56/);
  },
);

test('a WalletConnect project id is 32 hex digits or nothing', () => {
  expect(parseProjectId(undefined)).toBeUndefined();
  expect(parseProjectId('')).toBeUndefined();
  expect(parseProjectId('0123456789abcdef0123456789abcdef')).toBe('0123456789abcdef0123456789abcdef');
  expect(() => parseProjectId('YOUR_PROJECT_ID')).toThrow(/PROJECT_ID/);
});
