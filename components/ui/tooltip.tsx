'use client';

import { type ReactNode, useId, useRef } from 'react';
import { cx } from './cx';

const GAP = 6;
const EDGE = 8;

/** Places the tip above its trigger, or below if there is no space, and never beyond the edge of the window. */
function place(tip: HTMLElement, trigger: HTMLElement) {
  const at = trigger.getBoundingClientRect();
  const size = tip.getBoundingClientRect();
  const left = at.left + at.width / 2 - size.width / 2;
  const above = at.top - size.height - GAP;
  tip.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - size.width - EDGE))}px`;
  tip.style.top = `${above < EDGE ? at.bottom + GAP : above}px`;
}

type TooltipProps = {
  /** More about the trigger, as text: it is also the trigger's description for assistive technology. */
  content: ReactNode;
  /** What is visible: a short figure or a term. It becomes a button. */
  children: ReactNode;
  /** Dotted line below the trigger, indicating that there is more; on by default. */
  underline?: boolean;
  className?: string;
};

/**
 * Text that appears on hover, focus or tap, and disappears on Escape, on a tap elsewhere or on scrolling. Nothing the
 * user needs to continue may be found only here.
 */
export function Tooltip({ content, children, underline = true, className }: TooltipProps) {
  const id = useId();
  const tipRef = useRef<HTMLSpanElement>(null);
  const triggerRef = useRef<HTMLButtonElement>(null);

  const hide = () => {
    if (tipRef.current?.matches(':popover-open')) tipRef.current.hidePopover();
  };
  const show = () => {
    const tip = tipRef.current;
    const trigger = triggerRef.current;
    if (!tip || !trigger || tip.matches(':popover-open')) return;
    tip.showPopover();
    place(tip, trigger);
    window.addEventListener('scroll', hide, { capture: true, once: true, passive: true });
  };

  return (
    <span className={cx('inline-block max-w-full', className)} onPointerLeave={hide}>
      <button
        aria-describedby={id}
        className={cx(
          'relative max-w-full cursor-help! text-start wrap-anywhere after:absolute after:inset-x-0 after:-inset-y-2.5',
          underline && 'underline decoration-1 decoration-control decoration-dotted underline-offset-4',
        )}
        onBlur={hide}
        onClick={show}
        onFocus={show}
        onPointerEnter={show}
        ref={triggerRef}
        type="button"
      >
        {children}
      </button>
      <span
        className="fixed m-0 max-w-[min(24rem,calc(100vw-1rem))] rounded border border-transparent bg-ink px-3 py-2 font-normal text-page text-sm wrap-anywhere"
        id={id}
        popover="auto"
        ref={tipRef}
        role="tooltip"
      >
        {content}
      </span>
    </span>
  );
}
