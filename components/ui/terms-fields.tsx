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
      aside={`At most ${percent(toleranceBps)} less, within ${deadlineMinutes} minutes`}
      late
      summary="Limits"
    >
      <TermsChoices {...props} />
    </Disclosure>
  );
}
