import { decodeAbiParameters, decodeFunctionData, parseAbiParameters, zeroAddress } from 'viem';
import { expect, test } from 'vitest';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { treasuryAbi } from '@/abis/treasury';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { addressOf, assetOf } from '@/lib/domain/limits/fixture';
import { type Action, ALL_EARNED } from '@/lib/domain/steward/steward';
import type { Grant } from '@/lib/domain/uses/uses';
import { actionCall } from './steward-calls';

const deployment: Deployment = {
  chainId: 31337,
  blockNumber: 1n,
  treasury: addressOf(11),
  lens: addressOf(12),
  orders: addressOf(12),
  usdm: addressOf(13),
  xms: addressOf(14),
  oracle: addressOf(15),
  valuer: addressOf(15),
  manager: addressOf(16),
  pair: addressOf(17),
  governanceDelegate: addressOf(18),
  yieldVenue: addressOf(19),
  liquidityVenue: addressOf(20),
  grants: addressOf(21),
  stakedXms: addressOf(22),
  feeCollector: addressOf(23),
  assets: [],
};
const asset = assetOf();
const { token } = asset;
const { treasury, yieldVenue, liquidityVenue, governanceDelegate, grants } = deployment;
const terms = {
  recipient: addressOf(30),
  start: 1_750_000_000n,
  cliff: 2_592_000n,
  duration: 31_536_000n,
  title: 'Documentation in five languages',
  link: 'https://example.org/grants',
};
const grant: Grant = {
  ...terms,
  id: 7n,
  asset: token,
  amount: 5n,
  claimed: 0n,
  vested: 0n,
  returned: 0n,
  stopped: false,
};

const onTreasury = (action: Action) => {
  const { to, data } = actionCall(action, deployment);
  expect(to).toBe(treasury);
  return decodeFunctionData({ abi: treasuryAbi, data });
};

test.each<[string, Action, string, readonly unknown[]]>([
  [
    'lending',
    { kind: 'lend', asset, amount: 1_000_000_000n },
    'deploy',
    [yieldVenue, token, 1_000_000_000n, 0n, '0x'],
  ],
  [
    'moving to voting',
    { kind: 'entrust', asset, amount: 3n },
    'deploy',
    [governanceDelegate, token, 3n, 0n, '0x'],
  ],
  [
    'recalling from a vault',
    { kind: 'recall', from: 'yield', asset, amount: 4n },
    'recall',
    [yieldVenue, token, 4n, '0x'],
  ],
  [
    'recalling votes',
    { kind: 'recall', from: 'governance', asset, amount: 4n },
    'recall',
    [governanceDelegate, token, 4n, '0x'],
  ],
  [
    'pausing both sides of every asset',
    { kind: 'pause', asset: undefined, mint: true, redeem: true },
    'pause',
    [zeroAddress, true, true],
  ],
  ['pausing one side', { kind: 'pause', asset, mint: false, redeem: true }, 'pause', [token, false, true]],
])('%s is the call that the Treasury takes', (_, action, functionName, args) => {
  expect(onTreasury(action)).toEqual({ functionName, args });
});

test.each<[string, Action, string, readonly unknown[], string, readonly unknown[]]>([
  [
    'pairing',
    { kind: 'pair', asset, amount: 5n, usdm: 6n, leastLiquidity: 7n },
    'deploy',
    [liquidityVenue, token, 5n, 6n],
    'uint256',
    [7n],
  ],
  [
    'leaving a pair',
    { kind: 'recall', from: 'liquidity', asset, amount: 5n, leastAsset: 4n, leastUsdm: 3n },
    'recall',
    [liquidityVenue, token, 5n],
    'uint256, uint256',
    [4n, 3n],
  ],
  ['harvesting', { kind: 'harvest', asset }, 'recall', [yieldVenue, token, ALL_EARNED], 'bool', [true]],
  ['revoking', { kind: 'revoke', asset, grant }, 'recall', [grants, token, 0n], 'uint256', [7n]],
])('%s carries its bounds inside the data', (_, action, functionName, args, types, inside) => {
  const decoded = onTreasury(action);
  expect(decoded.functionName).toBe(functionName);
  const data = decoded.args?.at(-1);
  expect(decoded.args?.slice(0, -1)).toEqual(args);
  if (typeof data !== 'string' || !data.startsWith('0x')) throw new Error('There is no data');
  expect(decodeAbiParameters(parseAbiParameters(types), `0x${data.slice(2)}`)).toEqual(inside);
});

test('a grant has its terms, and shows all of them', () => {
  const call = actionCall({ kind: 'grant', asset, amount: 9n, terms }, deployment);
  const { args } = decodeFunctionData({ abi: treasuryAbi, data: call.data });
  const types = parseAbiParameters([
    'Terms terms',
    'struct Terms { address recipient; uint64 start; uint64 cliff; uint64 duration; string title; string link; }',
  ]);
  const data = String(args?.[4]);
  expect(args?.slice(0, 4)).toEqual([grants, token, 9n, 0n]);
  expect(decodeAbiParameters(types, `0x${data.slice(2)}`)).toEqual([terms]);
  expect(call.inside.map(({ value }) => value)).toEqual(Object.values(terms).map(String));
});

test.each([
  ['against', 0],
  ['for', 1],
  ['abstain', 2],
] as const)('a vote %s is number %i, through the venue that holds the votes', (support, number) => {
  const action: Action = {
    kind: 'vote',
    governor: addressOf(40),
    proposal: 2n ** 255n,
    support,
    reason: 'Why not.',
  };
  const call = actionCall(action, deployment);
  expect(call.to).toBe(governanceDelegate);
  const decoded = decodeFunctionData({ abi: governanceDelegateAbi, data: call.data });
  expect(decoded).toEqual({
    functionName: 'castVote',
    args: [addressOf(40), 2n ** 255n, number, 'Why not.'],
  });
  expect(call.args.map(({ name }) => name)).toEqual(['governor', 'proposalId', 'support', 'reason']);
});
