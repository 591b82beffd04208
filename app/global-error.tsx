'use client';

import { Button } from '@/components/ui/buttons/button';
import './globals.css';

/** The last resort, when the frame of the app itself fails: none of its components can be used here. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body className="font-sans">
        <title>Mars Treasury could not start</title>
        <main className="mx-auto max-w-form px-4 py-16">
          <h1 className="font-semibold text-3xl">Mars Treasury could not start</h1>
          <p className="mt-3 mb-6 text-muted">
            Your assets are safe, and any transaction you have already sent will continue. Reload to see it.
          </p>
          <Button onClick={() => window.location.reload()} variant="primary">
            Reload the page
          </Button>
        </main>
      </body>
    </html>
  );
}
