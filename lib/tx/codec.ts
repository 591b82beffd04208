import { z } from 'zod';
import type { Issue } from '@/lib/domain/model/issues';
import type { Signed } from '@/lib/domain/steward/steward';
import type { Flow } from './flow';

/** Raise it when a stored flow can no longer be read as it was written: older ones are then left alone. */
export const SCHEMA_VERSION = 1;

const hex = z.templateLiteral(['0x', z.string().regex(/^[0-9a-fA-F]*$/)]);
const address = hex.refine((text) => text.length === 42);
const hash = hex.refine((text) => text.length === 66);
const amount = z.bigint().nonnegative();
const deadlineSeconds = z.int().positive();

const native = z.object({ gateway: address, usdm: address, symbol: z.string() }).optional();

const grant = z.object({ contract: address, id: amount }).optional();

/** All of them; the compiler sees that none is missing. */
const ACTS: Record<Signed, true> = {
  ...{ lend: true, entrust: true, pair: true, recall: true, harvest: true },
  ...{ vote: true, grant: true, revoke: true, pause: true },
  ...{ reopen: true, params: true, delegate: true },
  ...{ announce: true, 'carry-out': true, cancel: true },
};
const actKind = z.custom<Signed>((value) => typeof value === 'string' && Object.hasOwn(ACTS, value));

const intent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('mint'),
    asset: address,
    amountIn: amount,
    minUsdmOut: amount,
    receiver: address,
    deadlineSeconds,
    approval: z.enum(['exact', 'unlimited']),
    native,
  }),
  z.object({
    kind: z.literal('redeem'),
    asset: address,
    usdmIn: amount,
    minAssetOut: amount,
    receiver: address,
    deadlineSeconds,
    native,
  }),
  z.object({
    kind: z.literal('redeem-pro-rata'),
    usdmIn: amount,
    minAmountsOut: z.array(amount),
    receiver: address,
    deadlineSeconds,
  }),
  z.object({ kind: z.literal('claim'), asset: address, receiver: address, grant }),
  z.object({ kind: z.literal('approve'), asset: address, amount }),
  z.object({
    kind: z.literal('act'),
    act: actKind,
    words: z.string(),
    contract: z.string(),
    token: address.optional(),
    call: z.object({ to: address, data: hex }),
    // Earlier ones have how the data begins in place of its words: that is left out, the call itself is looked for.
    proof: z.object({
      contract: address,
      topics: z.array(hash.nullable()),
      words: z.array(hash.nullable()).optional(),
    }),
  }),
]);

const step = z.object({
  kind: z.enum(['reset', 'approve', 'permit', 'batch', 'mint', 'redeem', 'redeem-pro-rata', 'claim', 'act']),
  state: z.enum(['todo', 'wallet', 'pending', 'done', 'failed']),
  hash: hash.optional(),
  batch: z.string().optional(),
  nonce: z.int().nonnegative().optional(),
  asked: z
    .object({
      calls: z.array(z.object({ to: address, data: hex, value: hex.optional() })),
      nonce: z.int().nonnegative(),
      block: amount,
      deadline: amount.optional(),
    })
    .optional(),
});

const outcome = z.object({
  usdmOut: amount.optional(),
  assetOut: amount.optional(),
  amounts: z.array(amount).optional(),
  assets: z.array(address).optional(),
  moved: z.object({ amount, usdm: amount }).optional(),
});

// Its data is as this very version of the schema wrote it: only that it is one is checked.
const issue = z.custom<Issue>(
  (value) => typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string',
);

const flow: z.ZodType<Flow> = z.object({
  id: z.string().min(1),
  intent,
  account: address,
  chainId: z.int().positive(),
  treasury: address,
  steps: z.array(step),
  status: z.enum([
    ...(['preparing', 'wallet', 'pending', 'halted', 'awaiting-signers', 'confirmed'] as const),
    ...(['refused', 'reverted', 'replaced', 'cancelled', 'unknown'] as const),
  ]),
  outcome: outcome.optional(),
  issue: issue.optional(),
  released: z.literal(true).optional(),
});

/** A flow as text; amounts are written out in full. */
export function writeFlow(value: Flow): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? { '#': `${item}` } : item));
}

/** A flow from text, or undefined when it is not one: written by another version, or damaged. */
export function readFlow(text: string): Flow | undefined {
  try {
    return flow.safeParse(JSON.parse(text, revive)).data;
  } catch {
    return undefined;
  }
}

function revive(_: string, item: unknown): unknown {
  const isAmount = typeof item === 'object' && item !== null && '#' in item;
  return isAmount ? BigInt(String(item['#'])) : item;
}
