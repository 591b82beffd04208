import { encodeAbiParameters, encodeEventTopics, erc20Abi, type Log } from 'viem';
import { describe, expect, test } from 'vitest';
import { grantsAbi } from '@/abis/grants';
import { nativeGatewayAbi } from '@/abis/native-gateway';
import { treasuryAbi } from '@/abis/treasury';
import type { MintIntent, RedeemIntent } from '@/lib/domain/trade/intent';
import { type Intent, kindOf } from './index';

const at = (digit: number) => `0x${`${digit}`.repeat(40)}` as const;
const [treasury, sender, receiver, asset, other] = [at(1), at(2), at(3), at(4), at(5)];
const HASH = `0x${'ab'.repeat(32)}` as const;

function log(
  eventName: 'Minted' | 'Redeemed',
  change: Partial<Record<string, `0x${string}`>> = {},
  amounts = [9n, 8n],
): Log {
  const args = { sender, receiver, asset, ...change };
  const topics = encodeEventTopics({ abi: treasuryAbi, eventName, args });
  const data = encodeAbiParameters(
    [{ type: 'uint256' }, { type: 'uint256' }, { type: 'uint256' }],
    [amounts[0] ?? 0n, amounts[1] ?? 0n, PREVIOUS_BLOCK],
  );
  return raw(topics, data, change.treasury);
}

function raw(topics: readonly unknown[], data: `0x${string}`, address: `0x${string}` = treasury): Log {
  const [first, ...rest] = topics.map((topic) => `0x${String(topic).slice(2)}` as const);
  return {
    address,
    data,
    topics: first ? [first, ...rest] : [],
    transactionHash: HASH,
    blockHash: HASH,
    blockNumber: 1n,
    logIndex: 0,
    transactionIndex: 0,
    removed: false,
  };
}

/** The last number in the Treasury's events, which proves nothing. */
const PREVIOUS_BLOCK = 7n;

const deadlineSeconds = 60;
const mint: MintIntent = {
  ...({ kind: 'mint', receiver, asset, amountIn: 9n, minUsdmOut: 8n } as const),
  ...({ deadlineSeconds, approval: 'exact' } as const),
};
const redeem: RedeemIntent = {
  kind: 'redeem',
  receiver,
  asset,
  usdmIn: 9n,
  minAssetOut: 8n,
  deadlineSeconds,
};

/** The outcome that an intent's kind finds in these logs. */
const findOutcome = (logs: readonly Log[], intent: Intent) =>
  kindOf(intent).proof?.find(intent, { account: sender, chainId: 31337, treasury }, logs);

describe('a mint is confirmed', () => {
  test('by the Treasury’s event, anywhere among the logs', () => {
    const logs = [raw([HASH], '0x', other), log('Redeemed'), log('Minted')];
    expect(findOutcome(logs, mint)).toEqual({ outcome: { usdmOut: 8n }, hash: HASH });
  });

  test('when a token charged a transfer fee and the minimum was met', () => {
    expect(findOutcome([log('Minted', {}, [7n, 8n])], mint)?.outcome).toEqual({ usdmOut: 8n });
  });

  test.each<[string, Log]>([
    ['of another contract', log('Minted', { treasury: other })],
    ['of another sender', log('Minted', { sender: other })],
    ['to another receiver', log('Minted', { receiver: other })],
    ['of another asset', log('Minted', { asset: other })],
    ['of more', log('Minted', {}, [10n, 8n])],
    ['below the minimum', log('Minted', {}, [9n, 7n])],
    ['of a redemption', log('Redeemed')],
  ])('but not by an event %s', (_, event) => {
    expect(findOutcome([event], mint)).toBeUndefined();
  });

  test('but not without any logs', () => {
    expect(findOutcome([], mint)).toBeUndefined();
  });
});

describe('a redemption is confirmed', () => {
  test('by its event, with the exact amount', () => {
    expect(findOutcome([log('Redeemed')], redeem)?.outcome).toEqual({ assetOut: 8n });
    expect(findOutcome([log('Redeemed', {}, [8n, 8n])], redeem)).toBeUndefined();
    expect(findOutcome([log('Redeemed', {}, [9n, 7n])], redeem)).toBeUndefined();
    expect(findOutcome([log('Minted')], redeem)).toBeUndefined();
  });

  test('pro rata, with the amount of each asset', () => {
    const topics = encodeEventTopics({
      abi: treasuryAbi,
      eventName: 'RedeemedProRata',
      args: { sender, receiver },
    });
    const dataOf = (usdmIn: bigint) =>
      encodeAbiParameters(
        [{ type: 'uint256' }, { type: 'address[]' }, { type: 'uint256[]' }, { type: 'uint256' }],
        [usdmIn, [asset, other], [4n, 2n], PREVIOUS_BLOCK],
      );
    const data = dataOf(9n);
    const expected: Intent = {
      ...({ kind: 'redeem-pro-rata', receiver, usdmIn: 9n, minAmountsOut: [], deadlineSeconds } as const),
    };
    const paid = { assets: [asset, other], amounts: [4n, 2n], credited: [0n, 0n] };
    expect(findOutcome([raw(topics, data)], expected)?.outcome).toEqual(paid);

    const credited = (amount: bigint, account = sender) =>
      raw(
        encodeEventTopics({ abi: treasuryAbi, eventName: 'Credited', args: { account, asset } }),
        encodeAbiParameters([{ type: 'uint256' }], [amount]),
      );
    const inOrder = (...logs: Log[]) => logs.map((each, logIndex) => ({ ...each, logIndex }));
    const redeemed = raw(topics, data);
    // Of the redemption before, of another account, and of a later redemption.
    const logs = inOrder(credited(9n), raw(topics, dataOf(8n)));
    expect(
      findOutcome(inOrder(...logs, credited(8n, other), credited(3n), redeemed, credited(7n)), expected)
        ?.outcome,
    ).toEqual({ ...paid, credited: [3n, 0n] });
    expect(findOutcome([raw(topics, data)], { ...expected, usdmIn: 8n })).toBeUndefined();
  });

  test('a claim, by its account', () => {
    const args = { account: sender, receiver, asset };
    const topics = encodeEventTopics({ abi: treasuryAbi, eventName: 'Claimed', args });
    const data = encodeAbiParameters([{ type: 'uint256' }, { type: 'uint256' }], [5n, PREVIOUS_BLOCK]);
    const expected: Intent = { kind: 'claim', receiver, asset };
    expect(findOutcome([raw(topics, data)], expected)?.outcome).toEqual({ assetOut: 5n });
    expect(findOutcome([raw(topics, data)], { ...expected, asset: other })).toBeUndefined();
  });
});

