import type { ReactNode } from 'react';
import { Button } from '@/components/ui/buttons/button';

type MainActionProps = {
  /** Undefined when a wallet has to be connected first. */
  action: { label: string; onClick?: () => void; busy?: boolean; note?: string } | undefined;
  /** The full-width connect button. */
  connect: ReactNode;
};

/** The only button of a form: what happens next, or why nothing can. Disabled without `onClick`. */
export function MainAction({ action, connect }: MainActionProps) {
  return (
    <div className="mt-2">
      {action ? (
        <Button
          block
          busy={action.busy}
          disabled={!action.busy && !action.onClick}
          onClick={action.onClick}
          size="lg"
          variant="primary"
        >
          {action.label}
        </Button>
      ) : (
        connect
      )}
      <p aria-live="polite" className="mt-1.5 min-h-5 text-center text-muted text-sm leading-5">
        {action?.note}
      </p>
    </div>
  );
}
