import { encodeFunctionData, hexToBigInt } from 'viem';
import { z } from 'zod';
import { nativeGatewayAbi } from '@/abis/native-gateway';
import { treasuryAbi } from '@/abis/treasury';
import { usdmAbi } from '@/abis/usdm';
import { encodeCall, redeemCall, redeemNativeCall } from '@/lib/chain/calls/calls';
import { usdmDomain } from '@/lib/chain/calls/permit-data';
import { assetBy } from '@/lib/domain/model/address';
import type { RedeemIntent } from '@/lib/domain/trade/intent';
import { checkRedeem, quoteRedeem } from '@/lib/domain/trade/redeem';
import { planMint } from '@/lib/domain/trade/steps';
import { RefusedError } from '@/lib/tx/engine/errors';
import { decodeCall, isAddressOf } from './call-data';
import { findEvent, isBetween } from './events';
import { address, amount, deadlineSeconds, native } from './fields';
import type { Kind, Wording } from './kind';
import { isGatewayOurs, seeCoin } from './native';

/** Redeeming USDm for one asset, or for native coin through the gateway, which needs an allowance of USDm. */
export const redeem: Kind<RedeemIntent> = {
  schema: z.object({
    kind: z.literal('redeem'),
    asset: address,
    usdmIn: amount,
    minAssetOut: amount,
    receiver: address,
    deadlineSeconds,
    native,
  }),
  screen: 'redeem',
  isOurs: isGatewayOurs,
  see: seeCoin,

  // The Treasury burns the caller's own USDm. Only the gateway needs an allowance.
  approval: ({ native: coin, usdmIn }) =>
    coin && { token: coin.usdm, spender: coin.gateway, amount: usdmIn, needed: usdmIn },

  async plan({ kind, asset: token, usdmIn, receiver }, { chain, account, snapshot, approval, ...can }) {
    if (!approval) return [kind];
    const asset = assetBy(snapshot, token);
    if (!asset) throw new RefusedError({ name: 'not-listed' });
    const issue = checkRedeem(snapshot, asset, usdmIn);
    if (issue) throw new RefusedError(issue);
    // The coin is paid out last. Check the recipient first, so that no gas is spent on an approval in vain.
    const { assetOut } = quoteRedeem(snapshot, asset, usdmIn);
    if (!(await chain.takesCoin(approval.spender, receiver, assetOut))) {
      throw new RefusedError({ name: 'coin-refused', symbol: asset.symbol });
    }
    const steps = planMint({
      amountIn: usdmIn,
      allowance: await chain.allowance(approval.token, account, approval.spender),
      canBatch: can.canBatch,
      hasPermit: can.canPermit,
      unlimited: false,
      needsReset: false,
    });
    return steps.map((step) => (step === 'mint' ? kind : step));
  },

  async permit(_, { account, chainId }, { usdm }, chain) {
    const data = encodeFunctionData({ abi: usdmAbi, functionName: 'nonces', args: [account] });
    const nonce = hexToBigInt(await chain.simulate(account, { to: usdm, data }));
    return { domain: usdmDomain(chainId, usdm), nonce };
  },

  call(intent, { treasury, timestamp, permit }) {
    const order = { ...intent, deadline: timestamp + BigInt(intent.deadlineSeconds) };
    return encodeCall(
      intent.native ? redeemNativeCall(intent.native.gateway, order, permit) : redeemCall(treasury, order),
    );
  },

  guard: {
    target: (intent, treasury) => intent.native?.gateway ?? treasury,
    isShown(intent, data) {
      const { receiver, usdmIn, minAssetOut } = intent;
      if (intent.native) {
        const call = decodeCall(nativeGatewayAbi, data);
        if (call?.functionName !== 'redeem' && call?.functionName !== 'redeemWithPermit') return false;
        const [burned, least, to] = call.args;
        return burned === usdmIn && least === minAssetOut && isAddressOf(to, receiver);
      }
      const call = decodeCall(treasuryAbi, data);
      if (call?.functionName !== 'redeem') return false;
      const [asset, burned, least, to] = call.args;
      return (
        isAddressOf(asset, intent.asset) &&
        burned === usdmIn &&
        least === minAssetOut &&
        isAddressOf(to, receiver)
      );
    },
  },

  proof: {
    find(intent, { account: sender, treasury }, logs) {
      const { receiver, usdmIn, minAssetOut } = intent;
      const isAsked = (args: { sender: `0x${string}`; receiver: `0x${string}`; usdmIn: bigint }) =>
        isBetween(args, { sender, receiver }) && args.usdmIn === usdmIn;
      if (intent.native) {
        const contract = intent.native.gateway;
        const event = { contract, abi: nativeGatewayAbi, eventName: 'NativeRedeemed' } as const;
        return findEvent(logs, event, (args) =>
          isAsked(args) && args.coinOut >= minAssetOut ? { assetOut: args.coinOut } : undefined,
        );
      }
      const event = { contract: treasury, abi: treasuryAbi, eventName: 'Redeemed' } as const;
      return findEvent(logs, event, (args) =>
        isAsked(args) && isAddressOf(args.asset, intent.asset) && args.assetOut >= minAssetOut
          ? { assetOut: args.assetOut }
          : undefined,
      );
    },
    logs: (_, { account }, chain, { from, to }) => chain.treasuryLogs(account, from, to),
  },

  attempt: ({ asset, usdmIn }, snapshot) => ({
    snapshot,
    side: 'redeem',
    asset: assetBy(snapshot, asset),
    usdm: usdmIn,
  }),

  words: {
    lead: (intent, { amount: write, usdm, whom }) =>
      `Redeem ${usdm(intent.usdmIn)} for at least ${write(intent.minAssetOut, intent.asset)}, sent ${whom}.`,
    step: (intent, telling) => `Redeem ${telling.usdm(intent.usdmIn)} for ${paidOf(intent, telling)}`,
    batch: (intent, telling) =>
      `Approve and redeem ${telling.usdm(intent.usdmIn)} for ${paidOf(intent, telling)}`,
    done: (intent, telling) => `Redeemed ${telling.usdm(intent.usdmIn)} for ${paidOf(intent, telling)}`,
    results: ({ usdmIn, asset }, { usdm, amount: write, outcome }) => [
      { term: 'Burned', value: usdm(usdmIn) },
      ...(outcome?.assetOut === undefined
        ? []
        : [{ term: 'Paid out', value: write(outcome.assetOut, asset) }]),
    ],
  },

  activity: ({ asset, usdmIn, native: coin }, outcome) => ({
    kind: 'redeem',
    amounts: [{ asset, amount: outcome?.assetOut }],
    usdm: usdmIn,
    coin: coin && true,
  }),
};

const paidOf = ({ asset, minAssetOut }: RedeemIntent, { outcome, amount: write }: Wording): string =>
  outcome?.assetOut === undefined ? `at least ${write(minAssetOut, asset)}` : write(outcome.assetOut, asset);
