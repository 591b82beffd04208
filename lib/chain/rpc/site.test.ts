import { expect, it } from 'vitest';
import { parseSite } from './site';

it('takes an origin, with or without the slash', () => {
  expect(parseSite('https://treasury.example')).toBe('https://treasury.example');
  expect(parseSite('https://treasury.example/')).toBe('https://treasury.example');
  expect(parseSite('http://localhost:3000')).toBe('http://localhost:3000');
});

it.each([undefined, ''])('knows no site for %j', (text) => {
  expect(parseSite(text)).toBeUndefined();
});

it.each(['treasury.example', 'ipfs://abc', 'https://treasury.example/app', 'https://treasury.example?a=1'])(
  'rejects %s',
  (text) => {
    expect(() => parseSite(text)).toThrow('NEXT_PUBLIC_SITE_URL');
  },
);
