import { expect, test } from 'vitest';
import { inlineScripts, loadedScripts, routeOf, styleAttributes, withIntegrity } from './exported-html';

const page = [
  '<html><head><meta charSet="utf-8"/>',
  '<link rel="stylesheet" href="/a.css" data-precedence="next"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/late.js"/>',
  '<link rel="preload" as="font" href="/f.woff2"/>',
  '<link rel="modulepreload" href="/module.mjs"/>',
  '<script src="/a.js" async=""></script>',
  '<script src="/old.js" noModule=""></script></head>',
  '<body><div style="width:1px;font-family:&quot;A&quot;">x</div>',
  '<script>one("<style=\\"no\\">")</script><script id="two">two()</script>',
  '<script src="/late.js" async=""></script></body></html>',
].join('');

test('inline scripts are those without a src, byte for byte', () => {
  expect(inlineScripts(page)).toEqual(['one("<style=\\"no\\">")', 'two()']);
});

test('style attributes are unescaped as browsers hash them, and none is found inside scripts', () => {
  expect(styleAttributes(page)).toEqual(['width:1px;font-family:"A"']);
  expect(styleAttributes('<p title="a">&lt;</p><script>"<p style=\\"x\\">"</script>')).toEqual([]);
});

test('scripts and their preloads are listed once, without those for old browsers', () => {
  expect(loadedScripts(page)).toEqual(['/a.js', '/late.js', '/module.mjs']);
});

test('integrity is set on every script, stylesheet and code preload, and on nothing else', () => {
  const signed = withIntegrity(page, (path) => `sum-of-${path}`);
  expect(signed.match(/(?<=integrity="sum-of-)[^"]*/g)).toEqual([
    '/a.css',
    '/late.js',
    '/module.mjs',
    '/a.js',
    '/old.js',
    '/late.js',
  ]);
  expect(signed).toContain('<link rel="preload" as="font" href="/f.woff2"/>');
  expect(signed).toContain('<script src="/a.js" async="" crossorigin="" integrity="sum-of-/a.js"></script>');
  expect(signed).toContain('<link rel="modulepreload" href="/module.mjs" integrity="sum-of-/module.mjs"/>');
  expect(inlineScripts(signed)).toEqual(inlineScripts(page));
});

test.each([
  ['index.html', '/'],
  ['mint/index.html', '/mint/'],
  ['404.html', '/404'],
  ['treasury/usdc.html', '/treasury/usdc'],
])('%s answers for %s', (file, route) => {
  expect(routeOf(file)).toBe(route);
});
