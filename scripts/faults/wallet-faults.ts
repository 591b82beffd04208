import type { Address, Hex } from 'viem';
import type { Issue } from '@/lib/domain/model/issues';
import type { Flow } from '@/lib/tx/engine/flow';
import type { TestWallet } from '@/scripts/local-chain/testing-flows';

/** The transaction that a wallet was asked to send. */
export type AskedTransaction = { from: Address; to: Address; data: Hex; value?: Hex; gas?: Hex };

/** The kinds of transactions during which each fault is tried. */
export const KINDS = ['mint', 'redeem', 'pro rata', 'native', 'claim', 'act', 'revoke'] as const;
export type KindName = (typeof KINDS)[number];

/** What a fault can use: the wallet, another account, and ways to send from the wallet's that the app does not see. */
export type Scene = {
  wallet: TestWallet;
  stranger: Address;
  send: (transaction: Partial<AskedTransaction> & { nonce?: number; gasPrice?: bigint }) => Promise<Hex>;
  setAutomine: (on: boolean) => Promise<void>;
  mine: () => Promise<void>;
};

/** How a cell ends: what the user is told, if it is an issue, and what is next. */
type Told = { issue?: Issue; next: string };

const AGAIN = 'the user may try again';
const FOUND = 'it is found on the chain and shown as done; nothing more is asked for';

/** All endings. `docs/wallet-faults.md` shows them in these words, and `wallet-matrix.test.ts` plays each of them. */
export const ENDINGS = {
  declined: { issue: { name: 'wallet-refused' }, next: AGAIN },
  done: { next: FOUND },
  late: {
    issue: { name: 'request-unclear', message: undefined },
    next: `nothing else can be signed; as soon as it is sent, ${FOUND}`,
  },
  unseen: {
    issue: { name: 'request-unseen', expires: true },
    next: 'nothing else can be signed before; after this warning the user may try again',
  },
  lost: { issue: { name: 'transaction-lost' }, next: 'the user may dismiss it and try again' },
  changed: { issue: { name: 'call-changed' }, next: 'an alarm' },
  cancelled: { issue: { name: 'transaction-cancelled' }, next: AGAIN },
  replaced: { issue: { name: 'transaction-replaced' }, next: 'an alarm' },
  'out-of-gas': { issue: { name: 'out-of-gas' }, next: AGAIN },
  closed: { next: `in the next tab ${FOUND}` },
} as const satisfies Record<string, Told>;

export type Ending = keyof typeof ENDINGS;

export type Fault = {
  name: string;
  ending: Ending;
  /** What the wallet does with the request; `agree` does what was requested. */
  react: (agree: () => Promise<unknown>, asked: AskedTransaction, scene: Scene) => Promise<unknown>;
  /** What the user is told if it is something else than with most faults that end so. */
  told?: Issue | undefined;
  /** What happens while the transaction is pending, with its nonce. */
  meanwhile?: (flow: Flow, scene: Scene) => Promise<void>;
};

const fails = (code: unknown, message = 'x', more: object = {}) =>
  Object.assign(new Error(message), { code, ...more });

const TIMED_OUT = fails(-32603, 'Request timed out');
const EXPIRED = fails(8000, 'Request expired');
const NO_FUNDS = {
  ...{ code: -32603, message: 'Internal JSON-RPC error.' },
  data: { code: -32000, message: 'insufficient funds for gas * price + value' },
};

/** Declines: the only errors that prove that nothing was sent. */
const DECLINES: readonly (readonly [string, unknown])[] = [
  ['a decline (4001)', fails(4001, 'User rejected the request.')],
  ['a decline in WalletConnect (5000)', fails(5000)],
  ['a decline nested in -32603', { code: -32603, data: { originalError: { code: 4001 } } }],
  ['a decline with its code as text', { code: '4001', message: 'denied' }],
];

/** Errors after which the request may have been sent. */
const ERRORS: readonly (readonly [name: string, error: unknown, told?: Issue])[] = [
  ['a timeout (-32603)', TIMED_OUT],
  ['an expiry (8000)', EXPIRED],
  ['a busy wallet (-32002)', fails(-32002), { name: 'wallet-busy' }],
  ['a lost connection (4900)', fails(4900)],
  ['a rejection in words without a code', new Error('User rejected the request')],
  ['a rejection with a code in words', { code: 'ACTION_REJECTED', message: 'user rejected transaction' }],
  ['a text as error', 'timeout'],
  ['insufficient funds nested in -32603', NO_FUNDS],
  ['an unknown method (-32601)', fails(-32601)],
  ['no error at all', undefined],
];

