import type { Words } from '@/lib/domain/format/wording';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import type { Address, Snapshot } from '@/lib/domain/model/types';
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
};

/** How amounts are written: shortened or in full. */
type FlowFormat = {
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
  };
}

const titleOf = ({ status }: Flow, phase: FlowView['phase']): string =>
  phase === 'waiting' || status === 'confirmed' ? 'Ready for the next step' : TITLES[status];

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
  unknown: 'Status unknown',
};

function tellingOf(
  { intent, account, outcome }: Flow,
  snapshot: Snapshot | undefined,
  write: (quantity: Quantity) => string,
): Wording {
  const receiver = 'receiver' in intent ? intent.receiver : account;
  const listed = (token: Address) => snapshot && assetBy(snapshot, token);
  const isUsdm = (token: Address) => snapshot !== undefined && sameAddress(token, snapshot.usdm);
  const usdm = (value: bigint) => write({ value, decimals: USDM_DECIMALS, symbol: 'USDm' });
  return {
    whom: sameAddress(receiver, account) ? 'to your address' : `to ${receiver}`,
    outcome,
    usdm,
    amount: (value, token) => {
      const asset = listed(token);
      if (asset) return write({ value, decimals: asset.decimals, symbol: asset.symbol });
      return isUsdm(token) ? usdm(value) : `an amount of ${token}`;
    },
    symbol: (token) => listed(token)?.symbol ?? (isUsdm(token) ? 'USDm' : token),
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
