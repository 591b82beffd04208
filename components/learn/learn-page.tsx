import type { ComponentType } from 'react';
import { Link } from '@/components/ui/link';
import { Backing } from './backing';
import { Check } from './check';
import { Glossary } from './glossary';
import { Minting } from './minting';
import { OneToOne } from './one-to-one';
import { Prices } from './prices';
import { Questions } from './questions';
import { Redeeming } from './redeeming';
import { Risks } from './risks';
import { Roles } from './roles';
import { hrefOf, SECTIONS, type SectionId } from './sections';
import { SupplyCap } from './supply-cap';
import { Usdm } from './usdm';
import { Uses } from './uses';

const PAGES: Record<SectionId, ComponentType> = {
  usdm: Usdm,
  minting: Minting,
  redeeming: Redeeming,
  backing: Backing,
  mintage: SupplyCap,
  prices: Prices,
  uses: Uses,
  promise: OneToOne,
  roles: Roles,
  risks: Risks,
  questions: Questions,
  glossary: Glossary,
  check: Check,
};

/** One section, with links to the one before and the next. */
export function LearnPage({ id }: { id: SectionId }) {
  const Section = PAGES[id];
  const at = SECTIONS.findIndex((section) => section.id === id);
  return (
    <>
      <Section />
      <nav
        aria-label="Previous and next"
        className="flex flex-wrap justify-between gap-x-6 border-line border-t pt-3 print:hidden"
      >
        <Step index={at - 1} label="Previous" />
        <Step index={at + 1} label="Next" />
      </nav>
    </>
  );
}

function Step({ index, label }: { index: number; label: 'Previous' | 'Next' }) {
  const section = SECTIONS[index];
  if (!section) return null;
  return (
    <Link
      className="group grid min-h-11 content-center py-2 last:ms-auto last:text-end"
      href={hrefOf(section.id)}
    >
      <span className="text-muted text-sm">{label}</span>
      <span className="font-semibold text-accent-ink underline decoration-1 underline-offset-4 group-hover:decoration-2">
        {section.title}
      </span>
    </Link>
  );
}
