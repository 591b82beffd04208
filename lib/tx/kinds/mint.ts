import { z } from 'zod';
import { nativeGatewayAbi } from '@/abis/native-gateway';
import { treasuryAbi } from '@/abis/treasury';
import { encodeCall, mintCall, mintNativeCall, mintWithPermitCall, UNLIMITED } from '@/lib/chain/calls/calls';
import { permitDomain } from '@/lib/chain/calls/permit';
import { assetBy } from '@/lib/domain/model/address';
import { toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { MintIntent } from '@/lib/domain/trade/intent';
import { checkMint } from '@/lib/domain/trade/mint';
import { planMint } from '@/lib/domain/trade/steps';
import { mintBatchTitle, mintStepTitle } from '@/lib/domain/words/step-words';
import { RefusedError } from '@/lib/tx/engine/errors';
import { needsReset } from './approval';
import { decodeCall, isAddressOf } from './call-data';
import { findEvent, isBetween } from './events';
import { address, amount, deadlineSeconds, native } from './fields';
import type { Kind, Wording } from './kind';
import { isGatewayOurs, seeCoin } from './native';

/** Minting USDm with an asset, or with native coin through the gateway. */
export const mint: Kind<MintIntent> = {
  schema: z.object({
    kind: z.literal('mint'),
    asset: address,
    amountIn: amount,
    minUsdmOut: amount,
    receiver: address,
    deadlineSeconds,
    approval: z.enum(['exact', 'unlimited']),
    native,
  }),
  screen: 'mint',
  isOurs: isGatewayOurs,
  see: seeCoin,

  approval({ native: coin, asset: token, amountIn, approval }, treasury) {
    if (coin) return undefined;
    const limit = approval === 'unlimited' ? UNLIMITED : amountIn;
    return { token, spender: treasury, amount: limit, needed: amountIn };
  },

  async plan({ asset: token, amountIn, approval: reach }, { chain, account, snapshot, approval, ...can }) {
    const asset = assetBy(snapshot, token);
    if (!asset) throw new RefusedError({ name: 'not-listed' });
    // An approval costs gas, so do not request it when the mint after it would fail.
    const issue = checkMint(snapshot, asset, amountIn);
    if (issue) throw new RefusedError(issue);
    const { allowance, permit } = asset.account;
    const isShort = allowance > 0n && allowance < amountIn;
    return planMint({
      amountIn,
      allowance,
      canBatch: can.canBatch,
      hasPermit: can.canPermit && permit !== undefined,
      unlimited: reach === 'unlimited',
      needsReset: isShort && approval !== undefined && (await needsReset(chain, account, approval)),
    });
  },

  async permit({ asset: token }, { chainId }, snapshot) {
    const asset = assetBy(snapshot, token);
    const state = asset?.account.permit;
    const domain = asset && state && permitDomain(chainId, asset.token, asset.name, state.domainSeparator);
    return domain && { domain, nonce: state.nonce };
  },

  call(intent, { treasury, timestamp, permit }) {
    const order = { ...intent, deadline: timestamp + BigInt(intent.deadlineSeconds) };
    if (intent.native) return encodeCall(mintNativeCall(intent.native.gateway, order));
    return encodeCall(permit ? mintWithPermitCall(treasury, order, permit) : mintCall(treasury, order));
  },

  guard: {
    target: (intent, treasury) => intent.native?.gateway ?? treasury,
    coin: (intent) => (intent.native ? intent.amountIn : 0n),
    isShown(intent, data) {
      const { receiver, amountIn, minUsdmOut } = intent;
      if (intent.native) {
        const call = decodeCall(nativeGatewayAbi, data);
        if (call?.functionName !== 'mint') return false;
        return call.args[0] === minUsdmOut && isAddressOf(call.args[1], receiver);
      }
      const call = decodeCall(treasuryAbi, data);
      if (call?.functionName !== 'mint' && call?.functionName !== 'mintWithPermit') return false;
      const [asset, paid, least, to] = call.args;
      return (
        isAddressOf(asset, intent.asset) &&
        paid === amountIn &&
        least === minUsdmOut &&
        isAddressOf(to, receiver)
      );
    },
  },

  proof: {
    find(intent, { account: sender, treasury }, logs) {
      const { receiver, amountIn, minUsdmOut } = intent;
      const isAsked = (args: { sender: `0x${string}`; receiver: `0x${string}`; usdmOut: bigint }) =>
        isBetween(args, { sender, receiver }) && args.usdmOut >= minUsdmOut;
      if (intent.native) {
        const event = {
          contract: intent.native.gateway,
          abi: nativeGatewayAbi,
          eventName: 'NativeMinted',
        } as const;
        return findEvent(logs, event, (args) =>
          isAsked(args) && args.coinIn === amountIn ? { usdmOut: args.usdmOut } : undefined,
        );
      }
      const event = { contract: treasury, abi: treasuryAbi, eventName: 'Minted' } as const;
      // A token may charge a transfer fee. The amount received counts, and the user's minimum applies to what it
      // minted.
      return findEvent(logs, event, (args) =>
        isAsked(args) && isAddressOf(args.asset, intent.asset) && args.amountIn <= amountIn
          ? { usdmOut: args.usdmOut }
          : undefined,
      );
    },
    logs: (_, { account }, chain, { from, to }) => chain.treasuryLogs(account, from, to),
  },

  attempt({ asset: token, amountIn }, snapshot) {
    const asset = assetBy(snapshot, token);
    const usdm = asset ? toUsdDown(amountIn, asset.price.mintPrice, unitOf(asset.decimals)) : 0n;
    return { snapshot, side: 'mint', asset, usdm };
  },

  words: {
    lead: (intent, { amount: write, usdm, whom }) =>
      `Deposit ${write(intent.amountIn, intent.asset)}, receive at least ${usdm(intent.minUsdmOut)}, sent ${whom}.`,
    step: (intent, telling) => mintStepTitle(depositOf(intent, telling), mintedOf(intent, telling)),
    batch: (intent, telling) => mintBatchTitle(depositOf(intent, telling), mintedOf(intent, telling)),
    done: (intent, telling) => `Minted ${mintedOf(intent, telling)}`,
    results: (intent, telling) => [
      { term: 'Deposited', value: depositOf(intent, telling) },
      ...(telling.outcome?.usdmOut === undefined
        ? []
        : [{ term: 'Minted', value: telling.usdm(telling.outcome.usdmOut) }]),
    ],
  },

  activity: ({ asset, amountIn, native: coin }, outcome) => ({
    kind: 'mint',
    amounts: [{ asset, amount: amountIn }],
    usdm: outcome?.usdmOut,
    coin: coin && true,
  }),
};

const depositOf = ({ amountIn, asset }: MintIntent, telling: Wording): string =>
  telling.amount(amountIn, asset);

const mintedOf = ({ minUsdmOut }: MintIntent, { outcome, usdm }: Wording): string =>
  outcome?.usdmOut === undefined ? `at least ${usdm(minUsdmOut)}` : usdm(outcome.usdmOut);
