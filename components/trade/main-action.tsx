import { Button } from '@/components/ui/buttons/button';
import type { IconName } from '@/components/ui/icon';

type MainActionProps = {
  label: string;
  onClick?: () => void;
  busy?: boolean;
  icon?: IconName;
  note?: string;
};

/**
 * The only button of a form: what happens next, or why nothing can. Off without `onClick`. It is the same element
 * whatever it says, so that it keeps the focus when a wallet connects.
 */
export function MainAction({ label, onClick, busy = false, icon, note }: MainActionProps) {
  return (
    <div className="mt-2">
      <Button
        block
        busy={busy}
        icon={icon}
        off={!busy && !onClick}
        onClick={onClick}
        size="lg"
        variant="primary"
      >
        {label}
      </Button>
      <p aria-live="polite" className="mt-1.5 min-h-5 text-center text-muted text-sm leading-5">
        {note}
      </p>
    </div>
  );
}
