/** A change to a script, and what it is for. */
type Change = { what: string; from: RegExp; to: string };

/**
 * Turbopack's loader of chunks takes a chunk's path as its name. Here it gets to know that the site may be below a path,
 * and that a chunk must have its hash: `SITE.sign` of first-script.js.
 */
const CHANGES: readonly Change[] = [
  {
    what: 'the name of a chunk is its path from the start of the site',
    from: /\{src:(\w+)\.getAttribute\("src"\)\}/g,
    to: '{src:$1.getAttribute("src").replace(/^.*?(?=\\/_next\\/)/,"")}',
  },
  {
    what: 'tags of the page have paths that end with the name',
    from: /(script|link\[rel=stylesheet\])\[(src|href)="\$\{/g,
    to: '$1[$2$$="${',
  },
  {
    what: 'scripts and style sheets are loaded with their hash',
    from: /\b(\w+)\.(src|href)=(\w+),(?=\1\.onerror=)/g,
    to: 'self.SITE.sign($1,"$2",$3),',
  },
];

const EXPECTED = [1, 4, 2];

/** Whether a script is Turbopack's loader. */
export const isChunkLoader = (path: string): boolean => /\/turbopack-[^/]*\.js$/.test(path);

/**
 * The loader with these changes.
 * @throws if it is not the one they were written for
 */
export function changedLoader(code: string): string {
  return CHANGES.reduce((changed, { what, from, to }, i) => {
    const found = changed.match(from)?.length ?? 0;
    if (found !== EXPECTED[i]) throw new Error(`Turbopack's loader has changed (${what}): ${found} places`);
    return changed.replace(from, to);
  }, code);
}
