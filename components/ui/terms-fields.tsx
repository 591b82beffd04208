import { Disclosure } from './disclosure';
import { late } from './late';

const TermsChoices = late(async () => (await import('./terms-choices')).TermsChoices);

export type TermsFieldsProps = {
  toleranceBps: bigint;
  deadlineMinutes: number;
  onChange: (terms: { toleranceBps?: bigint; deadlineMinutes?: number }) => void;
  /** Writes basis points. */
  percent: (bps: bigint) => string;
};

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
