import { readdirSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

// Next writes the HTML, so its form is known: attributes in double quotes, "<" escaped within inline scripts.
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const LINK = /<link\b([^>]*)>/g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const STYLE_ATTRIBUTE = /<[a-z][^<>]*?\sstyle="([^"]*)"/g;

/** Paths of all HTML files below `dir`, relative to it with forward slashes, sorted. */
export function htmlFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .sort();
}

/** The URL path at which a static host serves this file: `mint/index.html` is `/mint/`, `a.html` is `/a`. */
export function routeOf(htmlFile: string): string {
  return `/${htmlFile.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`;
}

/** Texts of the inline scripts, in order. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(SCRIPT)]
    .filter(([, tag]) => !attribute(tag, 'src'))
    .map(([, , text]) => text ?? '');
}

/** Texts of the style elements, in order. */
export const inlineStyles = (html: string): string[] =>
  [...html.matchAll(STYLE)].map(([, text]) => text ?? '');

/**
 * Puts style sheets into the page, which then is painted without waiting for them.
 * @param read returns the text of a path such as `/_next/static/chunks/a.css`
 */
export const withInlineStyles = (html: string, read: (path: string) => string): string =>
  html.replace(LINK, (tag) => {
    const path = attribute(tag, 'rel') === 'stylesheet' ? attribute(tag, 'href') : undefined;
    // Nothing in a style sheet may end the element.
    return path === undefined ? tag : `<style>${read(path).replaceAll('</', '<\\/')}</style>`;
  });

/** Texts of all style attributes, unescaped, in order. */
export function styleAttributes(html: string): string[] {
  const markup = html.replace(SCRIPT, '');
  return [...markup.matchAll(STYLE_ATTRIBUTE)].map(([, text]) => unescapeHtml(text ?? ''));
}

/** Paths of the scripts a modern browser fetches for the page, from tags and preloads, each once. */
export function loadedScripts(html: string): string[] {
  const scripts = [...html.matchAll(SCRIPT)].filter(([, tag]) => !/\snomodule\b/i.test(tag ?? ''));
  const preloads = [...html.matchAll(LINK)].filter(
    ([, tag]) =>
      attribute(tag, 'rel') === 'modulepreload' ||
      (attribute(tag, 'rel') === 'preload' && attribute(tag, 'as') === 'script'),
  );
  const paths = [
    ...scripts.map(([, tag]) => attribute(tag, 'src')),
    ...preloads.map(([, tag]) => attribute(tag, 'href')),
  ];
  return [...new Set(paths.filter((path) => path !== undefined))];
}

/**
 * Adds an integrity attribute to every script, every stylesheet and their preloads; scripts are loaded with CORS.
 * @param digest returns the integrity value of a path such as `/_next/static/chunks/a.js`
 */
export function withIntegrity(html: string, digest: (path: string) => string): string {
  const signed = (tag: string, path: string | undefined, more = '') =>
    path === undefined ? tag : tag.replace(/(\s*\/?>)/, `${more} integrity="${digest(path)}"$1`);
  // An Integrity-Policy allows only scripts that are loaded with CORS, and a preload has to be like its script.
  const cors = ' crossorigin=""';
  return html
    .replace(/<script\b[^>]*>/g, (tag) => signed(tag, attribute(tag, 'src'), cors))
    .replace(LINK, (tag) => {
      const rel = attribute(tag, 'rel');
      const as = rel === 'preload' ? attribute(tag, 'as') : undefined;
      if (as === 'script') return signed(tag, attribute(tag, 'href'), cors);
      const isCode = rel === 'stylesheet' || rel === 'modulepreload' || as === 'style';
      return isCode ? signed(tag, attribute(tag, 'href')) : tag;
    });
}

function attribute(tag: string | undefined, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag ?? '')?.[1];
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