test('a claim from a grant, by the grants contract’s event for this grant and recipient', () => {
  const contract = at(7);
  const claimed = (id: bigint, of = contract): Log => ({
    ...raw(
      encodeEventTopics({ abi: grantsAbi, eventName: 'Claimed', args: { id, receiver } }),
      encodeAbiParameters([{ type: 'uint256' }], [5n]),
    ),
    address: of,
  });
  const expected: Intent = { kind: 'claim-grant', receiver, asset, grant: { contract, id: 3n } };
  expect(findOutcome([claimed(2n), claimed(3n)], expected)?.outcome).toEqual({ assetOut: 5n });
  expect(findOutcome([claimed(2n)], expected)).toBeUndefined();
  expect(findOutcome([claimed(3n, treasury)], expected)).toBeUndefined();
  expect(findOutcome([claimed(3n)], { ...expected, receiver: other })).toBeUndefined();
});

test('an approval, by the token’s event for this owner, spender and amount', () => {
  const approval = (
    change: { owner?: typeof other; spender?: typeof other } = {},
    amount = 0n,
    of = asset,
  ) => {
    const args = { owner: sender, spender: treasury, ...change };
    const topics = encodeEventTopics({ abi: erc20Abi, eventName: 'Approval', args });
    return raw(topics, encodeAbiParameters([{ type: 'uint256' }], [amount]), of);
  };
  const revoke: Intent = { kind: 'approve', asset, amount: 0n };
  expect(findOutcome([approval({}, 5n), approval()], revoke)).toEqual({
    outcome: { approved: 0n },
    hash: HASH,
  });
  for (const event of [
    approval({ owner: other }),
    approval({ spender: other }),
    approval({}, 5n),
    approval({}, 0n, other),
  ]) {
    expect(findOutcome([event], revoke)).toBeUndefined();
  }
});

describe('with native coin it is confirmed', () => {
  const gateway = at(6);
  const native = { gateway, usdm: at(8), symbol: 'ETH' };
  const nativeLog = (eventName: 'NativeMinted' | 'NativeRedeemed', amounts = [9n, 8n], of = gateway): Log => {
    const topics = encodeEventTopics({ abi: nativeGatewayAbi, eventName, args: { sender, receiver } });
    const data = encodeAbiParameters(
      [{ type: 'uint256' }, { type: 'uint256' }],
      [amounts[0] ?? 0n, amounts[1] ?? 0n],
    );
    return raw(topics, data, of);
  };

  test('by the gateway’s event, among those of the Treasury', () => {
    const minted = [log('Minted', { sender: gateway }), nativeLog('NativeMinted')];
    expect(findOutcome(minted, { ...mint, native })?.outcome).toEqual({ usdmOut: 8n });
    const redeemed = [log('Redeemed', { sender: gateway }), nativeLog('NativeRedeemed')];
    expect(findOutcome(redeemed, { ...redeem, native })?.outcome).toEqual({ assetOut: 8n });
  });

  test.each<[string, Log]>([
    ['of the Treasury', log('Minted')],
    ['of another gateway', nativeLog('NativeMinted', [9n, 8n], other)],
    ['of another amount', nativeLog('NativeMinted', [8n, 8n])],
    ['below the minimum', nativeLog('NativeMinted', [9n, 7n])],
    ['of a redemption', nativeLog('NativeRedeemed')],
  ])('but not by an event %s', (_, event) => {
    expect(findOutcome([event], { ...mint, native })).toBeUndefined();
  });

  test('but the gateway’s event does not replace one of the Treasury', () => {
    expect(findOutcome([nativeLog('NativeMinted')], mint)).toBeUndefined();
    expect(findOutcome([nativeLog('NativeMinted', [9n, 8n], treasury)], { ...mint, native })).toBeUndefined();
  });
});
