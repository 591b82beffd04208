import { type Abi, decodeErrorResult, parseAbi } from 'viem';
import { grantsAbi } from '@/abis/grants';
import { ordersAbi } from '@/abis/orders';
import { treasuryAbi } from '@/abis/treasury';
import { revertDataOf } from '@/lib/chain/rpc/revert-data';
import { limitIssue } from '@/lib/domain/limits/limit-issue';
import { parseRecipient } from '@/lib/domain/model/address';
import { toAssetUp, unitOf } from '@/lib/domain/model/convert';
import type { Issue, Side } from '@/lib/domain/model/issues';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import { type Asset, limits, type Snapshot } from '@/lib/domain/model/types';
import { MAX_ORDERS } from '@/lib/domain/orders/order';

/** What was attempted: an issue is about minting or redeeming an amount of an asset, based on a snapshot. */
export type Attempt = {
  snapshot: Snapshot;
  side: Side;
  /** Undefined for pro-rata redemption. */
  asset: Asset | undefined;
  /** USDm that would have been minted or burned, 18 decimals. */
  usdm: bigint;
};

// Errors of tokens, their permits and vaults, by OpenZeppelin's names, which most newer tokens use; of the native gateway; of
// the price oracle about orders; and of the contract that XMS is staked in.
const otherErrors = parseAbi([
  'error CoinRefused(address receiver)',
  'error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)',
  'error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)',
  'error ERC2612ExpiredSignature(uint256 deadline)',
  'error ERC2612InvalidSigner(address signer, address owner)',
  'error ERC4626ExceededMaxRedeem(address owner, uint256 shares, uint256 max)',
  'error NoRounds(address asset)',
  'error NoShares(uint256 assets)',
  'error NotHealthy(address asset, uint8 status)',
  'error RoundHistory(address asset)',
  'error RoundMissing(uint80 round)',
  'error RoundNotAfter(uint80 round, uint256 observedAt)',
]);

const isError = ({ type }: Abi[number]): boolean => type === 'error';

const errorsAbi: Abi = [...[...treasuryAbi, ...grantsAbi, ...ordersAbi].filter(isError), ...otherErrors];

/** The name and arguments of a revert. `Error` (a text) and `Panic` are those of Solidity; undefined without data. */
export type Revert = { name: string | undefined; args: readonly unknown[] };

/**
 * The revert inside an error of a call, found by following its causes to the data returned by the chain.
 * @returns undefined if the error is not a revert (no RPC node, a malformed request)
 */
export function revertOf(error: unknown): Revert | undefined {
  const found = revertDataOf(error);
  if (found === undefined) return undefined;
  if (found === '0x') return { name: undefined, args: [] };
  try {
    const { errorName, args } = decodeErrorResult({ abi: errorsAbi, data: found });
    return { name: errorName, args: args ?? [] };
  } catch {
    // An error of an unknown contract: only its selector is known.
    return { name: found.slice(0, 10), args: [] };
  }
}

/** The issue that a revert means. Total: an error without an issue of its own becomes `reverted` with its name. */
export function revertIssue({ name, args }: Revert, attempt: Attempt): Issue {
  switch (name) {
    case 'LimitExceeded':
      return limitExceeded(args, attempt);
    case 'BelowMinimum':
      return belowMinimum(args, attempt);
    case 'InsufficientOutput':
      return { name: 'quote-moved' };
    case 'InsufficientLiquidity':
      return insufficientLiquidity(attempt);
    case 'ERC20InsufficientBalance':
      return insufficientBalance(args, attempt);
    case 'ERC20InsufficientAllowance':
      return { name: 'allowance-short' };
    case 'ERC2612ExpiredSignature':
    case 'ERC2612InvalidSigner':
      return { name: 'permit-refused' };
    case 'CoinRefused':
      return { name: 'coin-refused', symbol: attempt.asset?.symbol ?? 'coin' };
    case 'Expired':
      return { name: 'expired' };
    case 'NotListed':
      return { name: 'not-listed' };
    case 'LengthMismatch':
      return { name: 'list-changed' };
    case 'NothingToClaim':
    case 'NothingKept':
      return { name: 'nothing-to-claim' };
    case 'GrantStopped':
      return { name: 'grant-stopped' };
    case 'InvalidReceiver':
      return invalidReceiver(args, attempt);
    case 'ZeroAmount':
      return attempt.side === 'mint' ? { name: 'amount-empty' } : { name: 'pro-rata-nothing' };
    case 'DeadlineOutOfRange':
      return { name: 'expired' };
    case 'TooManyOrders':
      return { name: 'too-many-orders', maximum: MAX_ORDERS };
    case 'NoRounds':
    case 'RoundHistory':
      return { name: 'not-orderable', symbol: attempt.asset?.symbol ?? 'this asset' };
    case 'NotHealthy':
      return notHealthy(attempt);
    case 'NotOpen':
      return { name: 'order-closed' };
    case 'RoundMissing':
    case 'RoundNotAfter':
      return { name: 'order-waiting' };
    case 'NotRefundable':
      return { name: 'order-not-refundable' };
    case 'SettlementFailed':
      return { name: 'order-stays-open' };
    case 'Error':
      return { name: 'reverted', error: typeof args[0] === 'string' ? `“${args[0]}”` : undefined };
    default:
      return { name: 'reverted', error: name };
  }
}

function limitExceeded([, limit, max]: readonly unknown[], attempt: Attempt): Issue {
  const binding = typeof limit === 'number' ? limits[limit] : undefined;
  const { asset, snapshot, side, usdm } = attempt;
  if (!binding || !asset || typeof max !== 'bigint') return { name: 'reverted', error: 'LimitExceeded' };
  return limitIssue(snapshot, asset, side, { max, binding }, usdm);
}

function belowMinimum([, minimum]: readonly unknown[], { asset }: Attempt): Issue {
  if (!asset || typeof minimum !== 'bigint') return { name: 'reverted', error: 'BelowMinimum' };
  const least = toAssetUp(minimum, asset.price.mintPrice, unitOf(asset.decimals));
  return { name: 'below-minimum', minimum: inUsdm(minimum), least: inAsset(asset, least) };
}

function insufficientLiquidity(attempt: Attempt): Issue {
  const { asset, snapshot, side, usdm } = attempt;
  if (!asset) return { name: 'reverted', error: 'InsufficientLiquidity' };
  // The Treasury reports the available amount of the asset; the issue is about the corresponding USDm.
  return limitIssue(snapshot, asset, side, { max: asset.redeemLimit.max, binding: 'liquidity' }, usdm);
}

function notHealthy({ asset, snapshot, side, usdm }: Attempt): Issue {
  if (!asset) return { name: 'reverted', error: 'NotHealthy' };
  return limitIssue(snapshot, asset, side, { max: 0n, binding: 'feed' }, usdm);
}

function insufficientBalance([, balance]: readonly unknown[], { asset, side }: Attempt): Issue {
  const max = typeof balance === 'bigint' ? balance : 0n;
  return { name: 'balance', max: side === 'mint' && asset ? inAsset(asset, max) : inUsdm(max) };
}

function invalidReceiver([receiver]: readonly unknown[], { snapshot }: Attempt): Issue {
  const check = parseRecipient(String(receiver), snapshot);
  return check.ok ? { name: 'reverted', error: 'InvalidReceiver' } : check.issue;
}
