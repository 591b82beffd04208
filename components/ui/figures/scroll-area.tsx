'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

type ScrollAreaProps = {
  /** What is in it; spoken while it is a stop for the keyboard. */
  label: string;
  className: string;
  children: ReactNode;
};

/** A box that scrolls when what is in it does not fit: only then the keyboard stops there. */
export function ScrollArea({ label, className, children }: ScrollAreaProps) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);

  useEffect(() => {
    const area = box.current;
    if (!area) return;
    const observer = new ResizeObserver(() =>
      setScrolls(area.scrollWidth > area.clientWidth || area.scrollHeight > area.clientHeight),
    );
    for (const part of [area, ...area.children]) observer.observe(part);
    return () => observer.disconnect();
  }, []);

  const stop = scrolls ? { role: 'region', 'aria-label': label, tabIndex: 0 } : undefined;
  return (
    <div className={className} ref={box} {...stop}>
      {children}
    </div>
  );
}
