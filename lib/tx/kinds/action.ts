import { type Log, parseEventLogs } from 'viem';
import { z } from 'zod';
import { grantsAbi } from '@/abis/grants';
import { treasuryAbi } from '@/abis/treasury';
import { proves } from '@/lib/chain/calls/expected-event';
import type { Outcome } from '@/lib/chain/calls/outcome';
import { revertDataOf } from '@/lib/chain/rpc/revert-data';
import { refusalOf } from '@/lib/chain/steward/steward-refusal';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import type { Signed } from '@/lib/domain/model/steward-issue';
import type { ActionIntent } from './action-intent';
import { address, data, hash } from './fields';
import type { Kind, Wording } from './kind';
import { ownEvents } from './own-events';

/** The label of each action once done. Also the list of everything that can be signed. */
const DONE: Record<Signed, string> = {
  lend: 'Deposited in its vault',
  pair: 'Added to Mars Swap',
  entrust: 'Moved to governance',
  recall: 'Recalled',
  harvest: 'Harvested',
  vote: 'Voted',
  grant: 'Granted',
  revoke: 'Revoked',
  pause: 'Paused',
  reopen: 'Resumed',
  'stop-steward': 'Steward stopped',
  'resume-steward': 'Steward resumed',
  'stop-grant': 'Grant stopped',
  'resume-grant': 'Grant resumed',
  'grants-budget': 'Grants budget set',
  params: 'Updated',
  delegate: 'Delegated',
  schedule: 'Change scheduled',
  execute: 'Change executed',
  cancel: 'Change cancelled',
};

/** Actions that return assets, possibly fewer than requested. */
const BACK: readonly Signed[] = ['recall', 'harvest', 'revoke'];

/** A role holder's action: exactly the call that was composed and shown, in a transaction of its own. */
export const action: Kind<ActionIntent> = {
  schema: z.object({
    kind: z.literal('action'),
    action: z.custom<Signed>((value) => typeof value === 'string' && Object.hasOwn(DONE, value)),
    words: z.string(),
    contract: z.string(),
    token: address.optional(),
    call: z.object({ to: address, data }),
    proof: z.object({
      contract: address,
      topics: z.array(hash.nullable()),
      words: z.array(hash.nullable()).optional(),
    }),
  }),
  screen: 'steward',
  isAtOnce: true,
  isOurs: ({ call }, chain) => chain.managed.some((contract) => sameAddress(contract, call.to)),

  plan: async ({ kind }) => [kind],

  // Sent as shown, never re-encoded.
  call: ({ call }) => call,

  guard: {
    target: ({ call }) => call.to,
    isShown: ({ call }, given) => given === call.data,
    isAlone: true,
  },

  proof: {
    find({ proof }, _, logs) {
      const found = logs.find((log) => proves(log, proof));
      return found && { outcome: movedBy(found), hash: found.transactionHash };
    },
    logs: (intent, { account }, chain, range) => ownEvents(chain, account, intent, range),
    // The event leaves out the amount requested back and the minimum accepted.
    saysLess: true,
  },

  // The revert may also come from a venue, vault or Governor that the Treasury calls.
  attempt({ action: kind, token }, snapshot, error) {
    const asset = assetBy(snapshot, token);
    const written = asset && { decimals: asset.decimals, symbol: asset.symbol };
    const refusal = refusalOf(revertDataOf(error) ?? '0x');
    return { name: 'action-refused', refusal, action: { kind, ...(written && { asset: written }) } };
  },

  words: {
    lead: ({ words }) => `${words}.`,
    step: ({ contract }) => `Call ${contract}`,
    done: ({ action: kind }, { outcome }) =>
      BACK.includes(kind) && outcome?.moved?.amount === 0n && outcome.moved.usdm === 0n
        ? 'Done, but nothing was received'
        : DONE[kind],
    results: (intent, telling) => movedResults(intent, telling),
    receipt: ({ words, call }) => [`Action: ${words}`, `Call: ${call.to} ${call.data}`],
  },

  activity: () => ({ kind: 'action', amounts: [], usdm: undefined }),
};

function movedResults({ action: kind, token }: ActionIntent, { outcome, amount, usdm }: Wording) {
  const moved = outcome?.moved;
  if (!moved || !token) return [];
  const both = moved.usdm > 0n ? ` and ${usdm(moved.usdm)}` : '';
  return [
    { term: BACK.includes(kind) ? 'Returned' : 'Moved', value: `${amount(moved.amount, token)}${both}` },
  ];
}

/** The amounts in the event that proves an action. Most events have none. */
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
