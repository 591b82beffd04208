import type { IconName } from './icon';

/** The kind of a message; each tone has its own icon, so that colour is never the only signal. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** Icon of a tone. */
export const TONE_ICON: Record<Tone, IconName> = {
  neutral: 'info',
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
};

/** Text colour of a tone. */
export const TONE_TEXT: Record<Tone, string> = {
  neutral: 'text-muted',
  info: 'text-info',
  success: 'text-success',
  warning: 'text-warning',
  danger: 'text-danger',
};

/** Background of a tone. */
export const TONE_GROUND: Record<Tone, string> = {
  neutral: 'bg-track',
  info: 'bg-info-soft',
  success: 'bg-success-soft',
  warning: 'bg-warning-soft',
  danger: 'bg-danger-soft',
};
