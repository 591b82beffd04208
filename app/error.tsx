'use client';

import { PageShell } from '@/components/layout/page-shell';
import { Button } from '@/components/ui/buttons/button';
import { Icon } from '@/components/ui/icon';

/** Shown when a screen fails: the rest of the page stays, and the user can retry or reload. */
export default function ErrorScreen({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <PageShell
      lead="This page stopped working. Your assets are safe, and any transaction you have already sent will continue. It reappears when you reload."
      title={
        <>
          <Icon className="mb-3 text-danger" name="danger" size={40} />
          Something went wrong
        </>
      }
      width="form"
    >
      <div className="mb-6 flex flex-wrap gap-3">
        <Button onClick={reset} variant="primary">
          Try again
        </Button>
        <Button onClick={() => window.location.reload()}>Reload the page</Button>
      </div>
      {/* Not Disclosure, which every page would load just for this. */}
      <details className="border-line border-y">
        <summary className="flex min-h-12 list-none items-center justify-between py-2 font-medium hover:bg-track [&::-webkit-details-marker]:hidden">
          Error details
          <Icon className="text-muted [details[open]>summary>&]:rotate-180" name="chevron" />
        </summary>
        <p className="pt-1 pb-4 font-mono text-sm wrap-anywhere">
          {error.name}: {error.message}
        </p>
      </details>
    </PageShell>
  );
}
