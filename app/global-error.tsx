'use client';

import { Button } from '@/components/ui/buttons/button';
import './globals.css';

/** The last resort, when the frame of the app itself fails: nothing of it can be used here. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body className="font-sans">
        <title>Mars Treasury stopped</title>
        <main className="mx-auto max-w-form px-4 py-16">
          <h1 className="font-semibold text-3xl">Mars Treasury stopped</h1>
          <p className="mt-3 mb-6 text-muted">
            The app could not start here. Your assets are not touched, and what was sent to the chain goes on
            by itself: it is shown again after reloading.
          </p>
          <Button onClick={() => window.location.reload()} variant="primary">
            Reload the page
          </Button>
        </main>
      </body>
    </html>
  );
}
