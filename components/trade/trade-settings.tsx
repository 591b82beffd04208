import { Disclosure } from '@/components/ui/disclosure';
import { late } from '@/components/ui/late';
import type { TradeSettingsProps } from './trade-settings-choices';

const TermsChoices = late(async () => (await import('./trade-settings-choices')).TradeSettingsChoices);

/** Slippage tolerance and deadline. Fixed choices rather than free input, so that a typing error cannot set them. */
export function TradeSettings(props: TradeSettingsProps) {
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
