import type { Words } from '@/lib/domain/format/wording';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import type { Address, Snapshot, TierId } from '@/lib/domain/model/types';
import { inXms } from '@/lib/domain/staking/staking';
import { type NamedStep, stepWords } from '@/lib/domain/words/step-words';
import { explain } from '@/lib/domain/words/words';
import { type Flow, type FlowStatus, hasEnded, mayRelease, type Step } from '@/lib/tx/engine/flow';
import { approvalOf } from '@/lib/tx/engine/step-calls';
import { kindOf, snapshotForIntent } from '@/lib/tx/kinds';
import { reachOf } from '@/lib/tx/kinds/approval';
import type { ResultLine, Wording } from '@/lib/tx/kinds/kind';

/** One step with its description. */
export type StepView = Pick<Step, 'kind' | 'hash'> & {
  /** `unclear`: the wallet got the request, and may or may not have sent it. */
  state: Step['state'] | 'unclear';
  title: string;
};

/** An amount: readable, to the last digit, and as a number of token units. */
type Written = { text: string; exact: string; value: bigint };

/** What a pro-rata redemption paid of an asset, and what it credited instead. */
export type ShareView = {
  token: Address;
  symbol: string;
  /** Undefined for an asset that is no longer listed. */
  tier: TierId | undefined;
  paid: Written;
  credited: Written;
};

/** A transaction in progress or ended, in words. */
export type FlowView = {
  title: string;
  /** The request, in the words shown before signing. */
  lead: string;
  /**
   * `unclear`: it is unknown whether it was sent, and nothing else may be signed. `unseen`: still unknown, but the user
   * may start again. `waiting`: the user has to continue. Waiting for the wallet's account or chain is `open`.
   */
  phase: 'open' | 'waiting' | 'unclear' | 'unseen' | 'done' | 'ended';
  steps: StepView[];
  /** Why it ended this way, or what it is waiting for. */
  issue: Words | undefined;
  /** The outcome in the Treasury's event, one line each; empty unless it is done. */
  results: ResultLine[];
  /** The shares in that event, without those of nothing; empty for all other kinds. */
  shares: ShareView[];
};

/** How amounts are written: shortened or in full. */
export type FlowFormat = {
  locale: string;
  quantity: (quantity: Quantity) => string;
  exactQuantity: (quantity: Quantity) => string;
};

/**
 * The words for a flow.
 * @param newest source of symbols and decimals; a token it does not list is shown by its address
 */
export function viewFlow(flow: Flow, newest: Snapshot | undefined, format: FlowFormat): FlowView {
  const { intent } = flow;
  const snapshot = newest && snapshotForIntent(intent, newest);
  const { words } = kindOf(intent);
  const telling = tellingOf(flow, snapshot, format.quantity);
  const phase = phaseOf(flow);
  return {
    title: phase === 'done' ? words.done(intent, telling) : titleOf(flow, phase),
    lead: words.lead(intent, telling),
    phase,
    steps: flow.steps.map(({ kind, state, hash }) => ({
      kind,
      state: flow.status === 'unknown' && state === 'wallet' ? 'unclear' : state,
      hash,
      title: stepWords(namedStep(flow, kind, telling)).title,
    })),
    issue: flow.issue && explain(flow.issue, format.locale),
    results: phase === 'done' ? words.results(intent, tellingOf(flow, snapshot, format.exactQuantity)) : [],
    shares: phase === 'done' ? sharesOf(flow, snapshot, format) : [],
  };
}

function sharesOf(flow: Flow, snapshot: Snapshot | undefined, format: FlowFormat): ShareView[] {
  const { assets = [], amounts = [], credited = [] } = flow.outcome ?? {};
  const [short, exact] = [format.quantity, format.exactQuantity].map((write) =>
    tellingOf(flow, snapshot, write),
  );
  return assets.flatMap((token, index) => {
    const write = (value: bigint): Written => ({
      text: short?.amount(value, token) ?? '',
      exact: exact?.amount(value, token) ?? '',
      value,
    });
    const amount = amounts[index] ?? 0n;
    const owed = credited[index] ?? 0n;
    const asset = snapshot && assetBy(snapshot, token);
    const share = { token, symbol: asset?.symbol ?? token, tier: asset?.tier };
    return amount === 0n ? [] : [{ ...share, paid: write(amount - owed), credited: write(owed) }];
  });
}

