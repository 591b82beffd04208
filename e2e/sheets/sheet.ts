import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { type Shot, THEMES } from './looks';

const FOLDER = '.cache/sheets';
/** One scale for all, so that widths can be compared. */
const SCALE = 0.25;

/** Where the pictures of a route in a state are. */
export const folderOf = (route: string, state: string): string => `${FOLDER}/${nameOf(route)}/${state}`;

/**
 * Writes the contact sheet: all pictures of a route in a state side by side, a row for each theme, and their faults. A
 * dashed line marks the end of the first screen.
 */
export async function writeSheet(
  browser: Browser,
  route: string,
  state: string,
  shots: readonly Shot[],
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  const small: Picture[] = [];
  // One after the other: the browser has no space for all of them in full size.
  for (const shot of shots) {
    const image = `data:image/png;base64,${readFileSync(shot.file).toString('base64')}`;
    small.push({ shot, image: await page.evaluate(shrink, [image, SCALE] as const) });
  }
  await page.setContent(sheetHtml(`${nameOf(route)}, ${state}`, small));
  await page.locator('main').screenshot({ path: `${folderOf(route, state)}.png` });
  await page.close();
}

/** `treasury-asset` of `/treasury/asset/?asset=WETH`. */
function nameOf(route: string): string {
  const { pathname } = new URL(route, 'http://localhost');
  return pathname.split('/').filter(Boolean).join('-') || 'overview';
}

/** A picture and its small version, as a data URL. */
type Picture = { shot: Shot; image: string };

/** Runs in the page. */
async function shrink([url, scale]: readonly [string, number]): Promise<string> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('Nothing to draw with');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL();
}

function sheetHtml(title: string, pictures: readonly Picture[]): string {
  const rows = THEMES.map((theme) => {
    const row = pictures
      .filter(({ shot }) => shot.theme === theme)
      .sort((a, b) => a.shot.width - b.shot.width);
    return `<div>${row.map(figureHtml).join('')}</div>`;
  });
  const faults = new Set(
    pictures.flatMap(({ shot: { width, faults: found } }) => found.map((fault) => `${width} px: ${fault}`)),
  );
  const list = [...faults].map((fault) => `<li>${escaped(fault)}</li>`).join('');
  return `<style>
    body { margin: 0; font: 13px/1.4 sans-serif; color: #222; }
    main { display: inline-block; padding: 16px; background: #ddd; }
    h1 { margin: 0 0 12px; font-size: 20px; }
    div { display: flex; gap: 12px; align-items: flex-start; margin-bottom: 16px; }
    figure { margin: 0; } figcaption { margin-bottom: 4px; } img { display: block; }
    figcaption { white-space: nowrap; } p { position: relative; margin: 0; }
    i { position: absolute; inset-inline: 0; border-top: 1px dashed #d0f; }
    .faulty img { outline: 3px solid #d00; } li { color: #b00; }
  </style><main><h1>${escaped(title)}</h1>${rows.join('')}<ul>${list}</ul></main>`;
}

function figureHtml({ shot: { device, width, theme, faults }, image }: Picture): string {
  const name = `${width}${device.name === 'phone' ? ' phone' : ''}, ${theme}`;
  return `<figure${faults.length > 0 ? ' class="faulty"' : ''}><figcaption>${name}</figcaption>
    <p><img src="${image}" alt=""><i style="top: ${device.height * SCALE}px"></i></p></figure>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
