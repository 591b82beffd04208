import { Disclosure } from '@/components/ui/disclosure';
import { late } from '@/components/ui/late';
import type { TermsFieldsProps } from './trade-settings-choices';

const TermsChoices = late(async () => (await import('./trade-settings-choices')).TermsChoices);

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
