/** Classes of a `progress` element, which has no look of its own: a track and its filled part. Its height is not among them. */
export const PROGRESS =
  'block w-full appearance-none overflow-hidden rounded-full bg-track accent-accent forced-colors:border [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-track [&::-webkit-progress-value]:bg-accent forced-colors:[&::-moz-progress-bar]:bg-[Highlight] forced-colors:[&::-webkit-progress-value]:bg-[Highlight]';
