import { PageShell } from '@/components/layout/page-shell';
import { ButtonLink } from '@/components/ui/buttons/button-link';

export default function NotFound() {
  return (
    <PageShell
      lead="The address may be mistyped, or the page has moved. Nothing has happened to your assets."
      title="No such page"
      width="form"
    >
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/" variant="primary">
          See the Treasury
        </ButtonLink>
        <ButtonLink href="/mint">Mint</ButtonLink>
        <ButtonLink href="/redeem">Redeem</ButtonLink>
      </div>
    </PageShell>
  );
}
