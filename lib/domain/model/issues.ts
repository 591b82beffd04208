/**
 * Everything that can prevent what a user wants to do, as one union. A check returns one of these with its data, never
 * text or an exception; words.ts has the words for each.
 */
import type { Refused, RefusedAction } from './steward-issue';
import type { TierId } from './types';

/** An amount of a token, with everything needed to write it. */
export type Quantity = { value: bigint; decimals: number; symbol: string };

export type Side = 'mint' | 'redeem';

/** One way to read an ambiguous text: digits and at most one point. */
export type AmountReading = string;

/** A typed text that is not an amount. `amount-empty` means that nothing was typed yet, which is not an error. */
export type AmountIssue =
  | { name: 'amount-empty' }
  | { name: 'amount-sign' }
  | { name: 'amount-notation' }
  | { name: 'amount-characters' }
  | { name: 'amount-foreign-digits' }
  | { name: 'amount-many-points' }
  | { name: 'amount-too-long' }
  | { name: 'amount-ambiguous'; readings: readonly [AmountReading, ...AmountReading[]] }
  /** `closest`: the text without the digits beyond the decimals of the token. */
  | { name: 'amount-too-precise'; decimals: number; closest: string }
  /** Above 2^256 - 1. `value` can still be checked against a limit, which then states its maximum. */
  | { name: 'amount-too-large'; value: bigint };

/** Minting or redemption is closed, or limited to less. `others`: symbols of open assets, the highest limit first. */
export type LimitIssue =
  /** `kept`: native coin that cannot be spent, since it is reserved for network fees. */
  /** `held`: a balance from which nothing can be minted or redeemed; `kept`: native coin reserved for network fees. */
  | { name: 'balance'; max: Quantity; held?: Quantity; kept?: Quantity }
  | { name: 'tier-cap'; max: Quantity; tier: TierId; cap: bigint; others: readonly string[] }
  | { name: 'asset-cap'; max: Quantity; cap: bigint; others: readonly string[] }
  | { name: 'supply-cap'; max: Quantity; supply: bigint; supplyCap: bigint }
  /**
   * `fitsIn`: seconds until the amount fits; undefined if it is above the full hourly limit (`hourly`, USD). `volatile`: the
   * limit is also a part of the daily lag budget. `orderable`: an order at the next price is not bound by it.
   */
  | {
      name: 'flow-limit';
      side: Side;
      symbol: string;
      volatile: boolean;
      orderable: boolean;
      max: Quantity;
      hourly: bigint;
      fitsIn: bigint | undefined;
      others: readonly string[];
    }
  | { name: 'paused'; side: Side; symbol: string; everywhere: boolean; others: readonly string[] }
  /** `age`: seconds since the last update of the feed; `price`: its last price, USD (18 decimals). */
  | {
      name: 'feed-stale';
      side: Side;
      symbol: string;
      age: bigint;
      heartbeat: bigint;
      others: readonly string[];
    }
  | { name: 'feed-invalid'; side: Side; symbol: string; others: readonly string[] }
  | {
      name: 'feed-depegged';
      side: Side;
      symbol: string;
      age: bigint;
      price: bigint;
      others: readonly string[];
    }
  | { name: 'feed-silent'; side: Side; symbol: string; others: readonly string[] }
  /** No USDm is in circulation, so nothing can be redeemed. */
  | { name: 'nothing-minted' }
  /** Below its floor nothing is minted, and no single-asset redemption may lead below it. Basis points. */
  | { name: 'backing'; side: Side; max: Quantity; ratio: bigint; floor: bigint }
  | { name: 'liquidity'; max: Quantity; symbol: string; others: readonly string[] }
  /** `tier` would exceed its drift limit. */
  | {
      name: 'drift-limit';
      max: Quantity;
      symbol: string;
      tier: TierId | undefined;
      others: readonly string[];
    };

export type MintIssue =
  | { name: 'amount-empty' }
  | LimitIssue
  /** `least`: the smallest deposit that mints `minimum`. */
  | { name: 'below-minimum'; minimum: Quantity; least: Quantity };

export type RedeemIssue =
  | { name: 'amount-empty' }
  | LimitIssue
  /** `least`: the smallest amount of USDm that pays out anything. */
  | { name: 'rounds-to-zero'; least: Quantity }
  | { name: 'pro-rata-nothing' };

/** An order at the next price can't be made, settled or refunded. */
export type OrderIssue =
  /** Its price is an average, of which there is no next one; or its feed keeps no rounds. */
  | { name: 'not-orderable'; symbol: string }
  | { name: 'too-many-orders'; maximum: number }
  /** Settled or refunded already, by whoever. */
  | { name: 'order-closed' }
  /** The same, found when the account's own transaction came second. */
  | { name: 'order-closed-by-other' }
  /** The round that it waits for has not come. */
  | { name: 'order-waiting' }
  /** It has its price, or may still get one. */
  | { name: 'order-not-refundable' }
  /** The Treasury refused for a passing reason. */
  | { name: 'order-stays-open' };

