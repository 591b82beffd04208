/**
 * `npm run share`: draws the picture that others show when a page is shared, for every page, into `public/share`. Run it
 * after changing the titles or descriptions of pages. The pictures contain no figures, which would be out of date.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { PAGES, type PageName, pictureOf } from '../../components/layout/page-metadata';
import { chromiumPath } from '../browsers/chromium';

const SIZE = { width: 1200, height: 630 };
const font = readFileSync(join('app', 'fonts', 'instrument-sans.woff2')).toString('base64');

/** The colours of the tiers in the light theme, lowest first, and where each layer begins and ends. */
const LAYERS = [
  { colour: '#3676ba', from: 300, to: 560 },
  { colour: '#a57a1c', from: 220, to: 294 },
  { colour: '#583f95', from: 118, to: 214 },
  { colour: '#004e2e', from: 50, to: 112 },
  { colour: '#a03b61', from: 0, to: 44 },
];

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const isPage = (name: string): name is PageName => name in PAGES;

function html(name: PageName): string {
  const { title, description } = PAGES[name];
  const layers = LAYERS.map(
    ({ colour, from, to }) => `<rect fill="${colour}" width="560" y="${from}" height="${to - from}"/>`,
  );
  return `<!doctype html><style>
    @font-face { font-family: 'Instrument Sans'; src: url(data:font/woff2;base64,${font}); font-weight: 400 700; }
    body { margin: 0; width: ${SIZE.width}px; height: ${SIZE.height}px; overflow: hidden; position: relative;
      background: #f7f3ee; color: #231b17; font-family: 'Instrument Sans'; }
    svg { position: absolute; left: 770px; top: 35px; }
    main { position: absolute; left: 80px; top: 80px; bottom: 80px; width: 640px; display: flex; flex-direction: column; }
    p { margin: 0; }
    .brand { font-size: 32px; font-weight: 600; color: #a4361a; }
    h1 { margin: auto 0 20px; font-size: 84px; line-height: 1.04; letter-spacing: -0.03em; font-weight: 650; }
    .lead { text-wrap: balance; font-size: 36px; line-height: 1.3; color: #60564e; margin-bottom: auto; }
  </style>
  <main><p class="brand">Mars Treasury</p><h1>${escaped(title)}</h1><p class="lead">${escaped(description)}</p></main>
  <svg width="560" height="560"><clipPath id="disc"><circle cx="280" cy="280" r="280"/></clipPath>
  <g clip-path="url(#disc)">${layers.join('')}</g></svg>`;
}

const browser = await chromium.launch({ executablePath: chromiumPath() });
const page = await browser.newPage({ viewport: SIZE });
mkdirSync(join('public', 'share'), { recursive: true });
for (const name of Object.keys(PAGES).filter(isPage)) {
  await page.setContent(html(name));
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join('public', pictureOf(name)) });
}
await browser.close();
