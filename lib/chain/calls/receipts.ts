import { type Log, parseEventLogs } from 'viem';
import { grantsAbi } from '@/abis/grants';
import { nativeGatewayAbi } from '@/abis/native-gateway';
import { treasuryAbi } from '@/abis/treasury';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import { type Proof, proves } from './act-proof';

/**
 * The expected event: that of the Treasury for this account; with native coin that of the gateway, for a grant that of its
 * contract. For an action of a role holder it is an event that names no account.
 */
export type Expected = OfAccount | { kind: 'act'; proof: Proof };

type OfAccount = { treasury: Address; sender: Address; receiver: Address } & (
  | { kind: 'mint'; asset: Address; amountIn: bigint; minUsdmOut: bigint; native?: Gateway | undefined }
  | { kind: 'redeem'; asset: Address; usdmIn: bigint; minAssetOut: bigint; native?: Gateway | undefined }
  | { kind: 'redeem-pro-rata'; usdmIn: bigint }
  | { kind: 'claim'; asset: Address; grant?: Grant | undefined }
);

type Gateway = { gateway: Address };
type Grant = { contract: Address; id: bigint };

/** The outcome according to the event. USDm has 18 decimals, all others are token units. */
export type Outcome = {
  usdmOut?: bigint;
  assetOut?: bigint;
  /** In the order of `assets`. */
  amounts?: readonly bigint[];
  assets?: readonly Address[];
  /** What an action has moved or, if it returns assets, what came back: often less than requested, or nothing. */
  moved?: { amount: bigint; usdm: bigint };
};

/**
 * Finds the expected event of the Treasury (or the gateway) among logs, of one receipt or of many blocks.
 * @returns the outcome, and its transaction; undefined if there is no such event: then it did not happen
 */
export function findOutcome(
  logs: readonly Log[],
  expected: Expected,
): { outcome: Outcome; hash: Log['transactionHash'] } | undefined {
  if (expected.kind === 'act') {
    const found = logs.find((log) => proves(log, expected.proof));
    return found && { outcome: movedBy(found), hash: found.transactionHash };
  }
  if ('grant' in expected && expected.grant) return findGrantClaim(logs, expected.grant, expected.receiver);
  const native = 'native' in expected ? expected.native : undefined;
  const ours = logs.filter(({ address }) => sameAddress(address, native?.gateway ?? expected.treasury));
  for (const log of parseEventLogs({ abi, logs: ours })) {
    const outcome = outcomeOf(log, expected);
    if (outcome) return { outcome, hash: log.transactionHash };
  }
  return undefined;
}

/** The amounts in the event that proves an action; most have none. */
function movedBy(proof: Log): Pick<Outcome, 'moved'> {
  const [event] = parseEventLogs({ abi: [...treasuryAbi, ...grantsAbi], logs: [proof] });
  switch (event?.eventName) {
    case 'Deployed':
    case 'Recalled':
      return { moved: { amount: event.args.amount, usdm: event.args.usdm } };
    case 'Granted':
      return { moved: { amount: event.args.amount, usdm: 0n } };
    case 'Revoked':
      return { moved: { amount: event.args.returned, usdm: 0n } };
    default:
      return {};
  }
}

/** Only the recipient can claim, so the event need not name the sender. */
function findGrantClaim(logs: readonly Log[], { contract, id }: Grant, receiver: Address) {
  const ours = logs.filter(({ address }) => sameAddress(address, contract));
  const found = parseEventLogs({ abi: grantsAbi, logs: ours, eventName: 'Claimed' }).find(
    ({ args }) => args.id === id && sameAddress(args.receiver, receiver),
  );
  return found && { outcome: { assetOut: found.args.amount }, hash: found.transactionHash };
}

const abi = [...treasuryAbi, ...nativeGatewayAbi] as const;

type Event = ReturnType<typeof parseEventLogs<typeof abi>>[number];

function outcomeOf(event: Event, e: OfAccount): Outcome | undefined {
  switch (event.eventName) {
    case 'Minted': {
      const { args } = event;
      if (e.kind !== 'mint' || !isBetween(args, e) || !sameAddress(args.asset, e.asset)) return undefined;
      // A token may charge a transfer fee: the amount received counts, and the user's minimum applies to what it minted.
      const asAsked = args.amountIn <= e.amountIn && args.usdmOut >= e.minUsdmOut;
      return asAsked ? { usdmOut: args.usdmOut } : undefined;
    }
    case 'Redeemed': {
      const { args } = event;
      if (e.kind !== 'redeem' || !isBetween(args, e) || !sameAddress(args.asset, e.asset)) return undefined;
      const asAsked = args.usdmIn === e.usdmIn && args.assetOut >= e.minAssetOut;
      return asAsked ? { assetOut: args.assetOut } : undefined;
    }
    case 'NativeMinted': {
      const { args } = event;
      if (e.kind !== 'mint' || !isBetween(args, e)) return undefined;
      const asAsked = args.coinIn === e.amountIn && args.usdmOut >= e.minUsdmOut;
      return asAsked ? { usdmOut: args.usdmOut } : undefined;
    }
    case 'NativeRedeemed': {
      const { args } = event;
      if (e.kind !== 'redeem' || !isBetween(args, e)) return undefined;
      const asAsked = args.usdmIn === e.usdmIn && args.coinOut >= e.minAssetOut;
      return asAsked ? { assetOut: args.coinOut } : undefined;
    }
    case 'RedeemedProRata': {
      const { args } = event;
      if (e.kind !== 'redeem-pro-rata' || !isBetween(args, e) || args.usdmIn !== e.usdmIn) return undefined;
      return { assets: args.assets, amounts: args.amounts };
    }
    case 'Claimed': {
      const { account: sender, receiver, asset, amount } = event.args;
      if (e.kind !== 'claim' || !isBetween({ sender, receiver }, e)) return undefined;
      return sameAddress(asset, e.asset) ? { assetOut: amount } : undefined;
    }
    default:
      return undefined;
  }
}

const isBetween = (args: { sender: Address; receiver: Address }, e: OfAccount): boolean =>
  sameAddress(args.sender, e.sender) && sameAddress(args.receiver, e.receiver);
