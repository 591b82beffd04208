import type { Figure } from '@/lib/domain/figures/figures';
import type { FigureText } from '@/lib/domain/figures/format-figure';
import { FigureData } from './figure-data';

type FigureValueProps = {
  figure: Figure;
  words: FigureText;
  /** How long it may be: at a glance unless told. */
  as?: keyof FigureText;
};

/** One figure: short to read, exact on hover, and in full for machines. */
export function FigureValue({ figure: { id, value }, words, as = 'short' }: FigureValueProps) {
  return <FigureData exact={words.exact} id={id} text={words[as]} value={value} />;
}