function titleOf({ status, issue }: Flow, phase: FlowView['phase']): string {
  if (phase === 'waiting' || status === 'confirmed') return 'Ready for the next step';
  // Such a transaction has not reverted, but there was nothing left for it to do.
  if (issue?.name === 'upkeep-done-by-other') return 'Already done';
  return TITLES[status];
}

function phaseOf(flow: Flow): FlowView['phase'] {
  if (flow.status === 'confirmed') return 'done';
  if (flow.status === 'halted' && !flow.issue) return 'waiting';
  if (flow.status === 'unknown') return mayRelease(flow) ? 'unseen' : 'unclear';
  return hasEnded(flow) ? 'ended' : 'open';
}

const TITLES: Record<Exclude<FlowStatus, 'confirmed'>, string> = {
  preparing: 'Preparing the next step…',
  wallet: 'Confirm in your wallet',
  pending: 'Pending confirmation',
  halted: 'On hold',
  'awaiting-signers': 'Waiting for other signers',
  refused: 'Not sent',
  reverted: 'Reverted, no assets moved',
  replaced: 'Replaced by another transaction',
  cancelled: 'Cancelled',
  gone: 'Sent to a network that is gone',
  unknown: 'Status unknown',
};

/** How amounts and recipients of a flow are written. A token that the snapshot does not list is written as its address. */
export function tellingOf(
  { intent, account, outcome }: Flow,
  snapshot: Snapshot | undefined,
  write: (quantity: Quantity) => string,
): Wording {
  const receiver = 'receiver' in intent ? intent.receiver : account;
  const listed = (token: Address) => snapshot && assetBy(snapshot, token);
  const isUsdm = (token: Address) => snapshot !== undefined && sameAddress(token, snapshot.usdm);
  // It can be staked whether or not it is listed.
  const isXms = (token: Address) => snapshot !== undefined && sameAddress(token, snapshot.xms);
  const usdm = (value: bigint) => write({ value, decimals: USDM_DECIMALS, symbol: 'USDm' });
  return {
    whom: sameAddress(receiver, account) ? 'to your address' : `to ${receiver}`,
    outcome,
    usdm,
    amount: (value, token) => {
      const asset = listed(token);
      if (asset) return write({ value, decimals: asset.decimals, symbol: asset.symbol });
      if (isXms(token)) return write(inXms(value));
      return isUsdm(token) ? usdm(value) : `an amount of ${token}`;
    },
    symbol: (token) => {
      if (isXms(token)) return 'XMS';
      return listed(token)?.symbol ?? (isUsdm(token) ? 'USDm' : token);
    },
  };
}

/** Arguments for a step's words: a preparation concerns the approval, the last step the whole intent. */
function namedStep(flow: Flow, kind: Step['kind'], telling: Wording): NamedStep {
  const { intent } = flow;
  const { words } = kindOf(intent);
  const approval = approvalOf(flow);
  const symbol = approval ? telling.symbol(approval.token) : '';
  switch (kind) {
    case 'permit':
      return { kind, deposit: approval ? telling.amount(approval.needed, approval.token) : symbol };
    case 'reset':
      return { kind, symbol };
    case 'approve': {
      const deposit = approval ? telling.amount(approval.needed, approval.token) : symbol;
      return { kind, symbol, deposit, approval: approval ? reachOf(approval) : 'exact' };
    }
    case 'batch':
      return { kind, title: (words.batch ?? words.step)(intent, telling) };
    default:
      return { kind: 'final', title: words.step(intent, telling) };
  }
}
