import type { Outcome } from '@/lib/chain/calls/receipts';
import { sameAddress } from '@/lib/domain/model/address';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import type { Words } from '@/lib/domain/model/wording';
import type { Signed } from '@/lib/domain/steward/steward';
import { type StepSubject, stepWords } from '@/lib/domain/words/step-words';
import { explain } from '@/lib/domain/words/words';
import { type Flow, type FlowStatus, hasEnded, type Intent, mayRelease, type Step } from '@/lib/tx/flow';
import { seenBy } from '@/lib/tx/seen';
import type { Format } from './use-format';

/** One step with its words. */
export type StepView = Pick<Step, 'kind' | 'hash'> & {
  /** `unclear`: the wallet was asked, and may have sent it or not. */
  state: Step['state'] | 'unclear';
  title: string;
};

/** A transaction under way or ended, in words. */
export type FlowView = {
  title: string;
  /** What was asked for, in the words that were shown before signing. */
  lead: string;
  /**
   * `unclear`: it is not known whether it was sent, and nothing else may be signed; `unseen`: nor is it, but the user may
   * begin again. `waiting`: for the user to go on; what waits for the wallet's account or chain is `open` and goes on by itself. */
  phase: 'open' | 'waiting' | 'unclear' | 'unseen' | 'done' | 'ended';
  steps: StepView[];
  /** What there is to know: why it ended so, or what it waits for. */
  issue: Words | undefined;
  /** What the Treasury's event said, one line each; empty unless it is done. */
  results: { term: string; value: string }[];
};

/**
 * Words for a flow.
 * @param newest for symbols and decimals; what it does not list is named by its address
 */
export function viewFlow(flow: Flow, newest: Snapshot | undefined, format: Format): FlowView {
  const snapshot = newest && seenBy(flow.intent, newest);
  const subject = subjectOf(flow, snapshot, format);
  return {
    title: titleOf(flow, subject),
    lead: leadOf(flow, subject, snapshot, format.quantity),
    phase: phaseOf(flow),
    steps: flow.steps.map(({ kind, state, hash }) => ({
      kind,
      state: flow.status === 'unknown' && state === 'wallet' ? 'unclear' : state,
      hash,
      title: stepWords(kind, subject).title,
    })),
    issue: flow.issue && explain(flow.issue, format.locale),
    results: flow.status === 'confirmed' ? resultsOf(flow, snapshot, format.exactQuantity) : [],
  };
}

function titleOf(flow: Flow, subject: StepSubject): string {
  if (flow.status === 'confirmed') return doneTitle(flow.intent, flow.outcome?.moved, subject);
  return phaseOf(flow) === 'waiting' ? 'Ready for the next step' : TITLES[flow.status];
}

function phaseOf(flow: Flow): FlowView['phase'] {
  if (flow.status === 'confirmed') return 'done';
  if (flow.status === 'halted' && !flow.issue) return 'waiting';
  if (flow.status === 'unknown') return mayRelease(flow) ? 'unseen' : 'unclear';
  return hasEnded(flow) ? 'ended' : 'open';
}

function leadOf(
  { intent, account }: Flow,
  { deposit, symbol }: StepSubject,
  snapshot: Snapshot | undefined,
  write: Write,
): string {
  const receiver = 'receiver' in intent ? intent.receiver : account;
  const whom = sameAddress(receiver, account) ? 'to your address' : `to ${receiver}`;
  switch (intent.kind) {
    case 'mint':
      return `Deposit ${deposit}, receive at least ${usdm(intent.minUsdmOut, write)}, ${whom}.`;
    case 'redeem':
      return `Burn ${deposit}, receive at least ${amountOf(intent.minAssetOut, intent.asset, snapshot, write)}, ${whom}.`;
    case 'redeem-pro-rata':
      return `Burn ${deposit}, receive a slice of every asset, ${whom}.`;
    case 'claim':
      return intent.grant
        ? `Claim what has vested of grant ${intent.grant.id}, in ${symbol}, ${whom}.`
        : `Claim what is kept for you in ${symbol}, ${whom}.`;
    case 'approve':
      return `Set how much ${symbol} the Treasury may take.`;
    case 'act':
      return `${intent.words}.`;
  }
}

const TITLES: Record<Exclude<FlowStatus, 'confirmed'>, string> = {
  preparing: 'Getting the next step ready',
  wallet: 'Confirm in your wallet',
  pending: 'Sent, waiting for the chain',
  halted: 'On hold',
  'awaiting-signers': 'Waiting for the other signers',
  refused: 'Not sent',
  reverted: 'Undone: nothing has changed hands',
  replaced: 'Replaced by something else',
  cancelled: 'Cancelled',
  unknown: 'It is not known what became of it',
};

