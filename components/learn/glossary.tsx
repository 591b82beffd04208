import { Section } from './parts';
import { TERMS } from './terms';

/** Every term has an anchor; the one linked to is highlighted. */
export function Glossary() {
  return (
    <Section id="glossary">
      <dl>
        {TERMS.map(({ id, term, text }) => (
          <div
            className="-mx-3 grid gap-x-6 rounded px-3 py-2.5 max-lg:scroll-mt-14 target:bg-accent-soft sm:grid-cols-[11rem_minmax(0,1fr)]"
            id={id}
            key={id}
          >
            <dt className="font-semibold">{term}</dt>
            <dd className="text-muted">{text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
