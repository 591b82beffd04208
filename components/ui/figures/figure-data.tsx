import { cx } from '@/components/ui/cx';
import type { Figure } from '@/lib/domain/figures/figures';
import type { FigureText } from '@/lib/domain/figures/format-figure';

type FigureDataProps = {
  /** As shown: `$17.6M`, `5,019.26 WETH`. */
  text: string;
  /** To the last digit; on hover. */
  exact: string | undefined;
  /** The same for machines. */
  value: bigint | undefined;
  /** Its figure ID, if the app has one. */
  id?: string;
  className?: string;
};

/**
 * One figure. Its number never wraps, except around the × of a power of ten; the symbol after it may, and a long symbol
 * may take several lines.
 */
export function FigureData({ text, exact, value, id, className }: FigureDataProps) {
  const [number, rest] = numberAndRest(text);
  return (
    <data
      className={cx(!number.includes('×') && 'whitespace-nowrap', className)}
      data-figure={id}
      title={exact}
      value={value?.toString() ?? ''}
    >
      {number}
      {rest && <span className="whitespace-normal wrap-anywhere">{rest}</span>}
    </data>
  );
}

/**
 * Splits a formatted figure after its last number: `1.23 × 10^29` and ` CHEAP`. Text without a number is all rest.
 */
export function numberAndRest(text: string): [number: string, rest: string] {
  const number = /^.*\d[^ ]*/.exec(text)?.[0] ?? '';
  return [number, text.slice(number.length)];
}

type FigureValueProps = {
  figure: Figure;
  words: FigureText;
  /** How long it may be; the short form by default. */
  as?: keyof FigureText;
};

/** More characters of a number than this do not fit on a line of a phone. */
const MOST_CHARACTERS = 27;

/** One figure: short on screen, exact on hover, and in full for machines. Too long for a line, it is short in any case. */
export function FigureValue({ figure: { id, value }, words, as = 'short' }: FigureValueProps) {
  const [number] = numberAndRest(words[as]);
  const text = number.length > MOST_CHARACTERS ? words.short : words[as];
  return <FigureData exact={words.exact} id={id} text={text} value={value} />;
}
