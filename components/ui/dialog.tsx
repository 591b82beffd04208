'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './buttons/icon-button';
import { cx } from './cx';

const FIRST = ':is(input, select, textarea, button, a[href], summary, [tabindex="0"]):not(:disabled)';

/** Takes the focus although something stands before it: on a phone, a field would open the keyboard. */
const WANTED = '[role="listbox"]';

type DialogProps = {
  open: boolean;
  /** Called for every way of closing: the cross, Escape, or a click outside. */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons, kept in view below the content. */
  footer?: ReactNode;
  /** For figures with every digit rather than a few words. */
  wide?: boolean;
};

/**
 * A native modal dialog: the browser keeps the focus inside and restores it afterwards. It opens at the bottom on a phone
 * and in the middle otherwise; its content scrolls while its title and buttons stay.
 */
export function Dialog({ open, onClose, title, children, footer, wide = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) {
      dialog.showModal();
      // The browser would focus the scrolling box, but the controls are inside it.
      (dialog.querySelector<HTMLElement>(WANTED) ?? dialog.querySelector<HTMLElement>(FIRST))?.focus();
    }
    if (!open && dialog?.open) dialog.close();
  }, [open]);

  // Closes it first, so that the browser restores the focus while the dialog still exists and the parent knows before the
  // next key press or click. The `close` event comes later, when a quick user may already have reopened the dialog.
  const close = () => {
    ref.current?.close();
    onClose();
  };

  return (
    <dialog
      aria-labelledby={titleId}
      className={cx(
        'm-0 mt-auto max-h-[min(85dvh,44rem)] w-full max-w-none rounded-t-lg border border-line bg-panel text-ink backdrop:bg-[rgb(20_17_14/0.55)] open:flex open:flex-col sm:m-auto sm:rounded-lg',
        wide ? 'sm:max-w-[46rem]' : 'sm:max-w-form',
      )}
      closedby="any"
      onCancel={close}
      onClose={() => open && !ref.current?.open && onClose()}
      ref={ref}
    >
      <h2
        className="shrink-0 border-line border-b py-4 ps-5 pe-14 font-semibold text-lg leading-7 wrap-anywhere"
        id={titleId}
      >
        {title}
      </h2>
      <div className="min-h-0 grow overflow-y-auto overscroll-contain px-5 py-4">{open && children}</div>
      {footer && (
        <div className="flex shrink-0 flex-wrap justify-end gap-3 border-line border-t px-5 pt-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
          {footer}
        </div>
      )}
      {/* Last, so that the content gets the focus on opening. */}
      <IconButton className="absolute end-2 top-2" icon="cross" label="Close" onClick={close} />
    </dialog>
  );
}
