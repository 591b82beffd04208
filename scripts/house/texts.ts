import { parseSync } from 'oxc-parser';

/** A text of the app that users may see, with its line in the source. */
export type Text = { line: number; text: string };

/** A word or phrase for which the vocabulary of the app has a replacement. */
export type Replaced = { pattern: RegExp; use: string };

/**
 * The vocabulary: one term for one thing on every screen, in every export and in Learn. These are the terms not to use,
 * and what to write instead.
 */
export const REPLACED: readonly Replaced[] = [
  { pattern: /\breckon/i, use: 'calculated, valued at' },
  { pattern: /\bbeliev/i, use: 'valid, reliable, accepted, in range' },
  { pattern: /\bat hand\b|\bfree now\b/i, use: 'available, available liquidity' },
  { pattern: /\bat work\b/i, use: 'deployed' },
  { pattern: /\bby (itself|themselves)\b/i, use: 'automatically' },
  { pattern: /\b(go|goes|going|went) on\b/i, use: 'continue' },
  { pattern: /\bput(s|ting)? (it |them )?away\b/i, use: 'dismiss' },
  { pattern: /\bcarr(y|ies|ied|ying) (\w+ ){0,3}out\b/i, use: 'execute' },
  { pattern: /\bannounc/i, use: 'schedule' },
  { pattern: /\b(take|takes|taken|taking) (it )?back\b/i, use: 'revoke, withdraw, recall' },
  { pattern: /\btaken off the list\b/i, use: 'delisted' },
  { pattern: /\bstand(s|ing)? behind\b/i, use: 'back, backed by' },
  { pattern: /\banew\b/i, use: 'again; reload' },
  { pattern: /\bdoors?\b/i, use: 'minting, redemption, limit' },
  { pattern: /\bshuts?\b/i, use: 'closed (by a limit or a feed), paused (by a guardian)' },
  { pattern: /\bopen(s|ed)? (\w+ )?again\b/i, use: 'reopen, resume' },
  { pattern: /\b(any|every|no|some)body\b/i, use: 'anyone, everyone, no one, or say who' },
  { pattern: /\bin existence\b|\bmay exist\b/i, use: 'total supply, supply cap' },
  { pattern: /\busers[’'] hands\b|\bthat circulates?\b/i, use: 'in circulation, circulating' },
  { pattern: /\bthe Treasury owns itself\b/i, use: 'Treasury-owned' },
  { pattern: /\bslices?\b/i, use: 'share, pro rata' },
  { pattern: /\ball the same\b/i, use: 'still, even so' },
  { pattern: /\b(in|of) all[.:]?$|^of (it|its tier)$/i, use: 'total, % available, share of tier' },
  { pattern: /\bcount(s|ed)? (at|for)\b/i, use: 'valued at' },
  { pattern: /\bcompos(e|es|ed|ing)\b/i, use: 'preview' },
  {
    pattern: /\b(an|the|this|each|every) act\b|^act:?$/i,
    use: 'action (what one chooses), preview (what one sees)',
  },
  { pattern: /\breceivers?\b/i, use: 'recipient' },
  { pattern: /\bmarket value\b/i, use: 'market cap' },
  { pattern: /\bwhat (it|the Treasury) (has|holds|owes)\b/i, use: 'assets, reserves, liabilities' },
  { pattern: /\broom\b/i, use: 'headroom, available to mint, remaining' },
  { pattern: /\bflow limits?\b/i, use: 'hourly limit' },
  { pattern: /\btoo old\b|\baway from \$1\b/i, use: 'stale, off peg' },
  { pattern: /\bchain[’']s own coin\b/i, use: 'native coin' },
  { pattern: /\bany amount of\b/i, use: 'unlimited' },
  { pattern: /(^|[.:;] )Who(ever)? [^?]*$/, use: 'the imperative, or “Anyone who …”' },
];

/** A text that contains a replaced word. */
export type Finding = Text & { word: string; use: string };

/** The replaced words in a source text. @param path its extension decides how it is parsed */
export function findingsIn(path: string, source: string): Finding[] {
  return textsOf(path, source).flatMap(({ line, text }) =>
    REPLACED.flatMap(({ pattern, use }) => {
      const word = pattern.exec(text)?.[0];
      return word === undefined ? [] : [{ line, text, word, use }];
    }),
  );
}

/**
 * Every string, template and JSX text that users may see: those that contain a space or start with a capital letter. The
 * others are identifiers or lines of an ABI. An expression within a template is replaced by `…`.
 */
export function textsOf(path: string, source: string): Text[] {
  const texts: Text[] = [];
  const add = (start: number, text: string) => {
    const written = text.replace(/\s+/g, ' ').trim();
    const isName = !/\s/.test(written) && !/^\p{Lu}\p{Ll}/u.test(written);
    if (!isName && !ABI.test(written))
      texts.push({ line: source.slice(0, start).split('\n').length, text: written });
  };
  visit(parseSync(path, source).program, add);
  return texts;
}

/** A line of a human-readable ABI. */
const ABI = /^(error|event|function|struct) \w+ ?[({]/;

type Add = (start: number, text: string) => void;

/** Parts of the syntax tree without user-visible text: types, imports and CSS classes. */
const isCode = ({ type, name }: Record<string, unknown>): boolean =>
  typeof type === 'string' &&
  (/^(Import|ExportAll)Declaration$/.test(type) ||
    /^TS(?!As|Satisfies|NonNull)/.test(type) ||
    (type === 'JSXAttribute' && isRecord(name) && name.name === 'className'));

function visit(node: unknown, add: Add): void {
  if (Array.isArray(node)) {
    for (const each of node) visit(each, add);
    return;
  }
  if (!isRecord(node) || isCode(node)) return;
  const { type, start, value, quasis, expressions } = node;
  if (typeof start === 'number' && typeof value === 'string' && (type === 'Literal' || type === 'JSXText')) {
    add(start, value);
  } else if (type === 'TemplateLiteral' && typeof start === 'number' && Array.isArray(quasis)) {
    add(start, quasis.map(cooked).join('…'));
    visit(expressions, add);
  } else {
    for (const [key, child] of Object.entries(node)) if (key !== 'parent') visit(child, add);
  }
}

const cooked = (quasi: unknown): string =>
  isRecord(quasi) && isRecord(quasi.value) ? String(quasi.value.cooked ?? '') : '';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
