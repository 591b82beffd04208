// Apart from `env.ts`, which every page loads: only the build needs this.

/** Where the site will be, without a slash at the end; without it, pages name no address and no picture of their own. */
export const siteUrl = parseSite(process.env.NEXT_PUBLIC_SITE_URL);

/**
 * The origin of a site.
 * @throws if it is set but is not an http(s) URL without a path
 */
export function parseSite(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new Error(`NEXT_PUBLIC_SITE_URL: "${text}" is not an http(s) URL without a path`);
  }
  return url.origin;
}
