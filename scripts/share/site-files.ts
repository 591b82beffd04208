import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteUrl } from '../../lib/chain/rpc/site';
import { htmlFiles, routeOf } from '../exported-html';

/** The pages for addresses that do not exist. */
const NOWHERE = /^\/(404|_not-found|framed)/;

/**
 * Writes what search engines read: `robots.txt`, which lets them read every page, and, if it is known where the site will
 * be, `sitemap.xml`, whose addresses have to be absolute.
 * @param dir folder of the exported site
 */
export function writeSiteFiles(dir: string, site = siteUrl): void {
  const robots = ['User-agent: *', 'Allow: /', ...(site ? ['', `Sitemap: ${site}/sitemap.xml`] : [])];
  writeFileSync(join(dir, 'robots.txt'), `${robots.join('\n')}\n`);
  if (!site) return;
  const routes = htmlFiles(dir).map(routeOf);
  const urls = routes
    .filter((route) => !NOWHERE.test(route))
    .map((route) => `<url><loc>${site}${route}</loc></url>`);
  const sitemap = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
  ];
  writeFileSync(join(dir, 'sitemap.xml'), `${sitemap.join('\n')}\n`);
}
