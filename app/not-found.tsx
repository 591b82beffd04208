import { PageShell } from '@/components/layout/page-shell';
import { ButtonLink } from '@/components/ui/buttons/button-link';

export default function NotFound() {
  return (
    <PageShell
      lead="Check the address, or start from one of the pages below. Your assets are not affected."
      title="Page not found"
      width="form"
    >
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/" variant="primary">
          View the Treasury
        </ButtonLink>
        <ButtonLink href="/mint">Mint</ButtonLink>
        <ButtonLink href="/redeem">Redeem</ButtonLink>
      </div>
    </PageShell>
  );
}
