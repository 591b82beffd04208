import { Disclosure } from '@/components/ui/disclosure';
import { late } from '@/components/ui/late';
import type { TradeSettingsProps } from './trade-settings-choices';

const choices = () => import('./trade-settings-choices');
const ToleranceChoice = late(async () => (await choices()).ToleranceChoice);
const DeadlineChoice = late(async () => (await choices()).DeadlineChoice);

/** Slippage tolerance and deadline, each under its own name with its current value. */
export function TradeSettings(props: TradeSettingsProps) {
  const { toleranceBps, deadlineMinutes, percent } = props;
  return (
    <>
      <Disclosure aside={percent(toleranceBps)} late summary="Slippage tolerance">
        <ToleranceChoice {...props} />
      </Disclosure>
      <Disclosure aside={`${deadlineMinutes} min`} late summary="Transaction deadline">
        <DeadlineChoice {...props} />
      </Disclosure>
    </>
  );
}
