/** The choices; `system` follows the device and is the default. */
export type ThemeChoice = 'system' | 'light' | 'dark';

/** Key of the choice in localStorage. */
export const THEME_KEY = 'mars.theme';

/** Whether a stored or selected text is a choice. */
export function isThemeChoice(text: string | null): text is ThemeChoice {
  return text === 'system' || text === 'light' || text === 'dark';
}

/**
 * Runs before the first paint, so that no page flashes in the wrong theme. `system` sets nothing: the style sheet
 * follows the device even without JavaScript. Storage may be blocked; then the device decides.
 */
export const THEME_SCRIPT = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;
