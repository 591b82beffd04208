'use client';

import { PageShell } from '@/components/layout/page-shell';
import { Button } from '@/components/ui/buttons/button';
import { Disclosure } from '@/components/ui/disclosure';

/** What a fault of the app itself looks like: the rest of the page stays, and there is a way on. */
export default function ErrorScreen({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <PageShell
      lead="This part of the app stopped. Your assets are not touched, and a transaction already sent goes on by itself: it is shown again after reloading."
      title="Something broke here"
      width="form"
    >
      <div className="mb-6 flex flex-wrap gap-3">
        <Button onClick={reset} variant="primary">
          Try again
        </Button>
        <Button onClick={() => window.location.reload()}>Reload the page</Button>
      </div>
      <Disclosure summary="What to report">
        <p className="font-mono text-sm wrap-anywhere">
          {error.name}: {error.message}
        </p>
      </Disclosure>
    </PageShell>
  );
}
