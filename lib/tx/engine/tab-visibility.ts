/** A tab that nobody has looked at for so long asks for nothing until it is looked at again. */
const UNSEEN_MS = 10 * 60_000;

let hiddenSince: number | undefined;

/** Resolves at once, but in a tab that has long been hidden only when it is shown again. */
export async function whenTabVisible(): Promise<void> {
  if (typeof document === 'undefined' || document.visibilityState !== 'hidden') {
    hiddenSince = undefined;
    return;
  }
  hiddenSince ??= performance.now();
  if (performance.now() - hiddenSince < UNSEEN_MS) return;
  await new Promise((shown) => document.addEventListener('visibilitychange', shown, { once: true }));
}
