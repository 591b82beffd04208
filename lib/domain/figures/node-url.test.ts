import { describe, expect, test } from 'vitest';
import { parseNodeUrl } from './node-url';

const ORIGIN = 'https://treasury.example';
const read = (text: string, origin = ORIGIN) => {
  const found = parseNodeUrl(text, origin);
  return found.ok ? found.url : found.issue;
};

describe('the URL of an RPC node', () => {
  test.each([
    ['https://node.example', 'https://node.example/'],
    [' https://node.example/v1/key?x=1 ', 'https://node.example/v1/key?x=1'],
    ['http://127.0.0.1:8545', 'http://127.0.0.1:8545/'],
    ['http://localhost:8545/', 'http://localhost:8545/'],
  ])('%s is taken', (text, url) => expect(read(text)).toBe(url));

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['node.example', 'not-url'],
    ['/rpc', 'not-url'],
    ['https://', 'not-url'],
    ['wss://node.example', 'not-url'],
    ['javascript:alert(1)', 'not-url'],
    ['https://me:secret@node.example', 'credentials'],
    ['http://node.example', 'insecure'],
    ['http://127.0.0.1.node.example', 'insecure'],
    ['http://192.168.1.5:8545', 'insecure'],
  ])('“%s” is %s', (text, issue) => expect(read(text)).toBe(issue));

  test('the origin of the page is allowed, whatever it is', () => {
    expect(read('http://192.168.1.5:3000/rpc', 'http://192.168.1.5:3000')).toBe(
      'http://192.168.1.5:3000/rpc',
    );
  });
});