/** Upkeep that anyone may do, and XMS staking. */
export type UpkeepIssue =
  /** The chain rejects it: there is nothing to collect, or not now. */
  | { name: 'upkeep-nothing' }
  /** It was sent, but another transaction came first. */
  | { name: 'upkeep-done-by-other' }
  /** The amount is worth less than the smallest share. */
  | { name: 'stake-too-small' }
  /** The account has fewer shares than when it was shown. */
  | { name: 'stake-changed' };

/** The output has fallen below the minimum received. */
export type QuoteIssue = { name: 'quote-moved' };

export type ReceiverIssue =
  | { name: 'receiver-empty' }
  | { name: 'receiver-not-address' }
  | { name: 'receiver-checksum' }
  | { name: 'receiver-zero' }
  | { name: 'receiver-contract'; what: string };

/** Parts of a link that were ignored. */
export type LinkIssue =
  | { name: 'link-asset-unknown'; text: string }
  | { name: 'link-asset-shared'; text: string }
  | { name: 'link-amount-bad'; text: string }
  | { name: 'link-receiver-bad'; text: string }
  | { name: 'link-repeated'; parameter: string };

/** Parts of an activity link that were ignored, in addition to those of other links. */
export type FilterIssue =
  | { name: 'link-address-bad'; text: string }
  | { name: 'link-filter-bad'; parameter: string; text: string };

/** Errors of the contracts that are not one of the limits above. `error`: the name of the error in the contract. */
export type RevertIssue =
  | { name: 'expired' }
  | { name: 'not-listed' }
  | { name: 'list-changed' }
  | { name: 'nothing-to-claim' }
  | { name: 'grant-stopped' }
  | { name: 'allowance-short' }
  /** The recipient is a contract that does not accept native coin. */
  | { name: 'coin-refused'; symbol: string }
  | { name: 'permit-refused' }
  | { name: 'out-of-gas' }
  | { name: 'reverted'; error: string | undefined };

/** Why the contracts reject an action of a role holder. */
export type ActionIssue = { name: 'action-refused'; refusal: RefusedAction; action: Refused };

/** The wallet, and the outcome of a transaction. */
export type WalletIssue =
  | { name: 'wallet-refused' }
  /** Declined after an approval or a reset was mined. */
  | { name: 'step-declined' }
  | { name: 'wallet-busy' }
  | { name: 'wallet-silent'; seconds: number }
  | { name: 'wallet-disconnected' }
  | { name: 'wallet-failed'; message: string | undefined }
  | { name: 'account-changed' }
  | { name: 'chain-changed' }
  | { name: 'gas-missing'; symbol: string }
  | { name: 'approval-lower'; approved: Quantity; wanted: Quantity }
  | { name: 'approval-higher'; approved: Quantity; wanted: Quantity }
  /** A transaction that has ended left this approval. Amounts and spenders as they are written. */
  | { name: 'approval-standing'; amount: string; spender: string }
  /** The same, and it is more than was asked for. */
  | { name: 'approval-left'; amount: string; spender: string }
  /** It reset an earlier approval, and nothing is approved now. */
  | { name: 'approval-reset'; symbol: string; spender: string }
  /** The wallet approved a spender that is not the app's. */
  | { name: 'approval-foreign'; amount: string; spender: string }
  | { name: 'batch-partial' }
  | { name: 'call-blocked' }
  | { name: 'call-changed' }
  | { name: 'transaction-cancelled' }
  | { name: 'transaction-replaced' }
  | { name: 'transaction-lost' }
  /** Another chain is in place of the one it was requested on. */
  | { name: 'chain-gone' }
  /** No RPC node has returned it, and another transaction of the account has used its nonce. */
  | { name: 'transaction-overtaken' }
  | { name: 'outcome-missing' }
  /** It succeeded, but no RPC node returns its event. */
  | { name: 'outcome-unshown' }
  | { name: 'awaiting-signers' };

/** A wallet request without a clear result. */
export type RequestIssue =
  /** `message`: the wallet's own. */
  | { name: 'request-unclear'; message: string | undefined }
  /** The account has a transaction in the mempool, which may be this one. */
  | { name: 'request-waiting' }
  /** There was no trace of it for a while. `expires`: it has a deadline, after which it cannot succeed. */
  | { name: 'request-unseen'; expires: boolean }
  /** It was not sent before its deadline. */
  | { name: 'request-expired' };

/** The connection to the chain, and browser storage. `age`: seconds since the latest known block. */
export type ConnectionIssue =
  | { name: 'nodes-down' }
  | { name: 'nodes-behind'; age: bigint }
  | { name: 'node-wrong-chain'; host: string }
  | { name: 'answer-invalid' }
  | { name: 'chain-replaced' }
  | { name: 'offline' }
  | { name: 'not-deployed'; chain: string }
  | { name: 'reorganised' }
  | { name: 'storage-blocked' }
  | { name: 'other-tab' };

export type Issue =
  | AmountIssue
  | MintIssue
  | RedeemIssue
  | OrderIssue
  | UpkeepIssue
  | QuoteIssue
  | ReceiverIssue
  | LinkIssue
  | FilterIssue
  | RevertIssue
  | ActionIssue
  | WalletIssue
  | RequestIssue
  | ConnectionIssue;

export type IssueName = Issue['name'];

/** The issue with that name. */
export type IssueOf<Name extends IssueName> = Extract<Issue, { name: Name }>;
