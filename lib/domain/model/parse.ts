import { MAX_UINT256, unitOf } from './convert';
import type { AmountIssue, AmountReading } from './issues';

/** A text read as an amount: base units, and the text as understood (digits and at most one point). */
export type ParsedAmount =
  | { ok: true; value: bigint; normalised: string }
  | { ok: false; issue: AmountIssue };

/** Longer texts are not amounts: 2^256 - 1 has 78 digits, and no token more than 77 decimals. */
const MAX_LENGTH = 160;

/** Space, no-break spaces, apostrophes and underscores: what people put between thousands. */
const GROUPING = /[\s'’_]/;

/**
 * Reads an amount as typed or pasted, exactly: without rounding or guessing.
 *
 * Surrounding space, a leading `$`, leading zeros, `.5` and `5.` are normalised. A comma, or space between digits, is
 * never assumed to be a decimal or thousands separator: the issue lists the possible readings for the user to choose.
 * @param decimals decimals of the token; more digits are rejected unless they are zeros
 */
export function parseAmount(text: string, decimals: number): ParsedAmount {
  const typed = text.trim().replace(/^\$\s*/, '');
  if (typed === '' || typed === '.') return refuse({ name: 'amount-empty' });
  if (typed.length > MAX_LENGTH) return refuse({ name: 'amount-too-long' });
  const refusal = textIssue(typed);
  if (refusal) return refuse(refusal);
  if (typed.includes(',') || GROUPING.test(typed)) return refuse(ambiguity(typed));
  if (!/^\d*\.?\d*$/.test(typed)) return refuse({ name: 'amount-many-points' });
  return fromPlain(typed, decimals);
}

/** What is wrong with a text regardless of what its commas mean. */
function textIssue(typed: string): AmountIssue | undefined {
  if (/^[+\-−–]/.test(typed)) return { name: 'amount-sign' };
  if (/^\d*\.?\d*e[+-]?\d+$/i.test(typed) || /^0[xbo][\da-f]+$/i.test(typed))
    return { name: 'amount-notation' };
  if (/(?!\d)\p{Nd}/u.test(typed)) return { name: 'amount-foreign-digits' };
  if (!/^[\d.,\s'’_]*$/.test(typed) || !/\d/.test(typed)) return { name: 'amount-characters' };
  return undefined;
}

/** The ways in which a text with commas or grouping signs can be read. */
function ambiguity(typed: string): AmountIssue {
  const readings: AmountReading[] = [];
  for (const point of [',', '.']) {
    const reading = readWith(point, typed);
    if (reading !== undefined && !readings.includes(reading)) readings.push(reading);
  }
  const [first, ...others] = readings;
  if (first === undefined) return { name: 'amount-many-points' };
  return { name: 'amount-ambiguous', readings: [first, ...others] };
}

/** The plain text of `typed` with `point` as decimal separator and all others as grouping, if that is possible. */
function readWith(point: string, typed: string): AmountReading | undefined {
  const [whole = '', fraction, ...more] = typed.split(point);
  if (more.length > 0) return undefined;
  const groups = whole.split(/[.,\s'’_]/);
  // A single separator may be a slip of any kind; several must separate thousands.
  if (groups.length > 2 && !groups.every((group, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))) {
    return undefined;
  }
  const digits = (fraction ?? '').replace(/[.,\s'’_]/g, '');
  return plain(groups.join(''), digits);
}

function fromPlain(typed: string, decimals: number): ParsedAmount {
  const [whole = '', fraction = ''] = typed.split('.');
  const kept = fraction.slice(0, decimals);
  if (/[1-9]/.test(fraction.slice(decimals))) {
    return refuse({ name: 'amount-too-precise', decimals, closest: plain(whole, kept) });
  }
  const value = BigInt(whole) * unitOf(decimals) + BigInt(kept.padEnd(decimals, '0'));
  if (value === 0n) return refuse({ name: 'amount-empty' });
  if (value > MAX_UINT256) return refuse({ name: 'amount-too-large', value });
  return { ok: true, value, normalised: plain(whole, kept) };
}

/** Without leading zeros, and without trailing ones after the point. */
function plain(whole: string, fraction: string): string {
  const digits = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '') || '0'}${digits && `.${digits}`}`;
}

function refuse(issue: AmountIssue): ParsedAmount {
  return { ok: false, issue };
}
