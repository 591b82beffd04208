import type { Figure } from '@/lib/domain/figures/figures';
import type { FigureText } from '@/lib/domain/figures/format-figure';

type FigureValueProps = {
  figure: Figure;
  words: FigureText;
  /** How long it may be; the short form by default. */
  as?: keyof FigureText;
};

/** One figure: short on screen, exact on hover, and in full for machines. */
export function FigureValue({ figure, words, as = 'short' }: FigureValueProps) {
  return (
    <data data-figure={figure.id} title={words.exact} value={figure.value?.toString() ?? ''}>
      {words[as]}
    </data>
  );
}
