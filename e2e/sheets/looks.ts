import { PHONES } from '@/e2e/fixtures/phones';

/** A browser window, at one or several widths in pixels. */
export type Device = { name: string; widths: readonly number[]; height: number; options: object };

/** Small phones, a tablet in both orientations, a laptop and a wide screen; and a phone with its user agent and touch. */
export const DEVICES: readonly Device[] = [
  { name: 'window', widths: [320, 360, 768, 1024, 1440, 1920], height: 900, options: {} },
  { name: 'phone', widths: [390], height: 664, options: PHONES['iPhone 13'] },
];

export const THEMES = ['light', 'dark'] as const;

/** One picture of a screen and what is wrong in it. */
export type Shot = {
  device: Device;
  width: number;
  theme: (typeof THEMES)[number];
  /** A PNG of the whole page. */
  file: string;
  faults: string[];
};
