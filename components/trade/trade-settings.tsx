import { Disclosure } from '@/components/ui/disclosure';
import { late } from '@/components/ui/late';
import type { TermsFieldsProps } from './trade-settings-choices';

const TermsChoices = late(async () => (await import('./trade-settings-choices')).TermsChoices);

/** Slippage tolerance and deadline. Fixed choices rather than free input, so that a typing error cannot set them. */
export function TermsFields(props: TermsFieldsProps) {
  const { toleranceBps, deadlineMinutes, percent } = props;
  return (
    <Disclosure
      aside={`${percent(toleranceBps)}, ${deadlineMinutes} min`}
      late
      summary="Slippage and deadline"
    >
      <TermsChoices {...props} />
    </Disclosure>
  );
}
