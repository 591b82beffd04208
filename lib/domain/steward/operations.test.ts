import { expect, test } from 'vitest';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { functionWords, scheduledWords } from './operation-words';
import { EXPIRATION, isOpen, type OperationEvent, operationsOf } from './operations';
import { PARAMS, paramsOf } from './params';
import { rawFormat } from './test-format';

const HASH = `0x${'ab'.repeat(32)}` as const;
const at = (block: bigint) => ({ block, logIndex: 0, hash: HASH, time: block * 10n });
const id = (n: number) => `0x${n.toString(16).padStart(64, '0')}` as const;

const scheduled = (n: number, block: bigint, ready: bigint, nonce = 1n): OperationEvent => ({
  ...at(block),
  ...({ kind: 'scheduled', id: id(n), nonce, ready } as const),
  ...({ caller: addressOf(1), target: addressOf(2), data: '0x12345678' } as const),
});
const ended = (kind: 'executed' | 'cancelled', n: number, block: bigint, nonce = 1n): OperationEvent => ({
  ...at(block),
  kind,
  id: id(n),
  nonce,
});

const statesAt = (events: readonly OperationEvent[], now: bigint) =>
  operationsOf(events, now).map(({ id: key, nonce, state }) => [Number(key), Number(nonce), state]);

test('it waits until it is ready, can be executed for a week, and then expires, to the second', () => {
  const events = [scheduled(1, 1n, 1000n)];
  expect(statesAt(events, 999n)).toEqual([[1, 1, 'waiting']]);
  expect(statesAt(events, 1000n)).toEqual([[1, 1, 'ready']]);
  expect(statesAt(events, 1000n + EXPIRATION - 1n)).toEqual([[1, 1, 'ready']]);
  expect(statesAt(events, 1000n + EXPIRATION)).toEqual([[1, 1, 'expired']]);
  expect(operationsOf(events, 1000n)[0]?.until).toBe(1000n + EXPIRATION - 1n);
});

test('the event that ended it determines its state, whatever the time, and the newest come first', () => {
  const events = [
    scheduled(1, 1n, 1000n),
    scheduled(2, 2n, 1000n),
    scheduled(3, 3n, 1000n),
    ended('executed', 1, 4n),
    ended('cancelled', 2, 5n),
  ];
  expect(statesAt(events, 10n ** 9n)).toEqual([
    [3, 1, 'expired'],
    [2, 1, 'cancelled'],
    [1, 1, 'executed'],
  ]);
  expect(operationsOf(events, 0n).filter(isOpen)).toHaveLength(1);
  expect(operationsOf(events, 0n)[2]?.ended?.block).toBe(4n);
});

test('the same call scheduled again is another operation', () => {
  const events = [scheduled(1, 1n, 10n), ended('cancelled', 1, 2n), scheduled(1, 3n, 99n, 2n)];
  expect(statesAt(events, 50n)).toEqual([
    [1, 2, 'waiting'],
    [1, 1, 'cancelled'],
  ]);
});

test('an end without a loaded beginning is not shown', () => {
  expect(operationsOf([ended('executed', 1, 4n)], 5n)).toEqual([]);
});

test('scheduled parameters are described by what they change; once settled, only as a change', () => {
  const snapshot = snapshotOf([]);
  const now = paramsOf(snapshot);
  const [cap, , , , flow] = PARAMS;
  if (!cap || !flow) throw new Error('There are no parameters');
  const open = { snapshot, isOpen: true };
  const params = flow.with(cap.with(now, 3500n), 100n);
  expect(scheduledWords({ kind: 'params', params }, open, rawFormat)).toBe(
    'Change the tier 2 cap from 4000 bp to 3500 bp. Change the tier 1 hourly limit from 2000 bp to 100 bp',
  );
  expect(scheduledWords({ kind: 'params', params: now }, open, rawFormat)).toBe(
    'Set the parameters to their current values',
  );
  expect(scheduledWords({ kind: 'params', params }, { snapshot, isOpen: false }, rawFormat)).toBe(
    'Change parameters',
  );
  const impossible = { ...now, tierCaps: [9000n, 1n, 1n, 1n, 1n] as const };
  expect(scheduledWords({ kind: 'params', params: impossible }, open, rawFormat)).toBe(
    'Set parameters that the contract rejects',
  );
});

test('votes, minting and redemption are described by the asset, or by the address of an unlisted token', () => {
  const usdc = assetOf();
  const open = { snapshot: snapshotOf([usdc]), isOpen: true };
  const said = (call: Parameters<typeof scheduledWords>[0]) => scheduledWords(call, open, rawFormat);
  expect(said({ kind: 'delegate', asset: usdc.token, to: addressOf(9) })).toBe(
    `Delegate the votes of USDC to ${addressOf(9)}`,
  );
  expect(said({ kind: 'delegate', asset: addressOf(8), to: undefined })).toBe(
    `Delegate the votes of the token ${addressOf(8)} to the Treasury`,
  );
  expect(said({ kind: 'reopen', asset: undefined, mint: true, redeem: true })).toBe(
    'Resume minting and redemption for every asset',
  );
  expect(said({ kind: 'reopen', asset: usdc.token, mint: false, redeem: true })).toBe(
    'Resume redemption for USDC',
  );
  expect(said({ kind: 'reopen', asset: usdc.token, mint: false, redeem: false })).toBe('Resume nothing');
});

test('other functions are described by what they do and to which asset; unknown ones only by name', () => {
  const usdc = assetOf();
  const dai = assetOf({ token: addressOf(80), symbol: 'DAI' });
  const said = (functionName: string | undefined, args: Record<string, string>, contract?: string) =>
    functionWords(
      {
        ...{ contract, functionName, target: addressOf(77) },
        args: Object.entries(args).map(([name, value]) => ({ name, value })),
      },
      snapshotOf([usdc, dai]),
    );
  expect(said('delist', { asset: usdc.token }, 'the Treasury')).toBe('Delist an asset: USDC');
  expect(said('delist', { asset: addressOf(8) }, 'the Treasury')).toBe('Delist an asset');
  expect(said('listPair', { asset: dai.token, pair: usdc.token }, 'the venue')).toBe(
    'List a pair on Mars Swap: DAI',
  );
  expect(said('mint', {}, 'the Treasury')).toBe('Call mint on the Treasury');
  expect(said('toString', {}, 'the Treasury')).toBe('Call toString on the Treasury');
  expect(said(undefined, {})).toBe(`Call an unknown function on ${addressOf(77)}`);
});
