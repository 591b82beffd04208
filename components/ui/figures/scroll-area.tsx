'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

type ScrollAreaProps = {
  /** What it contains; read aloud while it is a tab stop. */
  label: string;
  className: string;
  children: ReactNode;
};

/** A box that scrolls when its content does not fit, and is a tab stop only then. */
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
