import type { ServerResponse } from 'node:http';

/** What the user is doing when the fault begins. */
export const PHASES = ['load', 'idle', 'quoting', 'before signing', 'pending', 'settling'] as const;
export type Phase = (typeof PHASES)[number];

type Call = { method: string; params: unknown[] };

/** One request to the node: what was asked, what the honest node says to this or another call, and where to respond. */
export type Exchange = {
  call: Call & { id: number };
  honest: (call: Call) => Promise<Record<string, unknown>>;
  res: ServerResponse;
};

/** Responds 200 with JSON. */
export const respond = (res: ServerResponse, value: unknown): void =>
  void res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));

/** A way in which a node fails, the other nodes being healthy. */
export type Fault = {
  /** What the node does: it completes "A node that …". */
  name: string;
  act: (exchange: Exchange) => void | Promise<void>;
  /** The phase in which the browser tests try it. */
  inBrowser: Phase;
  /** Where the app does something else than with most faults (`REACTIONS`), or there is nothing to notice. */
  differs?: Partial<Record<Phase, string>>;
};

/** What the user sees with most faults. */
export const REACTIONS: Readonly<Record<Phase, string>> = {
  load: 'the figures of the next node',
  idle: 'the newer figures of the next node',
  quoting: 'a quote on the figures of the next node',
  'before signing': 'one request of the wallet, then "Minted"',
  pending: '"Minted", as the next node has it',
  settling: 'it stays "Minted"',
};

type Answer = Record<string, unknown>;
type Method = Exchange['call']['method'];

const status =
  (code: number, headers: Record<string, string> = {}): Fault['act'] =>
  ({ res }) =>
    void res.writeHead(code, headers).end();

const body =
  (type: string, text: (id: number) => string): Fault['act'] =>
  ({ call, res }) =>
    void res.writeHead(200, { 'Content-Type': type }).end(text(call.id));

const says =
  (code: number, message: string): Fault['act'] =>
  ({ call, res }) =>
    respond(res, { jsonrpc: '2.0', id: call.id, error: { code, message } });

/** Changes the honest answers to some methods. */
const answers =
  (change: (answer: Answer, method: Method) => Answer): Fault['act'] =>
  async ({ call, honest, res }) =>
    respond(res, change(await honest(call), call.method));

const only =
  (method: Method, change: (result: unknown) => unknown) =>
  (answer: Answer, asked: Method): Answer =>
    asked === method ? { ...answer, result: change(answer.result) } : answer;

const fieldsOf = (value: unknown): Answer =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Blocks by which a node is behind. */
const LAG = 3;

/** Answers as a node whose newest block is an older one. */
const behind: Fault['act'] = async ({ call, honest, res }) => {
  const { method, params } = call;
  const newest = Number((await honest({ method: 'eth_blockNumber', params: [] })).result) - LAG;
  const tag = `0x${newest.toString(16)}`;
  const isNewer = (block: unknown) => Number(block) > newest;
  if (method === 'eth_blockNumber') return respond(res, { jsonrpc: '2.0', id: call.id, result: tag });
  const asked = params.map((param) => (param === 'latest' || param === 'pending' ? tag : param));
  if (method === 'eth_getLogs') {
    const [filter] = asked;
    const { toBlock, ...rest } = fieldsOf(filter);
    asked[0] = { ...rest, toBlock: isNewer(toBlock) ? tag : toBlock };
  }
  const answer = await honest({ method, params: asked });
  const { blockNumber, number } = fieldsOf(answer.result);
  respond(res, isNewer(blockNumber ?? number) ? { ...answer, result: null } : answer);
};

const withoutLogs = only('eth_getLogs', () => []);
const withoutReceiptLogs = only(
  'eth_getTransactionReceipt',
  (result) => result && { ...fieldsOf(result), logs: [] },
);

const UNNOTICED = 'nothing: no receipt is asked for';
const HISTORY_APART = 'the figures as ever; the history is read from the next node';

