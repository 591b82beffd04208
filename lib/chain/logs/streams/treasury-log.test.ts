import { encodeAbiParameters, type Hex, pad, parseAbiParameters, toEventSelector } from 'viem';
import { describe, expect, test } from 'vitest';
import type { RawLog } from '@/lib/chain/logs/log-parse';
import { ALICE, DEPLOYMENT, TREASURY, USDC, word, XMS } from '@/lib/chain/logs/test-log-chain';
import { toTreasuryEvent, treasuryStream } from './treasury-log';

const BOB = '0x00000000000000000000000000000000000000B0';
const AT = { block: 20n, logIndex: 3, hash: word(9), time: 77n };

/** A log of the Treasury. `signature` and topics are written out here, not taken from the ABI of the contract. */
function log(signature: string, indexed: readonly Hex[], data: Hex): RawLog {
  const { time: _, ...at } = AT;
  const topics = [toEventSelector(signature), ...indexed.map((value) => pad(value))];
  return { ...at, address: TREASURY, topics, data, blockHash: word(8), time: undefined };
}

const words = (...values: bigint[]): Hex => `0x${values.map((value) => word(value).slice(2)).join('')}`;

const MINTED = 'Minted(address,address,address,uint256,uint256,uint256)';

const minted = log(MINTED, [ALICE, BOB, USDC], words(5n, 7n, 19n));
const proRata = (assets: readonly Hex[], amounts: readonly bigint[]) =>
  log(
    'RedeemedProRata(address,address,uint256,address[],uint256[],uint256)',
    [ALICE, BOB],
    encodeAbiParameters(parseAbiParameters('uint256, address[], uint256[], uint256'), [
      9n,
      assets,
      amounts,
      19n,
    ]),
  );
const checkpoint = log(
  'Checkpoint(uint256,uint256,uint256,uint256[5],uint256,uint256)',
  [],
  words(10n, 8n, 9n, 1n, 2n, 3n, 4n, 0n, 1200n, 1234n),
);

const said: [string, RawLog, object][] = [
  [
    'a mint',
    minted,
    { kind: 'mint', sender: ALICE, receiver: BOB, amounts: [{ asset: USDC, amount: 5n }], usdm: 7n },
  ],
  [
    'a redemption',
    log('Redeemed(address,address,address,uint256,uint256,uint256)', [ALICE, BOB, USDC], words(7n, 5n, 19n)),
    { kind: 'redeem', sender: ALICE, receiver: BOB, amounts: [{ asset: USDC, amount: 5n }], usdm: 7n },
  ],
  [
    'a pro-rata redemption, without what it gave nothing of',
    proRata([USDC, XMS, BOB], [4n, 0n, 6n]),
    {
      kind: 'redeem-pro-rata',
      sender: ALICE,
      receiver: BOB,
      amounts: [
        { asset: USDC, amount: 4n },
        { asset: BOB, amount: 6n },
      ],
      usdm: 9n,
    },
  ],
  [
    'a credit',
    log('Credited(address,address,uint256)', [ALICE, USDC], words(5n)),
    { kind: 'credit', sender: ALICE, receiver: ALICE, amounts: [{ asset: USDC, amount: 5n }], usdm: 0n },
  ],
  [
    'a claim',
    log('Claimed(address,address,address,uint256,uint256)', [ALICE, BOB, USDC], words(5n, 19n)),
    { kind: 'claim', sender: ALICE, receiver: BOB, amounts: [{ asset: USDC, amount: 5n }], usdm: 0n },
  ],
  [
    'for whom the gateway minted',
    log('NativeMinted(address,address,uint256,uint256)', [ALICE, BOB], words(5n, 7n)),
    { kind: 'passage', sender: ALICE, receiver: BOB },
  ],
  [
    'for whom the gateway redeemed',
    log('NativeRedeemed(address,address,uint256,uint256)', [ALICE, BOB], words(7n, 5n)),
    { kind: 'passage', sender: ALICE, receiver: BOB },
  ],
];

describe('the event of a log', () => {
  test.each(said)('%s', (_, raw, event) => {
    const decoded = toTreasuryEvent(raw, 77n);
    expect(decoded).toEqual({ ...event, ...AT });
    // A stored event is accepted unchanged.
    expect(treasuryStream(DEPLOYMENT).check(structuredClone(decoded))).toEqual(decoded);
  });

  test.each([
    ['a log of another version of the contract', log('Unheard(uint256)', [], words(1n))],
    ['an event that the history does not need', log('VenueAdded(address)', [BOB], '0x')],
    ['a checkpoint, of which only the time is needed', checkpoint],
    ['a log without any topic', { ...minted, topics: [] }],
  ])('nothing: %s', (_, raw) => {
    expect(toTreasuryEvent(raw, 77n)).toBeUndefined();
  });

  test.each([
    ['data is missing', { ...minted, data: words(5n) }],
    ['a topic is missing', { ...minted, topics: minted.topics.slice(0, 3) }],
    ['there are fewer amounts than assets', proRata([USDC, XMS], [1n])],
  ])('an error: %s', (_, raw) => {
    expect(() => toTreasuryEvent(raw, 77n)).toThrow();
  });
});

test('only a checkpoint has the time of its block', () => {
  const { timeIn } = treasuryStream(DEPLOYMENT);
  expect(timeIn?.(checkpoint)).toBe(1234n);
  expect(timeIn?.(minted)).toBeUndefined();
});
