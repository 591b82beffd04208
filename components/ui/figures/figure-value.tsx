import type { Figure } from '@/lib/domain/figures/figures';
import type { FigureText } from '@/lib/domain/figures/format-figure';
import { FigureData } from './figure-data';

type FigureValueProps = {
  figure: Figure;
  words: FigureText;
  /** How long it may be; the short form by default. */
  as?: keyof FigureText;
};

/** One figure: short on screen, exact on hover, and in full for machines. */
export function FigureValue({ figure: { id, value }, words, as = 'short' }: FigureValueProps) {
  return <FigureData exact={words.exact} id={id} text={words[as]} value={value} />;
}
