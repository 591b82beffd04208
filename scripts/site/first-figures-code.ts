import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Code that defines `firstFigures`, with what is in first-figures.ts. */
export function firstFiguresCode(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, 'first-figures.ts')],
    alias: { '@': join(import.meta.dirname, '../..') },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'firstFigures',
    target: 'es2023',
    legalComments: 'none',
  });
  return outputFiles.map(({ text }) => text).join('');
}
