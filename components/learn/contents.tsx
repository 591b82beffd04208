import { SECTIONS } from './sections';

/** Table of contents: next to the text on wide screens, above it on a phone. */
export function Contents() {
  return (
    <nav
      aria-label="On this page"
      className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto print:hidden"
    >
      <p className="mb-2 font-semibold text-sm">On this page</p>
      <ul className="flex flex-wrap gap-2 lg:block lg:border-line lg:border-s">
        {SECTIONS.map(({ id, short }) => (
          <li className="grid" key={id}>
            <a
              className="flex min-h-11 items-center rounded border border-line bg-panel px-3 text-muted text-sm hover:text-ink lg:-ms-px lg:min-h-9 lg:rounded-none lg:border-0 lg:border-transparent lg:border-s-2 lg:bg-transparent lg:ps-4 lg:hover:border-accent"
              href={`#${id}`}
            >
              {short}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
