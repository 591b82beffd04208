import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { AmountIssue } from '@/lib/domain/model/issues';
import { parseAmount } from '@/lib/domain/model/parse';
import type { Param, Params } from './params';

/** Issues of a new value of a parameter, in addition to those of amounts. */
export type ParamIssue =
  | { name: 'text-missing' }
  | { name: 'param-too-precise'; decimals: number }
  | { name: 'param-out-of-range'; param: Param; least: bigint; most: bigint }
  | { name: 'param-the-same' };

type ParsedParam = { value: bigint } | { issue: ParamIssue | AmountIssue };

/** Decimals that a unit accepts: basis points are typed as percent. */
export const decimalsOf = ({ unit }: Param): number => (unit === 'bps' ? 2 : USDM_DECIMALS);

/**
 * Reads a new value of `param`, given the current values of the others: percent, dollars or USDm, where 0 is a value. It
 * may be typed with the sign of its own unit; with that of another, it was meant for another parameter.
 */
export function parseParam(text: string, param: Param, now: Params): ParsedParam {
  const typed = withoutSign(text.trim(), param);
  const decimals = decimalsOf(param);
  const read = /^(0+\.?0*|\.0+)$/.test(typed) ? 0n : amountIn(typed, decimals);
  if (typeof read !== 'bigint') return { issue: read };
  const { least, most } = param.range(now);
  if (read < least || read > most) return { issue: { name: 'param-out-of-range', param, least, most } };
  if (read === param.of(now)) return { issue: { name: 'param-the-same' } };
  return { value: read };
}

function withoutSign(typed: string, { unit }: Param): string {
  if (unit === 'bps') return typed.replace(/\s*%$/, '');
  return unit === 'usd' ? typed.replace(/^\$\s*/, '') : typed;
}

/** Read as an amount; issues that only make sense for amounts of tokens get other names. */
function amountIn(text: string, decimals: number): bigint | ParamIssue | AmountIssue {
  // `parseAmount` accepts it, for amounts of tokens.
  if (text.startsWith('$')) return { name: 'amount-characters' };
  const parsed = parseAmount(text, decimals);
  if (parsed.ok) return parsed.value;
  const { issue } = parsed;
  switch (issue.name) {
    case 'amount-empty':
      return { name: 'text-missing' };
    case 'amount-too-precise':
      return { name: 'param-too-precise', decimals };
    case 'amount-too-large':
      return issue.value;
    default:
      return issue;
  }
}
