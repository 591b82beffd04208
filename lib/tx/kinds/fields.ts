import { z } from 'zod';

// Otherwise zod tries to compile code, which the Content-Security-Policy blocks and some browsers report.
z.config({ jitless: true });

/** Schemas for fields of stored intents. */

const hex = z.templateLiteral(['0x', z.string().regex(/^[0-9a-fA-F]*$/)]);

export const data = hex;
export const address = hex.refine((text) => text.length === 42);
export const hash = hex.refine((text) => text.length === 66);
export const amount = z.bigint().nonnegative();
export const deadlineSeconds = z.int().positive();
/** See `Native`. */
export const native = z.object({ gateway: address, usdm: address, symbol: z.string() }).optional();