const declined = DECLINES.map(
  ([name, error]): Fault => ({ name, ending: 'declined', react: () => Promise.reject(error) }),
);

const sentBefore = ERRORS.map(
  ([name, error]): Fault => ({
    name: `${name} after sending`,
    ending: 'done',
    react: async (agree) => {
      await agree();
      throw error;
    },
  }),
);

const sentLater = ERRORS.slice(0, 4).map(
  ([name, error, told]): Fault => ({
    name: `${name} before sending`,
    ending: 'late',
    told,
    react: () => Promise.reject(error),
  }),
);

const neverSent = ERRORS.slice(0, 2).map(
  ([name, error]): Fault => ({
    name: `${name} without sending`,
    ending: 'unseen',
    react: () => Promise.reject(error),
  }),
);

const answers = [null, {}, '0x12'].map(
  (answer): Fault => ({
    name: `the answer ${JSON.stringify(answer)} after sending`,
    ending: 'done',
    react: async (agree) => {
      await agree();
      return answer;
    },
  }),
);

const others: readonly Fault[] = [
  {
    name: 'the hash of a transaction that does not exist',
    ending: 'lost',
    react: async () => `0x${'77'.repeat(32)}`,
  },
  {
    name: 'another transaction than requested',
    ending: 'changed',
    react: (_agree, _asked, { send, stranger }) => send({ to: stranger, value: '0x1' }),
  },
  {
    name: 'a gas limit lowered in the wallet',
    ending: 'out-of-gas',
    react: (_agree, { to, data, value }, { send }) =>
      send({ to, data, ...(value && { value }), gas: barely(data) }),
  },
  {
    name: 'a switch to another account while it is asked',
    ending: 'done',
    react: async (agree, _asked, { wallet, stranger }) => {
      wallet.switchTo({ account: stranger });
      return agree();
    },
  },
  {
    name: 'a switch to another network while it is asked',
    ending: 'done',
    react: async (agree, _asked, { wallet }) => {
      wallet.switchTo({ chainId: 56 });
      return agree();
    },
  },
  {
    name: 'a disconnect right after sending',
    ending: 'done',
    react: async (agree, _asked, { wallet }) => {
      const hash = await agree();
      wallet.switchTo({ account: undefined });
      return hash;
    },
  },
  {
    name: 'an answer that never comes, and a closed tab',
    ending: 'closed',
    react: async (agree) => {
      await agree();
      return new Promise(() => {});
    },
  },
  {
    name: 'a speed-up',
    ending: 'done',
    react: pending,
    meanwhile: async (flow, scene) => {
      const [call] = flow.steps.at(-1)?.asked?.calls ?? [];
      // As much as the app asks for at most: the node would estimate it on the state after the first one.
      await scene.send({ ...call, gas: '0x4c4b40', ...replacing(flow) });
      await scene.mine();
    },
  },
  {
    name: 'a cancellation',
    ending: 'cancelled',
    react: pending,
    meanwhile: async (flow, scene) => {
      await scene.send({ to: flow.account, ...replacing(flow) });
      await scene.mine();
    },
  },
  {
    name: 'a replacement by another transaction',
    ending: 'replaced',
    react: pending,
    meanwhile: async (flow, scene) => {
      await scene.send({ to: scene.stranger, value: '0x1', ...replacing(flow) });
      await scene.mine();
    },
  },
];

/** Everything that wallets are known to do wrong with a request to send. `docs/wallet-faults.md` is generated from this list. */
export const FAULTS: readonly Fault[] = [
  ...declined,
  ...sentBefore,
  ...sentLater,
  ...neverSent,
  ...answers,
  ...others,
];

async function pending(agree: () => Promise<unknown>, _asked: AskedTransaction, scene: Scene) {
  await scene.setAutomine(false);
  return agree();
}

const replacing = ({ steps }: Flow) => ({ nonce: steps.at(-1)?.nonce ?? 0, gasPrice: 50_000_000_000n });

/** Gas for the call data alone, with next to nothing left to execute it. */
const barely = (data: Hex): Hex => `0x${(21_000 + 40 * (data.length / 2 - 1) + 500).toString(16)}`;
