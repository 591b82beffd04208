import type { ReactNode } from 'react';
import { TIER_NAME, TierSwatch } from '@/components/ui/figures/tier-swatch';
import type { TierId } from '@/lib/domain/model/types';
import { anchorOn, FIXED_ID, FIXED_PAGE, type SectionId, sectionOf } from './sections';
import type { TermId } from './terms';

const LINK = 'underline decoration-1 underline-offset-4 hover:decoration-2';

type SectionProps = {
  id: SectionId;
  /** Live figures, next to the text on wide screens. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A section of the page with its heading. */
export function Section({ id, aside, children }: SectionProps) {
  return (
    <section className="pb-10">
      <div className="grid gap-x-12 gap-y-6 *:min-w-0 xl:grid-cols-[minmax(0,42rem)_minmax(15rem,1fr)]">
        <div className="max-w-prose">
          <h2 className="font-semibold text-2xl leading-tight tracking-tight" id={id}>
            {sectionOf(id).title}
          </h2>
          <div className="mt-4 grid gap-4 leading-relaxed *:min-w-0">{children}</div>
        </div>
        {aside}
      </div>
    </section>
  );
}

/** A heading within a section. */
export function Heading({ children }: { children: ReactNode }) {
  return <h3 className="mt-3 font-semibold text-lg leading-snug">{children}</h3>;
}

/** A bulleted list. */
export function List({ items }: { items: readonly { key: string; text: ReactNode }[] }) {
  return (
    <ul className="grid gap-2">
      {items.map(({ key, text }) => (
        <li className="flex gap-3" key={key}>
          <span aria-hidden="true" className="mt-[0.7em] size-1.5 shrink-0 rounded-full bg-accent" />
          <span className="min-w-0">{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** A term, linked to its glossary entry. */
export function Term({ id, children }: { id: TermId; children: ReactNode }) {
  return (
    <a className={`${LINK} decoration-control decoration-dotted`} href={anchorOn('glossary', id)}>
      {children}
    </a>
  );
}

/** A constant, linked to the table of contract constants. */
export function Fixed({ children }: { children: ReactNode }) {
  return (
    <a className={`${LINK} decoration-control`} href={anchorOn(FIXED_PAGE, FIXED_ID)}>
      {children}
    </a>
  );
}

/** A formula in words, set apart from the text. */
export function Formula({ children }: { children: ReactNode }) {
  return (
    <p className="rounded border-accent border-s-2 bg-sunken px-4 py-3 font-medium leading-normal">
      {children}
    </p>
  );
}

/** A table within the text, with its heading and an aside next to it. */
export function Tabled({
  title,
  aside,
  children,
}: {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div>
      {title && (
        // Keeps the touch target of "Verify" within the edge of a phone.
        <div className="mb-1 flex items-baseline justify-between gap-4 max-sm:pe-0.5">
          <Heading>{title}</Heading>
          {aside}
        </div>
      )}
      {children}
    </div>
  );
}

/** Live figures next to the text. */
export function Now({ rows }: { rows: readonly { term: string; value: ReactNode }[] }) {
  return (
    <div className="self-start rounded-lg border border-line bg-panel p-4">
      <p className="text-muted text-sm">Live from the chain</p>
      <dl className="mt-2 grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 xl:grid-cols-1">
        {rows.map(({ term, value }) => (
          <div className="min-w-0" key={term}>
            <dt className="text-muted text-sm">{term}</dt>
            <dd className="font-semibold text-lg wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A tier’s name as a row header. */
export function TierCell({ tier }: { tier: TierId }) {
  return (
    <span className="flex items-start gap-2">
      <TierSwatch className="mt-1 max-sm:hidden" tier={tier} />
      <span className="min-w-0">
        {tier} · {TIER_NAME[tier]}
      </span>
    </span>
  );
}
