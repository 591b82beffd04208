import { Disclosure } from '@/components/ui/disclosure';
import { late } from '@/components/ui/late';

const TermsChoices = late(async () => (await import('./trade-settings-choices')).TermsChoices);

export type TermsFieldsProps = {
  toleranceBps: bigint;
  deadlineMinutes: number;
  onChange: (terms: { toleranceBps?: bigint; deadlineMinutes?: number }) => void;
  /** Writes basis points. */
  percent: (bps: bigint) => string;
};

/** How far the outcome may differ from the quote, and for how long the transaction stands. Choices, so that none is a slip. */
export function TermsFields(props: TermsFieldsProps) {
  const { toleranceBps, deadlineMinutes, percent } = props;
  return (
    <Disclosure
      aside={`At most ${percent(toleranceBps)} less, within ${deadlineMinutes} minutes`}
      late
      summary="Limits"
    >
      <TermsChoices {...props} />
    </Disclosure>
  );
}
