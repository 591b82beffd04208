'use client';

import { useEffect } from 'react';
import { Button } from '@/components/ui/buttons/button';
import type { IconName } from '@/components/ui/icon';

type MainActionProps = {
  label: string;
  onClick?: () => void;
  busy?: boolean;
  icon?: IconName;
  note?: string;
};

/** On a phone it stays above the navigation bar until its place in the form is reached, over whatever is scrolled below. */
const STUCK =
  'max-md:sticky max-md:bottom-[calc(var(--bar-height)+env(safe-area-inset-bottom))] max-md:z-5 max-md:-mx-4 max-md:bg-panel max-md:px-4 max-md:py-2 sm:max-md:-mx-6 sm:max-md:px-6 print:static';

/**
 * The only button of a form: what happens next, or why nothing can. Off without `onClick`. It is the same element
 * whatever it says, so that it keeps the focus when a wallet connects.
 */
export function MainAction({ label, onClick, busy = false, icon, note }: MainActionProps) {
  useEffect(keepItInView, []);
  return (
    <>
      <div className={STUCK}>
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
      </div>
      <p aria-live="polite" className="-mt-1.5 min-h-5 text-center text-muted text-sm leading-5">
        {note}
      </p>
    </>
  );
}

/** For the styles of the page: what gets the focus is scrolled to above it. */
function keepItInView(): () => void {
  const { dataset } = document.documentElement;
  dataset.mainAction = '';
  return () => {
    delete dataset.mainAction;
  };
}