/** Every fault that is tried, in each phase. `docs/faults.md` is generated from this list. */
export const FAULTS: readonly Fault[] = [
  { name: 'never responds', act: () => {}, inBrowser: 'load' },
  { name: 'breaks the connection', act: ({ res }) => void res.destroy(), inBrowser: 'idle' },
  {
    name: 'stops in the middle of a response',
    act: ({ call, res }) => void res.writeHead(200).write(`{"jsonrpc":"2.0","id":${call.id},"resu`),
    inBrowser: 'quoting',
  },
  {
    name: 'responds with 429 and asks for a day of rest',
    act: status(429, { 'Retry-After': '86400' }),
    inBrowser: 'before signing',
  },
  { name: 'responds with 503', act: status(503), inBrowser: 'pending' },
  { name: 'responds with 401', act: status(401), inBrowser: 'settling' },
  { name: 'responds with 403', act: status(403), inBrowser: 'load' },
  { name: 'redirects', act: status(307, { Location: '/elsewhere' }), inBrowser: 'idle' },
  {
    name: 'responds with a web page',
    act: body('text/html', () => '<html>Sorry</html>'),
    inBrowser: 'quoting',
  },
  { name: 'responds with nothing', act: body('application/json', () => ''), inBrowser: 'before signing' },
  {
    name: 'responds with half of a result',
    act: body('application/json', (id) => `{"jsonrpc":"2.0","id":${id},"result":"0x12`),
    inBrowser: 'pending',
  },
  {
    name: 'responds to another request',
    act: answers((answer) => ({ ...answer, id: -1 })),
    inBrowser: 'settling',
  },
  { name: 'responds with null', act: answers((answer) => ({ ...answer, result: null })), inBrowser: 'load' },
  {
    name: 'leaves the result out',
    act: answers(({ jsonrpc, id }) => ({ jsonrpc, id })),
    inBrowser: 'idle',
  },
  {
    name: 'responds with an empty result',
    act: answers((answer) => ({ ...answer, result: '0x' })),
    inBrowser: 'quoting',
  },
  { name: 'says "header not found"', act: says(-32000, 'header not found'), inBrowser: 'before signing' },
  {
    name: 'says "missing trie node"',
    act: says(-32000, 'missing trie node 1f (path )'),
    inBrowser: 'pending',
  },
  { name: 'says "too many requests"', act: says(-32000, 'too many requests'), inBrowser: 'settling' },
  { name: 'says "resource not available"', act: says(-32002, 'resource not available'), inBrowser: 'load' },
  { name: 'says "limit exceeded"', act: says(-32005, 'daily limit exceeded'), inBrowser: 'idle' },
  {
    name: 'says that the key is not allowed',
    act: says(-32052, 'API key is not allowed'),
    inBrowser: 'quoting',
  },
  {
    name: 'says that the method does not exist',
    act: says(-32601, 'the method does not exist/is not available'),
    inBrowser: 'before signing',
  },
  { name: 'says "internal error"', act: says(-32603, 'Internal error'), inBrowser: 'pending' },
  {
    name: 'says "execution reverted" without data',
    act: says(3, 'execution reverted'),
    inBrowser: 'settling',
  },
  {
    name: 'turns to another chain',
    act: answers((answer, method) => ({ ...answer, result: method === 'eth_chainId' ? '0x1' : '0x' })),
    inBrowser: 'load',
  },
  {
    name: `is ${LAG} blocks behind`,
    act: behind,
    inBrowser: 'idle',
    differs: { load: 'its figures with the age of their block, until another node shows a newer one' },
  },
  {
    name: 'has no receipts',
    act: answers(only('eth_getTransactionReceipt', () => null)),
    inBrowser: 'settling',
    differs: { load: UNNOTICED, idle: UNNOTICED, quoting: UNNOTICED },
  },
  {
    name: 'leaves the logs out of receipts',
    act: answers(withoutReceiptLogs),
    inBrowser: 'pending',
    differs: { load: UNNOTICED, idle: UNNOTICED, quoting: UNNOTICED },
  },
  {
    name: 'leaves out all logs',
    act: answers((answer, method) => withoutLogs(withoutReceiptLogs(answer, method), method)),
    inBrowser: 'settling',
    differs: { load: HISTORY_APART },
  },
  {
    name: 'returns no logs',
    act: answers(withoutLogs),
    inBrowser: 'load',
    differs: { load: HISTORY_APART },
  },
  {
    name: 'cuts lists of logs',
    act: answers(
      only('eth_getLogs', (logs) => (Array.isArray(logs) ? logs.slice(0, logs.length / 2) : logs)),
    ),
    inBrowser: 'load',
    differs: { load: HISTORY_APART },
  },
];

/** The fault with this name. @throws if there is none */
export function faultNamed(name: string): Fault {
  const found = FAULTS.find((fault) => fault.name === name);
  if (!found) throw new Error(`No fault "${name}"`);
  return found;
}
