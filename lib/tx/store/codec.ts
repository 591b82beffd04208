import { z } from 'zod';
import type { Issue } from '@/lib/domain/model/issues';
import { REFUND_REASONS } from '@/lib/domain/orders/order';
import type { Flow, StepKind } from '@/lib/tx/engine/flow';
import { type Intent, KINDS } from '@/lib/tx/kinds';
import { address, amount, data, hash } from '@/lib/tx/kinds/fields';
import { PREPARATIONS, SCREENS } from '@/lib/tx/kinds/kind';

/** Increase this when stored flows can no longer be read as written. Older ones are then ignored. */
export const SCHEMA_VERSION = 2;

// Each kind validates its own intents.
const intent: z.ZodType<Intent> = z.union(Object.values(KINDS).map(({ schema }) => schema));

const STEPS: ReadonlySet<string> = new Set([...PREPARATIONS, ...Object.keys(KINDS)]);

const step = z.object({
  kind: z.custom<StepKind>((value) => typeof value === 'string' && STEPS.has(value)),
  state: z.enum(['todo', 'wallet', 'pending', 'done', 'failed']),
  hash: hash.optional(),
  batch: z.string().optional(),
  nonce: z.int().nonnegative().optional(),
  asked: z
    .object({
      calls: z.array(z.object({ to: address, data, value: data.optional() })),
      nonce: z.int().nonnegative(),
      block: amount,
      anchor: z.object({ number: amount, hash, timestamp: amount }).optional(),
      deadline: amount.optional(),
    })
    .optional(),
});

const outcome = z.object({
  usdmOut: amount.optional(),
  assetOut: amount.optional(),
  amounts: z.array(amount).optional(),
  assets: z.array(address).optional(),
  credited: z.array(amount).optional(),
  approved: amount.optional(),
  moved: z.object({ amount, usdm: amount }).optional(),
  order: amount.optional(),
  used: amount.optional(),
  refunded: amount.optional(),
  reason: z.enum(REFUND_REASONS).optional(),
});

// Checks only that it is an issue. Its fields are as this schema version wrote them.
const issue = z.custom<Issue>(
  (value) => typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string',
);

const flow: z.ZodType<Flow> = z.object({
  id: z.string().min(1),
  intent,
  screen: z.enum(SCREENS),
  account: address,
  chainId: z.int().positive(),
  treasury: address,
  steps: z.array(step),
  status: z.enum([
    ...(['preparing', 'wallet', 'pending', 'halted', 'awaiting-signers', 'confirmed'] as const),
    ...(['refused', 'reverted', 'replaced', 'cancelled', 'gone', 'unknown'] as const),
  ]),
  outcome: outcome.optional(),
  issue: issue.optional(),
  released: z.literal(true).optional(),
  standing: z.object({ token: address, spender: address, amount }).optional(),
});

/** Serializes a flow as JSON text; bigints become decimal strings. */
export function writeFlow(value: Flow): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? { '#': `${item}` } : item));
}

/** Parses a flow; undefined when the text is damaged or from another version. */
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
