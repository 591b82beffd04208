/** The result of one check. */
export type Finding = { what: string; ok: boolean; found: string; expected: string };

/** Compares two values deeply, ignoring the order of object fields and the case of addresses. */
export function same(what: string, found: unknown, expected: unknown): Finding {
  const texts = { found: text(found), expected: text(expected) };
  return { what, ok: texts.found === texts.expected, ...texts };
}

function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([name, field]) => `${name}: ${text(field)}`);
    return `{${fields.sort().join(', ')}}`;
  }
  return String(value).toLowerCase();
}
