import type { ReactNode } from 'react';

/** A section of the dialog with its own heading. */
export function Section({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h3 className="font-semibold text-lg leading-7">{title}</h3>
      {lead && <p className="mt-1 mb-3 text-muted text-sm">{lead}</p>}
      {children}
    </section>
  );
}
