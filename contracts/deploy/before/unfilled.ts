/** How the text of a field begins that somebody still has to fill in. What follows says what belongs there. */
const PLACEHOLDER = /^FILL IN\b:?\s*/;

/**
 * The fields of a configuration that still hold a placeholder, in words, such as "roles.governor.account is not filled in: a
 * multisig". Assets are named by their symbol.
 * @param json the parsed file, before validation
 */
export function unfilledFields(json: unknown): string[] {
  return placeholders(json, []).map(({ path, wanted }) =>
    [`${path.join('.')} is not filled in`, ...(wanted ? [wanted] : [])].join(': '),
  );
}

function placeholders(value: unknown, path: string[]): { path: string[]; wanted: string }[] {
  if (typeof value === 'string') {
    return PLACEHOLDER.test(value) ? [{ path, wanted: value.replace(PLACEHOLDER, '') }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    placeholders(part, [...path, isList ? (symbolOf(part) ?? key) : key]),
  );
}

function symbolOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('symbol' in value)) return undefined;
  return typeof value.symbol === 'string' ? value.symbol : undefined;
}
