import { cx } from '@/components/ui/cx';

type FigureDataProps = {
  /** As it is written: `$17.6M`, `5,019.26 WETH`. */
  text: string;
  /** To the last digit; on hover. */
  exact: string | undefined;
  /** The same for machines. */
  value: bigint | undefined;
  /** Its name, where the app has one for it. */
  id?: string;
  className?: string;
};

/** One figure: its number is never broken; the symbol after it may go on in the next line, a long one in several. */
export function FigureData({ text, exact, value, id, className }: FigureDataProps) {
  const [number, rest] = numberAndRest(text);
  return (
    <data
      className={cx('whitespace-nowrap', className)}
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
 * A written figure up to its last number, and what comes after that from the space on: `1.23 × 10^29` and ` CHEAP`.
 * Words alone are all rest.
 */
export function numberAndRest(text: string): [number: string, rest: string] {
  const number = /^.*\d[^ ]*/.exec(text)?.[0] ?? '';
  return [number, text.slice(number.length)];
}
