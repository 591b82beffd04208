import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGES, type PageName, pageMetadata, pictureOf } from './page-metadata';

const SITE = 'https://treasury.example';
const isPage = (name: string): name is PageName => name in PAGES;
const names = Object.keys(PAGES).filter(isPage);

describe.each(names)('the page %s', (name) => {
  it('has a picture of 1200 x 630', () => {
    const file = `public${pictureOf(name)}`;
    expect(existsSync(file)).toBe(true);
    const header = readFileSync(file);
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('names its address and picture in full, on a site that is known', () => {
    const tags = JSON.stringify(pageMetadata(name, {}, SITE));
    expect(tags).toContain(`"canonical":"${SITE}${PAGES[name].path}"`);
    expect(tags).toContain(`"url":"${SITE}${pictureOf(name)}"`);
    expect(tags).toContain('summary_large_image');
  });

  it('names neither on a site that is not', () => {
    const { alternates, openGraph } = pageMetadata(name, {}, '');
    expect([alternates, openGraph?.url, openGraph?.images]).toEqual([undefined, undefined, undefined]);
  });

  it('has a description that fits where it is shared', () => {
    expect(PAGES[name].description.length).toBeLessThanOrEqual(110);
  });
});
