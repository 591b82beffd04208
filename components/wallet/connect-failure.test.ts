import { expect, test } from 'vitest';
import { connectFailure } from './connect-failure';

const error = (code: number) => Object.assign(new Error('Words of the wallet'), { code });

test.each([
  ['declined', error(4001), 'The request was declined in Some Wallet. Select it again to retry.'],
  ['wrapped', new Error('wrapped', { cause: error(4001) }), 'The request was declined in Some Wallet.'],
  ['asked before', error(-32002), 'Some Wallet already has a request open.'],
  ['broken', error(-32603), 'Some Wallet did not connect. Unlock it, then select it again.'],
  ['gone', new Error('Provider not found.'), 'Some Wallet did not connect.'],
])('a wallet that was %s is explained with what to do', (_, thrown, words) => {
  expect(connectFailure(thrown, 'Some Wallet')).toContain(words);
});
