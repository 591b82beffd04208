interface Rule {
  matches: (path: string) => boolean;
  headers: [name: string, value: string][];
}

/**
 * Parses a static host's headers file: a line with a path (a trailing `*` matches any suffix), then the indented
 * `Name: value` lines sent with it; `#` starts a comment.
 * @returns the headers of a path; if several matching rules set the same name, their values are joined by commas
 */
export function parseHeadersFile(text: string): (path: string) => Map<string, string> {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) rules.push({ matches: pathPattern(line.trim()), headers: [] });
    else rules.at(-1)?.headers.push(header(line));
  }
  return (path) => {
    const found = new Map<string, string>();
    for (const [name, value] of rules.filter((rule) => rule.matches(path)).flatMap((rule) => rule.headers)) {
      const earlier = found.get(name);
      found.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
    }
    return found;
  };
}

function pathPattern(pattern: string): Rule['matches'] {
  const prefix = pattern.endsWith('*') ? pattern.slice(0, -1) : undefined;
  return (path) => (prefix === undefined ? path === pattern : path.startsWith(prefix));
}

function header(line: string): [string, string] {
  const colon = line.indexOf(':');
  if (colon < 0) throw new Error(`Not a header: ${line.trim()}`);
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}
