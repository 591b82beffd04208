/**
 * The position a key moves to in a list of options, or undefined when the key moves nothing. The ends do not wrap. A
 * letter goes to the next option that begins with it, starting over at the end.
 */
export function indexAfterKey(
  key: string,
  active: number,
  options: readonly { label: string }[],
): number | undefined {
  const last = options.length - 1;
  if (last < 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, last);
    case 'ArrowUp':
      return Math.max(active - 1, 0);
    case 'Home':
    case 'PageUp':
      return 0;
    case 'End':
    case 'PageDown':
      return last;
  }
  if ([...key].length !== 1) return undefined;
  const letter = key.toLowerCase();
  const begins = (index: number) => options[index]?.label.toLowerCase().startsWith(letter);
  for (let step = 1; step <= options.length; step++) {
    const index = (active + step) % options.length;
    if (begins(index)) return index;
  }
  return undefined;
}
