import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { ChainFooter } from '@/components/layout/chain-footer';
import { Footer } from '@/components/layout/footer';
import { Header, MAIN_ID, SkipLink } from '@/components/layout/header';
import { LATE_ROWS_SCRIPT } from '@/components/layout/keep-scroll-height';
import { PAGES } from '@/components/layout/page-metadata';
import { THEME_SCRIPT } from '@/components/layout/theme';
import { ConnectButton } from '@/components/wallet/connect-button';
import { Providers } from '@/components/wallet/providers';
import { BASE_PATH } from '@/lib/domain/model/link';
import './globals.css';

const sans = localFont({
  src: './fonts/instrument-sans.woff2',
  variable: '--font-sans',
  weight: '400 700',
  // Swapping fonts after the text is on screen would move the lines.
  display: 'optional',
  adjustFontFallback: 'Arial',
});

/** Id of the last element of every page. */
const PAGE_END_ID = 'page-end';

export const metadata: Metadata = {
  title: { default: 'Mars Treasury', template: '%s · Mars Treasury' },
  description: PAGES.overview.description,
  applicationName: 'Mars Treasury',
  manifest: `${BASE_PATH}/manifest.webmanifest`,
  icons: {
    icon: { url: `${BASE_PATH}/icon.svg`, type: 'image/svg+xml' },
    apple: `${BASE_PATH}/apple-icon.png`,
  },
  referrer: 'no-referrer',
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f3ee' },
    { media: '(prefers-color-scheme: dark)', color: '#14110e' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The script below sets data-theme and a style before React arrives.
    <html className={sans.variable} lang="en" suppressHydrationWarning>
      <head>
        {/* A slow connection must not paint half a page: centred or wrapped content would move as the rest arrives. */}
        <link blocking="render" href={`#${PAGE_END_ID}`} rel="expect" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, hashed for the CSP after the build */}
        <script dangerouslySetInnerHTML={{ __html: `${THEME_SCRIPT};${LATE_ROWS_SCRIPT}` }} />
      </head>
      <body className="flex min-h-dvh flex-col pb-[calc(var(--bar-height)+env(safe-area-inset-bottom))] font-sans text-base leading-normal md:pb-0 print:pb-0">
        <Providers>
          <SkipLink />
          {/* Shown by the script at the start of the page (scripts/site/first-script.js). */}
          <p className="bg-warning-soft px-4 py-3 text-center" data-newer-build="" hidden role="status">
            A newer version of this site is available.{' '}
            <button className="underline underline-offset-4" type="button">
              Reload
            </button>
          </p>
          <Header>
            <ConnectButton />
          </Header>
          <noscript>
            <p className="mx-auto max-w-page bg-warning-soft px-4 py-3 sm:px-6 lg:px-8">
              JavaScript is turned off. Your browser reads every figure directly from the blockchain, so the
              app needs it to show anything.
            </p>
          </noscript>
          <main className="scroll-mt-4 outline-none" id={MAIN_ID} tabIndex={-1}>
            {children}
          </main>
          <Footer id={PAGE_END_ID}>
            <ChainFooter />
          </Footer>
        </Providers>
      </body>
    </html>
  );
}
