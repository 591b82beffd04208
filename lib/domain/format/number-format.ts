/**
 * How a locale writes numbers. Intl only formats whole numbers (bigint) here; fractions are written digit by digit, so
 * that nothing ever passes through a floating-point number.
 */

type Style = { whole: Intl.NumberFormat; digits: readonly string[]; point: string };

const styles = new Map<string, Style>();

/** Cached per locale: creating an Intl.NumberFormat is slow. */
function styleOf(locale: string): Style {
  const known = styles.get(locale);
  if (known) return known;
  const ungrouped = new Intl.NumberFormat(locale, { useGrouping: false });
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(0n);
  const style: Style = {
    whole: new Intl.NumberFormat(locale),
    digits: Array.from('0123456789', (digit) => ungrouped.format(BigInt(digit))),
    point: parts.find(({ type }) => type === 'decimal')?.value ?? '.',
  };
  styles.set(locale, style);
  return style;
}

/** `whole`, grouped, and the digits of `fraction` ('0' to '9', may be empty) as `locale` writes them. */
export function writeNumber(whole: bigint, fraction: string, locale: string): string {
  const style = styleOf(locale);
  const digits = Array.from(fraction, (digit) => style.digits[Number(digit)] ?? digit).join('');
  return style.whole.format(whole) + (digits && style.point + digits);
}

/** The digits after the point of `value` / 10^decimals, cut off after `places` and without zeros at the end. */
export function fractionOf(value: bigint, decimals: number, places: number): string {
  const digits = decimals === 0 ? '' : (value % 10n ** BigInt(decimals)).toString().padStart(decimals, '0');
  return digits.slice(0, places).replace(/0+$/, '');
}

type Sign = 'usd' | 'percent';
type Around = { before: string; after: string };

const signs = new Map<string, Around>();

/** Cached, as styles are. */
function signOf(kind: Sign, locale: string): Around {
  const key = `${kind} ${locale}`;
  const known = signs.get(key);
  if (known) return known;
  const options: Intl.NumberFormatOptions =
    kind === 'percent'
      ? { style: 'percent' }
      : { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 };
  const parts = new Intl.NumberFormat(locale, options).formatToParts(0n);
  const at = parts.findIndex(({ type }) => type === 'integer');
  const text = (some: Intl.NumberFormatPart[]) => some.map(({ value }) => value).join('');
  const around = { before: text(parts.slice(0, at)), after: text(parts.slice(at + 1)) };
  signs.set(key, around);
  return around;
}

/** `number` with the dollar or percent sign that `locale` uses, at the position where it puts the sign. */
export function withSign(kind: Sign, number: string, locale: string): string {
  const { before, after } = signOf(kind, locale);
  return before + number + after;
}
