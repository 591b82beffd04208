import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOGOS } from '../../components/ui/figures/token-icon';

const SIDE = 32;

/** Writes the picture of all token logos, one below the other, of which `TokenIcon` shows one. @param dir of the site */
export function writeTokenSheet(dir: string): void {
  const tokens = join(dir, 'tokens');
  const logos = LOGOS.map((symbol, index) => {
    const [, inside] =
      /^<svg [^>]*viewBox="0 0 32 32"[^>]*>(.*)<\/svg>\s*$/s.exec(read(tokens, symbol)) ?? [];
    if (inside === undefined || inside.includes('id="'))
      throw new Error(`The logo of ${symbol}: not a simple picture`);
    return `<svg y="${index * SIDE}" width="${SIDE}" height="${SIDE}">${inside}</svg>`;
  });
  const height = SIDE * LOGOS.length;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${height}" viewBox="0 0 ${SIDE} ${height}">`;
  writeFileSync(join(tokens, 'all.svg'), `${head}${logos.join('')}</svg>\n`);
}

const read = (folder: string, symbol: string) =>
  readFileSync(join(folder, `${symbol.toLowerCase()}.svg`), 'utf8');
