import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Icon } from '@/components/ui/icon';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <PageShell width="form">
      <div className="grid justify-items-center py-10 text-center">
        <span className="mb-5 grid size-20 place-items-center rounded-full bg-accent-soft text-accent-ink forced-colors:border">
          <Icon name="search" size={40} />
        </span>
        <h1 className="font-semibold text-3xl leading-tight tracking-tight sm:text-4xl">Page not found</h1>
        <p className="mt-3 text-lg text-muted leading-snug">
          Check the address, or start from one of the pages below. Your assets are not affected.
        </p>
        <div className="mt-7 flex flex-wrap justify-center gap-3">
          <ButtonLink href="/" variant="primary">
            View the Treasury
          </ButtonLink>
          <ButtonLink href="/mint">Mint</ButtonLink>
          <ButtonLink href="/redeem">Redeem</ButtonLink>
          <ButtonLink href="/learn">Learn</ButtonLink>
        </div>
      </div>
    </PageShell>
  );
}
