import { useEffect } from 'react';

/**
 * Adds a style sheet to the page without an element, which the Content-Security-Policy would refuse.
 * @returns a function that removes it
 */
export function adoptStyles(css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

/** The dialog fills the gap of the scroll bar itself. */
const NO_GUTTER = 'html{scrollbar-gutter:auto}';

type SheetProps = { styles: string; dynamic?: boolean };

/**
 * Replaces `react-style-singleton`, with which the wallet dialog locks scrolling: that adds a style element whose text depends
 * on the width of the scroll bar, which no policy can list.
 * @returns a component whose styles apply as long as one of it is mounted; they change only where they are `dynamic`
 */
export function styleSingleton() {
  let mounted = 0;
  let remove = () => {};
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each style, like the one it replaces
  return function Sheet({ styles, dynamic = false }: SheetProps) {
    // biome-ignore lint/correctness/useExhaustiveDependencies: others stay as they were first
    useEffect(() => {
      if (mounted === 0) remove = adoptStyles(styles + NO_GUTTER);
      mounted += 1;
      return () => {
        mounted -= 1;
        if (mounted === 0) remove();
      };
    }, [dynamic && styles]);
    return null;
  };
}
