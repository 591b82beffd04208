import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDeployment } from './deployment';
import { deploymentFile } from './files';

const file = JSON.parse(readFileSync(deploymentFile(31337), 'utf8'));

test.each([
  ['treasury', { treasury: `${file.treasury.slice(0, -1)}0` }],
  ['lens', { lens: undefined }],
  ['usdm', { usdm: 'USDm' }],
  ['wrapped', { wrapped: 'WETH' }],
  ['chainId', { chainId: '31337' }],
  ['blockNumber', { blockNumber: -1 }],
  ['assets', { assets: {} }],
  ['assets[0].token', { assets: [{ symbol: 'A', token: '0x' }] }],
  ['assets[0].symbol', { assets: [{ token: file.treasury }] }],
])('a file with a bad %s is refused by that name', (name, change) => {
  expect(() => parseDeployment({ ...file, ...change })).toThrow(name);
});

test('anything but an object is rejected', () => {
  expect(() => parseDeployment(null)).toThrow('deployment');
});