function doneTitle(
  intent: Intent,
  moved: Outcome['moved'],
  { deposit, outcome, symbol }: StepSubject,
): string {
  switch (intent.kind) {
    case 'mint':
      return `Minted ${outcome}`;
    case 'redeem':
      return `Redeemed ${deposit} for ${outcome}`;
    case 'redeem-pro-rata':
      return `Redeemed ${deposit} for a slice of every asset`;
    case 'claim':
      return `Claimed ${outcome}`;
    case 'approve':
      return intent.amount === 0n ? `Revoked the ${symbol} approval` : `Approved ${deposit}`;
    case 'act':
      return BACK.includes(intent.act) && moved?.amount === 0n && moved.usdm === 0n
        ? 'Done, but nothing came back'
        : ACTED[intent.act];
  }
}

/** Acts that take something back, of which less may come than was asked for. */
const BACK: readonly Signed[] = ['recall', 'harvest', 'revoke'];

const ACTED: Record<Signed, string> = {
  lend: 'Lent to its vault',
  pair: 'Paired on Mars Swap',
  entrust: 'Moved to where it votes',
  recall: 'Recalled',
  harvest: 'Harvested',
  vote: 'Voted',
  grant: 'Granted',
  revoke: 'Revoked',
  pause: 'Shut',
  reopen: 'Opened again',
  params: 'Set',
  delegate: 'Delegated',
  announce: 'It is announced',
  'carry-out': 'Carried out',
  cancel: 'Cancelled',
};

type Write = (quantity: Quantity) => string;

const usdm = (value: bigint, write: Write): string =>
  write({ value, decimals: USDM_DECIMALS, symbol: 'USDm' });

const assetIn = (snapshot: Snapshot | undefined, token: Address) =>
  snapshot?.assets.find((each) => sameAddress(each.token, token));

/** Writes an amount of a token; one that is not listed any more has no decimals to write it with. */
function amountOf(value: bigint, token: Address, snapshot: Snapshot | undefined, write: Write): string {
  const asset = assetIn(snapshot, token);
  return asset ? write({ value, decimals: asset.decimals, symbol: asset.symbol }) : `an amount of ${token}`;
}

function subjectOf({ intent, outcome }: Flow, snapshot: Snapshot | undefined, format: Format): StepSubject {
  const write = format.quantity;
  const token = 'asset' in intent ? intent.asset : undefined;
  const symbol = (token && assetIn(snapshot, token)?.symbol) ?? 'token';
  const plain: StepSubject = { symbol, approval: 'exact', deposit: '', outcome: '' };
  switch (intent.kind) {
    case 'mint':
      return {
        symbol,
        approval: intent.approval,
        deposit: amountOf(intent.amountIn, intent.asset, snapshot, write),
        outcome:
          outcome?.usdmOut === undefined
            ? `at least ${usdm(intent.minUsdmOut, write)}`
            : usdm(outcome.usdmOut, write),
      };
    case 'redeem':
      return {
        ...plain,
        symbol: 'USDm',
        burns: true,
        deposit: usdm(intent.usdmIn, write),
        outcome:
          outcome?.assetOut === undefined
            ? `at least ${amountOf(intent.minAssetOut, intent.asset, snapshot, write)}`
            : amountOf(outcome.assetOut, intent.asset, snapshot, write),
      };
    case 'redeem-pro-rata':
      return { ...plain, deposit: usdm(intent.usdmIn, write) };
    case 'claim': {
      const claimed = outcome?.assetOut;
      return {
        ...plain,
        outcome: claimed === undefined ? symbol : amountOf(claimed, intent.asset, snapshot, write),
      };
    }
    case 'approve':
      return {
        ...plain,
        approval: intent.amount === 0n ? 'none' : 'exact',
        deposit: amountOf(intent.amount, intent.asset, snapshot, write),
      };
    case 'act':
      return { ...plain, outcome: intent.contract };
  }
}

function resultsOf({ intent, outcome }: Flow, snapshot: Snapshot | undefined, write: Write) {
  const results: { term: string; value: string }[] = [];
  if (intent.kind === 'mint') {
    results.push({ term: 'Deposited', value: amountOf(intent.amountIn, intent.asset, snapshot, write) });
  }
  if ('usdmIn' in intent) results.push({ term: 'Burned', value: usdm(intent.usdmIn, write) });
  if (outcome?.usdmOut !== undefined) results.push({ term: 'Minted', value: usdm(outcome.usdmOut, write) });
  if (outcome?.assetOut !== undefined && 'asset' in intent) {
    results.push({ term: 'Paid out', value: amountOf(outcome.assetOut, intent.asset, snapshot, write) });
  }
  for (const [index, token] of (outcome?.assets ?? []).entries()) {
    const amount = outcome?.amounts?.[index] ?? 0n;
    const symbol = assetIn(snapshot, token)?.symbol ?? token;
    if (amount > 0n) {
      results.push({ term: `Slice in ${symbol}`, value: amountOf(amount, token, snapshot, write) });
    }
  }
  if (outcome?.moved && intent.kind === 'act' && intent.token) {
    const { moved } = outcome;
    const value = amountOf(moved.amount, intent.token, snapshot, write);
    const beside = moved.usdm > 0n ? ` and ${usdm(moved.usdm, write)}` : '';
    results.push({ term: BACK.includes(intent.act) ? 'Came back' : 'Moved', value: `${value}${beside}` });
  }
  return results;
}
