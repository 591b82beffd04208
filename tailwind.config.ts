import type { Config } from 'tailwindcss';

/** A colour that has a body, a soft background, and nothing else. */
const tone = (name: string) => ({ DEFAULT: `var(--${name})`, soft: `var(--${name}-soft)` });

/**
 * The only colours there are. They replace Tailwind's own palette, so that `text-red-500` does not compile to
 * anything: every colour changes with the theme and has a measured contrast (see `app/globals.css`).
 */
const config: Config = {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.{ts,tsx}'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      inherit: 'inherit',
      page: 'var(--page)',
      panel: 'var(--panel)',
      sunken: 'var(--sunken)',
      track: 'var(--track)',
      line: 'var(--line)',
      control: 'var(--control)',
      ink: 'var(--ink)',
      muted: 'var(--muted)',
      accent: {
        ...tone('accent'),
        strong: 'var(--accent-strong)',
        on: 'var(--accent-on)',
        ink: 'var(--accent-ink)',
      },
      info: tone('info'),
      success: tone('success'),
      warning: tone('warning'),
      danger: tone('danger'),
      tier: {
        1: 'var(--tier-1)',
        2: 'var(--tier-2)',
        3: 'var(--tier-3)',
        4: 'var(--tier-4)',
        5: 'var(--tier-5)',
      },
    },
    fontFamily: {
      sans: ['var(--font-sans)', 'system-ui', 'sans-serif'],
      mono: ['ui-monospace', 'SFMono-Regular', 'Menlo', 'Consolas', 'Liberation Mono', 'monospace'],
    },
    borderRadius: { none: '0', sm: '4px', DEFAULT: '6px', lg: '10px', full: '9999px' },
    extend: {
      maxWidth: { page: '80rem', form: '34rem', prose: '42rem' },
    },
  },
};

export default config;
