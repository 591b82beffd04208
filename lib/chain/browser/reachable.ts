/** What the script at the start of the page found (scripts/site/first-script.js); undefined outside of a built page. */
type Site = { allowed?: readonly string[] };

const KEY = 'mars.node-to-try';
const THIS_MACHINE = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/;

/** Whether the policy of this page, which was fixed when it started, lets it contact a URL. */
export function canContact(url: string): boolean {
  const { origin } = new URL(url);
  const site: Site | undefined = Reflect.get(window, 'SITE');
  if (!site?.allowed) return true;
  return origin === window.location.origin || THIS_MACHINE.test(origin) || site.allowed.includes(origin);
}

/**
 * Reloads the page with permission to contact a node, which `nodeToTry` then returns.
 * @returns false if the browser stores nothing, so that it would be in vain
 */
export function reloadToTry(chainId: number, url: string): boolean {
  try {
    window.sessionStorage.setItem(KEY, `${chainId} ${url}`);
  } catch {
    return false;
  }
  window.location.reload();
  return true;
}

/** The node of a chain for which the page was reloaded, once. */
export function nodeToTry(chainId: number): string | undefined {
  try {
    const [chain, url] = window.sessionStorage.getItem(KEY)?.split(' ') ?? [];
    if (chain !== `${chainId}`) return undefined;
    window.sessionStorage.removeItem(KEY);
    return url;
  } catch {
    return undefined;
  }
}
