/** A field in which two responses differ; undefined if one of them does not have it. */
export type Difference = { path: string; here: string | undefined; there: string | undefined };

/**
 * Every field of a decoded response by its path (`tiers[2].value`), in the response's order; whole numbers in decimal
 * digits, texts and addresses as they are.
 */
export function fieldsOf(answer: unknown): Map<string, string> {
  const fields = new Map<string, string>();
  collect(answer, '', fields);
  return fields;
}

function collect(value: unknown, path: string, fields: Map<string, string>): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, `${path}[${index}]`, fields);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) collect(item, path ? `${path}.${name}` : name, fields);
  } else {
    fields.set(path, String(value));
  }
}

/** The fields in which two responses differ. */
export function differencesOf(
  here: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
): Difference[] {
  return [...new Set([...here.keys(), ...there.keys()])]
    .map((path) => ({ path, here: here.get(path), there: there.get(path) }))
    .filter((field) => field.here !== field.there);
}
