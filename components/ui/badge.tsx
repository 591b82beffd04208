import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';
import { TONE_GROUND, TONE_ICON, TONE_TEXT, type Tone } from './tone';

/** One or two words about the state of something ("Open", "Cap reached"). `neutral` has no icon. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex max-w-full items-center gap-1 rounded-sm px-2 py-0.5 font-medium text-sm leading-5',
        TONE_GROUND[tone],
        TONE_TEXT[tone],
      )}
    >
      {tone !== 'neutral' && <Icon name={TONE_ICON[tone]} size={16} />}
      <span className="min-w-0 wrap-break-word">{children}</span>
    </span>
  );
}
