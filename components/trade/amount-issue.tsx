import { Button } from '@/components/ui/buttons/button';

type AmountIssueProps = {
  words: { title: string; text: string; hint: string };
  /** Valid texts that one press puts into the field. */
  fixes: readonly string[];
  onFix: (text: string) => void;
};

/** What is wrong with an amount, below its field, with a button for each correction. */
export function AmountError({ words, fixes, onFix }: AmountIssueProps) {
  return (
    <>
      <span className="font-semibold">{words.title}.</span> {words.text} {words.hint}
      {fixes.length > 0 && (
        <span className="mt-1.5 flex flex-wrap gap-2">
          {fixes.map((text) => (
            <Button aria-label={`Use ${text}`} key={text} onClick={() => onFix(text)} size="sm">
              Use {readable(text)}
            </Button>
          ))}
        </span>
      )}
    </>
  );
}

/** Decimals that are shown of a text that the button enters in full. */
const PLACES = 6;

/** The beginning of a long number, so that the accessible name, which has every digit, starts with it. */
function readable(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  return fraction.length > PLACES && whole !== '0' ? `${whole}.${fraction.slice(0, PLACES)}…` : text;
}
