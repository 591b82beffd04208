'use client';

import { Icon } from '@/components/ui/icon';
import { isThemeChoice } from './theme';
import { useTheme } from './use-theme';

const ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const;

/** Light, dark or system: a native select under an icon, so that every device uses its own list. */
export function ThemeSwitch() {
  const [choice, choose] = useTheme();
  return (
    <label className="relative grid size-11 shrink-0 place-items-center rounded text-muted hover:bg-track hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ink">
      <span className="sr-only">Theme</span>
      <Icon name={ICONS[choice]} />
      <select
        className="absolute inset-0 size-full cursor-pointer appearance-none bg-panel text-ink opacity-0"
        onChange={({ target }) => isThemeChoice(target.value) && choose(target.value)}
        title="Theme"
        value={choice}
      >
        <option value="system">System</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}
