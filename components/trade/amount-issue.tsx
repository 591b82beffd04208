import { Button } from '@/components/ui/buttons/button';

type AmountIssueProps = {
  words: { title: string; text: string; hint: string };
  /** Texts that would put it right, to be taken over with a press. */
  fixes: readonly string[];
  onFix: (text: string) => void;
};

/** What is wrong with an amount, below its field, with the ways to put it right as buttons. */
export function AmountIssue({ words, fixes, onFix }: AmountIssueProps) {
  return (
    <>
      <span className="font-semibold">{words.title}.</span> {words.text} {words.hint}
      {fixes.length > 0 && (
        <span className="mt-1.5 flex flex-wrap gap-2">
          {fixes.map((text) => (
            <Button key={text} onClick={() => onFix(text)} size="sm">
              Use {text}
            </Button>
          ))}
        </span>
      )}
    </>
  );
}
