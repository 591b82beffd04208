// Runs as text at the start of every page, before anything else on it (page-start.ts), so that it works without the headers
// of a host. It refuses to work in a foreign frame, finds out below which path the site is, closes the page to all hosts
// but the RPC nodes in use, asks one of them for the first figures and shows them, gives every script that is loaded later its
// hash, and tells when a newer build is served.
// The rest of the site knows what it found as `SITE`.

/**
 * @param {object} site
 * @param {string} site.up relative path from this page to the start of the site, or "/" if the page may be anywhere
 * @param {string} site.hashes path of the file with the hash of each script
 * @param {string} site.hash the hash of that file
 * @param {string[]} site.frames origins in whose frames the site works
 * @param {string[]} site.hosts sources that a page may contact, besides its own and nodes of the visitor's own
 * @param {string} site.build id of this build
 * @param {import('./first-calls').FirstCalls} site.calls
 * @param {typeof import('./first-figures').showFigures} [showFigures] for a page with figures
 */
export function startPage({ up, hashes, hash, frames, hosts, build, calls }, showFigures) {
  if (isForeignFrame(frames)) return refuse(up);
  const { pathname, search } = location;
  // A host that answers without the slash at the end: everything on the page is relative to its folder.
  if (up !== '/' && !/\/(index\.html)?$/.test(pathname)) {
    history.replaceState(null, '', `${pathname}/${search}${location.hash}`);
  }
  const base = new URL(up, location.href).pathname.slice(0, -1);
  const allowed = [...hosts, ...ownNodes()];
  allowOnly(allowed);
  const askForNewer = watchBuild(`${base}/build.json`, build);
  const { load, sign } = signer(base, hashes, hash, askForNewer);
  self.SITE = { base, sign, allowed, ...askFirst(calls, showFigures) };
  addEventListener('DOMContentLoaded', load);
  completeLinks(base);
}

function isForeignFrame(frames) {
  if (self === top) return false;
  // Some engines tell only who loaded this page, not who is above that.
  const { ancestorOrigins } = location;
  const above = ancestorOrigins
    ? [...ancestorOrigins]
    : [URL.canParse(document.referrer) ? new URL(document.referrer).origin : ''];
  return !above.every((origin) => frames.includes(origin));
}

/** Shows a page without scripts instead. Until it is there, no script of this page finds anything to work on. */
function refuse(up) {
  location.replace(new URL('framed.html', new URL(up, location.href)));
  document.documentElement.remove();
}

/** Origins of the RPC nodes that the visitor added, and of the one that is to be tried now. */
function ownNodes() {
  const texts = [];
  try {
    for (const [key, text] of Object.entries(localStorage)) {
      if (key.startsWith('mars.nodes.')) texts.push(text);
    }
    texts.push(sessionStorage.getItem('mars.node-to-try') ?? '');
  } catch {
    // Without storage there is no own node.
  }
  const urls = texts.flatMap((text) => text.split(' ')).filter((text) => URL.canParse(text));
  return urls.map((text) => new URL(text)).flatMap((url) => (url.protocol === 'https:' ? url.origin : []));
}

/**
 * A policy in a page can be added to but never widened. So the one in its text allows any node, and this one leaves only
 * those in use.
 */
function allowOnly(sources) {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src 'self' ${sources.join(' ')}`;
  document.head.append(policy);
}

/**
 * Asks for the figures, and for the chain that they are of, while the code that shows them is being loaded. That takes over
 * what is asked here instead of asking the same (lib/chain/rpc/asked-first.ts), and removes what is shown here as soon as it
 * has figures of its own (lib/hooks/use-first-figures.ts).
 */
function askFirst({ data, words, chains }, showFigures) {
  const query = new URLSearchParams(location.search);
  // Those of an account are others.
  if (/^0x/.test(query.get('address') ?? '')) return {};
  const chosen = [query.get('chain'), stored('mars.chain')];
  const chain = chosen.flatMap((wish) => chains.filter(({ id }) => `${id}` === wish))[0] ?? chains[0];
  if (!chain) return {};
  const { id, node, lens } = chain;
  const own = (stored(`mars.nodes.${id}`) ?? '').split(' ').find((url) => URL.canParse(url));
  const url = own ?? new URL(node, location.origin).href;
  const asked = [
    ['eth_call', [{ to: lens, data }, 'latest']],
    ['eth_chainId', undefined],
  ].map(([method, params], index) => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: -index - 1, method, params });
    const control = new AbortController();
    const response = fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal: control.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    // Whoever takes it over asks once more.
    response.catch(() => {});
    return { url, body, response, stop: () => control.abort() };
  });
  // What is not taken over is not read, and would hold a connection to the node as long as the page is open.
  setTimeout(() => {
    for (const { stop } of asked.splice(0)) stop();
  }, 20_000);
  const choices = { numbers: stored('mars.numbers'), inFull: stored('mars.units') === 'full' };
  return { asked, dropFigures: showFigures?.(asked[0].response, words, chain, choices) };
}

function stored(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Lets elements load scripts that have the expected hash; the list of hashes has a hash itself. */
function signer(base, hashes, hash, onFailure) {
  let known;
  const load = () => {
    known ??= fetch(base + hashes, { integrity: hash, priority: 'low' }).then((answer) => answer.json());
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  /** Lets an element load `path`, a path on this site, into its `attribute`. */
  const sign = (element, attribute, path) => {
    const fail = () => {
      onFailure();
      element.onerror();
    };
    load().then((all) => {
      if (!Object.hasOwn(all, path)) return fail();
      element.addEventListener('error', onFailure);
      // An Integrity-Policy allows only scripts that are loaded with CORS.
      element.crossOrigin = 'anonymous';
      element.integrity = all[path];
      element[attribute] = base + path;
    }, fail);
  };
  return { load, sign };
}

/**
 * A page that is seen again after a while, or lacks a part, may be older than the site.
 * @returns asks now
 */
function watchBuild(url, build) {
  let asked = Date.now();
  const ask = () => {
    asked = Date.now();
    fetch(url, { cache: 'no-store' })
      .then((answer) => answer.json())
      .then(
        (served) => {
          if (served.build === build) return;
          for (const notice of document.querySelectorAll('[data-newer-build]')) {
            notice.hidden = false;
            notice.querySelector('button').onclick = () => location.reload();
          }
        },
        () => {},
      );
  };
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - asked > 600_000) ask();
  });
  return ask;
}

function completeLinks(base) {
  // Links of the first page stay when the address changes, so they must not depend on it.
  addEventListener('DOMContentLoaded', () => {
    for (const link of document.links) {
      const href = link.getAttribute('href') ?? '';
      if (/^\.{1,2}\//.test(href)) link.setAttribute('href', link.pathname + link.search + link.hash);
    }
  });
  // Plain links of pages that come later have only their path from the start of the site.
  const complete = ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="/"]') : null;
    const href = link?.getAttribute('href') ?? `${base}/`;
    if (!href.startsWith(`${base}/`)) link.setAttribute('href', base + href);
  };
  for (const use of ['pointerdown', 'focusin', 'click']) addEventListener(use, complete, true);
}
