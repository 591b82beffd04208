import {
  type Abi,
  type ContractFunctionArgs,
  type ContractFunctionName,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  maxUint256,
  numberToHex,
} from 'viem';
import { grantsAbi } from '@/abis/grants';
import { nativeGatewayAbi } from '@/abis/native-gateway';
import { treasuryAbi } from '@/abis/treasury';
import type { Address } from '@/lib/domain/model/types';

/** A write as plain data: tested without a chain, shown before signing, compared with what was mined. */
export type Call = {
  address: Address;
  abi: Abi;
  functionName: string;
  args: readonly unknown[];
  /** Native coin sent with the call, wei. */
  value?: bigint;
};

/** The transaction requested from the wallet; `value` is native coin (wei, hex), only for the native gateway. */
export type RawCall = { to: Address; data: Hex; value?: Hex };

/** An EIP-2612 signature over an allowance for the Treasury (or the gateway), as the contract expects it. */
export type SignedPermit = { value: bigint; deadline: bigint; v: number; r: Hex; s: Hex };

type WriteMutability = 'nonpayable' | 'payable';

type Writes<abi extends Abi> = ContractFunctionName<abi, WriteMutability>;

/** The allowance that wallets show as "unlimited". */
export const UNLIMITED = maxUint256;

/** Lets the compiler check name and arguments against the ABI, then drops their types: all calls have one type. */
export function call<const abi extends Abi, name extends Writes<abi>>(
  address: Address,
  abi: abi,
  functionName: name,
  args: ContractFunctionArgs<abi, WriteMutability, name>,
): Call {
  return { address, abi, functionName, args: Array.isArray(args) ? args : [] };
}

/** Approves `amount` of `token` for `spender` (the Treasury or the gateway); 0 revokes. */
export const approveCall = (token: Address, spender: Address, amount: bigint): Call =>
  call(token, erc20Abi, 'approve', [spender, amount]);

type Mint = { asset: Address; amountIn: bigint; minUsdmOut: bigint; receiver: Address; deadline: bigint };

/** Mints USDm for `amountIn` units of an approved asset. Deadline in Unix seconds of the chain. */
export const mintCall = (treasury: Address, m: Mint): Call =>
  call(treasury, treasuryAbi, 'mint', [m.asset, m.amountIn, m.minUsdmOut, m.receiver, m.deadline]);

/** The same, after submitting `permit` to the asset. */
export const mintWithPermitCall = (treasury: Address, m: Mint, permit: SignedPermit): Call =>
  call(treasury, treasuryAbi, 'mintWithPermit', [
    ...([m.asset, m.amountIn, m.minUsdmOut, m.receiver, m.deadline] as const),
    permit,
  ]);

type Redeem = { asset: Address; usdmIn: bigint; minAssetOut: bigint; receiver: Address; deadline: bigint };

/** Redeems `usdmIn` (18 decimals) of the caller for one asset. */
export const redeemCall = (treasury: Address, r: Redeem): Call =>
  call(treasury, treasuryAbi, 'redeem', [r.asset, r.usdmIn, r.minAssetOut, r.receiver, r.deadline]);

type RedeemProRata = {
  usdmIn: bigint;
  /** One minimum per asset in the order of the snapshot, or empty for none. */
  minAmountsOut: readonly bigint[];
  receiver: Address;
  deadline: bigint;
};

/** Redeems `usdmIn` (18 decimals) of the caller pro rata for every asset. */
export const redeemProRataCall = (treasury: Address, r: RedeemProRata): Call =>
  call(treasury, treasuryAbi, 'redeemProRata', [r.usdmIn, r.minAmountsOut, r.receiver, r.deadline]);

/** Claims the available part of the caller's credit. */
export const claimCall = (treasury: Address, asset: Address, receiver: Address): Call =>
  call(treasury, treasuryAbi, 'claim', [asset, receiver]);

/** Claims the vested, unclaimed part of a grant to the caller. */
export const claimGrantCall = (grants: Address, id: bigint, receiver: Address): Call =>
  call(grants, grantsAbi, 'claim', [id, receiver]);

/** Mints USDm for `amountIn` wei of native coin sent with the call, which the gateway wraps. */
export const mintNativeCall = (gateway: Address, m: Omit<Mint, 'asset'>): Call => ({
  ...call(gateway, nativeGatewayAbi, 'mint', [m.minUsdmOut, m.receiver, m.deadline]),
  value: m.amountIn,
});

/** Redeems `usdmIn` of the caller, approved for the gateway, for native coin; after submitting `permit` to USDm. */
export function redeemNativeCall(
  gateway: Address,
  { usdmIn, minAssetOut, receiver, deadline }: Omit<Redeem, 'asset'>,
  permit: SignedPermit | undefined,
): Call {
  const args = [usdmIn, minAssetOut, receiver, deadline] as const;
  return permit
    ? call(gateway, nativeGatewayAbi, 'redeemWithPermit', [...args, permit])
    : call(gateway, nativeGatewayAbi, 'redeem', args);
}

/** The call as a transaction's target, data and native coin. */
export function encodeCall({ address, abi, functionName, args, value }: Call): RawCall {
  const data = encodeFunctionData({ abi, functionName, args });
  return { to: address, data, ...(value !== undefined && { value: numberToHex(value) }) };
}
