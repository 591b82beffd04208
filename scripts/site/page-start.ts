import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FirstCalls } from './first-calls';
import { firstFiguresCode } from './first-figures-code';

/** Where the site works in a frame: the app of Safe, whose wallets have no other way to it. */
export const FRAMES: readonly string[] = ['https://app.safe.global'];

const SOURCE = readFileSync(join(import.meta.dirname, 'first-script.js'), 'utf8');

/** The function, without its comments and indentation. */
const FUNCTION = SOURCE.replace(/^ *\/\*\*[\s\S]*?\*\/$/gm, '')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && !line.startsWith('//'))
  .join('\n')
  .replace('export function', 'function');

/** See first-script.js. */
type Site = {
  up: string;
  hashes: string;
  hash: string;
  frames: readonly string[];
  hosts: readonly string[];
  build: string;
  calls: FirstCalls;
};

/** Made once: it is the same on every page. */
let figuresCode: string | undefined;

/**
 * The script at the start of a page.
 * @param hasFigures whether the page has skeletons of figures that can be shown before its code is there
 */
export function pageStart(site: Site, hasFigures: boolean): string {
  figuresCode ??= firstFiguresCode();
  const given = JSON.stringify(site).replaceAll('<', '\\u003c');
  return hasFigures
    ? `(()=>{${figuresCode}${FUNCTION}\nstartPage(${given},firstFigures.showFigures)})()`
    : `(()=>{${FUNCTION}\nstartPage(${given})})()`;
}
