import {
  encodeAbiParameters,
  type Hex,
  pad,
  parseAbiParameters,
  toEventSelector,
  toFunctionSelector,
} from 'viem';
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

const ORDER = '(uint256,address,bool,bool,bool,uint256,uint256,address,uint256,uint256,uint256,uint16)';

const ordered = ({ minting, native }: { minting: boolean; native: boolean }): RawLog =>
  log(
    `Ordered(uint256,address,${ORDER},uint256)`,
    [word(41), ALICE],
    encodeAbiParameters(
      parseAbiParameters(
        'uint256, address, bool, bool, bool, uint256, uint256, address, uint256, uint256, uint256, uint16, uint256',
      ),
      [41n, USDC, minting, true, native, 5n, 6n, BOB, 0n, 77n, 99n, 1, 19n],
    ),
  );

type Outcome = { price?: bigint; used?: bigint; refunded?: bigint; reason?: Hex };

const settled = ({ price = 9n, used = 0n, refunded = 0n, reason = '0x00000000' }: Outcome): RawLog =>
  log(
    'Settled(uint256,address,(uint80,uint256,uint256,uint256,uint256,bytes4),uint256)',
    [word(41), ALICE],
    encodeAbiParameters(parseAbiParameters('uint80, uint256, uint256, uint256, uint256, bytes4, uint256'), [
      ...([4n, price, used, used, refunded, reason, 19n] as const),
    ]),
  );

const said: [string, RawLog, object][] = [
  [
    'a mint',
    minted,
    {
      kind: 'mint',
      sender: ALICE,
      receiver: BOB,
      amounts: [{ asset: USDC, amount: 5n }],
      usdm: 7n,
      previous: 19n,
    },
  ],
  [
    'a redemption',
    log('Redeemed(address,address,address,uint256,uint256,uint256)', [ALICE, BOB, USDC], words(7n, 5n, 19n)),
    {
      kind: 'redeem',
      sender: ALICE,
      receiver: BOB,
      amounts: [{ asset: USDC, amount: 5n }],
      usdm: 7n,
      previous: 19n,
    },
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
      previous: 19n,
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
    {
      kind: 'claim',
      sender: ALICE,
      receiver: BOB,
      amounts: [{ asset: USDC, amount: 5n }],
      usdm: 0n,
      previous: 19n,
    },
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
  [
    'an order to mint with native coin',
    ordered({ minting: true, native: true }),
    {
      ...{
        kind: 'order-mint',
        sender: ALICE,
        receiver: BOB,
        amounts: [{ asset: USDC, amount: 5n }],
        usdm: 0n,
      },
      ...{ previous: 19n, coin: true, order: { id: 41n, minimum: 6n } },
    },
  ],
  [
    'an order to redeem',
    ordered({ minting: false, native: false }),
    {
      ...{
        kind: 'order-redeem',
        sender: ALICE,
        receiver: BOB,
        amounts: [{ asset: USDC, amount: 0n }],
        usdm: 5n,
      },
      ...{ previous: 19n, coin: undefined, order: { id: 41n, minimum: 6n } },
    },
  ],
  [
    'a settlement in part',
    settled({ used: 3n, refunded: 2n, reason: toFunctionSelector('LimitExceeded(address,uint8,uint256)') }),
    {
      ...{ kind: 'order-closed', owner: ALICE, filled: true, previous: 19n },
      order: { id: 41n, refunded: 2n, price: 9n, reason: 'limit' },
    },
  ],
  [
    'a settlement without a price',
    settled({ price: 0n, refunded: 5n }),
    {
      ...{ kind: 'order-closed', owner: ALICE, filled: false, previous: 19n },
      order: { id: 41n, refunded: 5n, price: undefined, reason: 'no-price' },
    },
  ],
  [
    'a refund',
    log('Refunded(uint256,address,uint256,uint256)', [word(41), ALICE], words(5n, 19n)),
    {
      ...{ kind: 'order-closed', owner: ALICE, filled: false, previous: 19n },
      order: { id: 41n, refunded: 5n, reason: 'no-price' },
    },
  ],
  [
    'a payment that failed',
    log('Kept(address,address,uint256)', [ALICE, USDC], words(5n)),
    { kind: 'order-kept', sender: ALICE, receiver: ALICE, amounts: [{ asset: USDC, amount: 5n }], usdm: 0n },
  ],
  [
    'its withdrawal',
    log(
      'Withdrawn(address,address,address,uint256)',
      [ALICE, USDC],
      encodeAbiParameters(parseAbiParameters('address, uint256'), [BOB, 5n]),
    ),
    {
      kind: 'order-withdrawal',
      sender: ALICE,
      receiver: BOB,
      amounts: [{ asset: USDC, amount: 5n }],
      usdm: 0n,
    },
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

test('only a checkpoint and a new order have the time of their block', () => {
  const { timeIn } = treasuryStream(DEPLOYMENT);
  expect(timeIn?.(checkpoint)).toBe(1234n);
  expect(timeIn?.(ordered({ minting: true, native: false }))).toBe(77n);
  expect(timeIn?.(minted)).toBeUndefined();
});
