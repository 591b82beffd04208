import type { BackingAnswer } from '@/lib/domain/limits/backing-answer';

/** Which assets are valued lower because they have no valid price; nothing if all have one. */
export function DoubtfulPrices({ answer }: { answer: BackingAnswer }) {
  return (
    <>
      {answer.guessed.length > 0 && (
        <p className="mt-4 text-sm text-warning">
          Valued lower by the hour, down to zero after 24 hours, because there is no valid price:{' '}
          {answer.guessed.join(', ')}.
        </p>
      )}
      {answer.unpriced.length > 0 && (
        <p className="mt-4 text-sm text-warning">
          Valued at zero until there is a valid price again: {answer.unpriced.join(', ')}.
        </p>
      )}
    </>
  );
}
