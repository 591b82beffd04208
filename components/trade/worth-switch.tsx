import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

type WorthSwitchProps = {
  /** What the amount is in the other unit. */
  children: ReactNode;
  /** The other unit: "dollars". */
  unit: string;
  onSwitch: () => void;
};

/** Below an amount: the same in another unit; a press enters the amount in that. */
export function WorthSwitch({ children, unit, onSwitch }: WorthSwitchProps) {
  return (
    <button
      className="relative -my-0.5 flex min-h-6 max-w-full items-center gap-1 rounded-sm after:absolute after:-inset-x-2 after:-inset-y-2 hover:text-ink"
      onClick={onSwitch}
      title={`Enter the amount in ${unit}`}
      type="button"
    >
      <span className="min-w-0 overflow-hidden text-ellipsis">{children}</span>
      <Icon name="sort" size={16} />
      <VisuallyHidden>, enter the amount in {unit}</VisuallyHidden>
    </button>
  );
}
