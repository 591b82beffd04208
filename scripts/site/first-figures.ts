import { treasuryTotals, type WordsByName } from '../../lib/chain/snapshot/totals';
import { type Figure, tierFigure, totalFigure } from '../../lib/domain/figures/figures';
import { formatFigure } from '../../lib/domain/figures/format-figure';
import { type Format, formatIn, usableLocale } from '../../lib/domain/format/locale-format';
import { backingAnswer } from '../../lib/domain/limits/backing-answer';
import { liabilitiesOf } from '../../lib/domain/limits/limits';
import { MAX_UINT256 } from '../../lib/domain/model/convert';
import { type Snapshot, TIER_IDS } from '../../lib/domain/model/types';
import { backingSentence, verdictWords } from '../../lib/domain/words/backing-words';

// Bundled into the first script of pages with figures (first-figures-code.ts). It writes them with the same functions as the
// code of the page, which takes over as soon as it is there.

/** The chain that is asked first. */
export type FirstChain = { id: number; name: string; treasury: string };

const TOTALS = [
  ...['value', 'liabilities', 'surplus', 'backing', 'backingWithoutXms', 'backingStable', 'backingFloor'],
  ...['supply', 'supplyCap', 'supplyRoom', 'supplyUsed', 'supportRatio', 'launchCap', 'xmsAverage'],
] as const satisfies Parameters<typeof totalFigure>[1][];

const OF_TIER = ['value', 'share', 'cap', 'driftLimit', 'headroom'] as const;

/** As in the app (lib/chain/snapshot/snapshot-query.ts): figures of an older block are not current. */
const STALE_AFTER_SECONDS = 300n;

/**
 * Texts by the `first` of the skeleton that each takes the place of (components/ui/skeleton.tsx). None for a Treasury that
 * needs an explanation: an empty one, one that is short of what it owes, one without prices.
 * @param result of the lens
 * @param now Unix seconds
 * @throws {Error} if the result is not that of the Treasury on this chain, or not current
 */
export function firstTexts(
  result: string,
  words: WordsByName,
  { id, name, treasury }: FirstChain,
  now: bigint,
  format: Format,
): Map<string, string> {
  const totals = treasuryTotals(result, words);
  if (totals.chainId !== id || totals.treasury !== treasury.toLowerCase())
    throw new Error('Another Treasury');
  if (now - totals.timestamp >= STALE_AFTER_SECONDS) throw new Error('An old block');
  const owed = liabilitiesOf(totals);
  if (owed === 0n || totals.value < owed) return new Map();
  const answer = backingAnswer(totals);
  return new Map([
    ['block', `Block ${format.count(totals.blockNumber)} on ${name}`],
    ['verdict', verdictWords(answer, format)],
    ['backing-sentence', backingSentence(totals, answer, format)],
    ...totals.tiers.map((tier): [string, string] => [
      `tier.${tier.id}.cap.words`,
      `cap ${format.setting(tier.cap)}`,
    ]),
    ...figuresOf(totals).flatMap((figure) => textsOf(figure, format)),
  ]);
}

const figuresOf = (totals: Snapshot): Figure[] => [
  ...TOTALS.map((name) => totalFigure(totals, name)),
  ...TIER_IDS.flatMap((id) => OF_TIER.map((name) => tierFigure(totals, id, name))),
];

/** Screens have words of their own for "none" and "no limit". */
function textsOf(figure: Figure, format: Format): [string, string][] {
  if (figure.value === undefined || figure.value === MAX_UINT256) return [];
  const { short, bare } = formatFigure(figure, format);
  return [
    [figure.id, short],
    [`${figure.id}.bare`, bare],
  ];
}

/**
 * Shows the figures in place of their skeletons: with styles, so that the page stays the one that React expects.
 * @param response to the call of the lens; it can still be read afterwards
 * @param choices of the visitor: the locale of numbers, and whether amounts are in full
 * @returns removes them, or prevents that they are shown; without it they go when their block is no longer current
 */
export function showFigures(
  response: Promise<Response>,
  words: WordsByName,
  chain: FirstChain,
  choices: { numbers: string | null; inFull: boolean },
): () => void {
  let isWanted = true;
  const sheet = new CSSStyleSheet();
  const drop = () => {
    isWanted = false;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  const show = async () => {
    const answer = await (await response).clone().json();
    if (!isWanted) return;
    const locale = usableLocale([...(choices.numbers ? [choices.numbers] : []), ...navigator.languages]);
    const now = BigInt(Math.floor(Date.now() / 1000));
    const texts = firstTexts(answer.result, words, chain, now, formatIn(locale, choices.inFull));
    sheet.replaceSync(stylesOf(texts));
    document.adoptedStyleSheets.push(sheet);
    performance.mark('first-figures');
    // The code of the page may never arrive. They were current when they were shown.
    setTimeout(drop, Number(STALE_AFTER_SECONDS) * 1000);
  };
  // Whatever is wrong with the response, the page finds it out and says it.
  show().catch(() => {});
  return drop;
}

function stylesOf(texts: Map<string, string>): string {
  const selectors = [...texts.keys()].map((id) => `[data-first="${id}"]`);
  const contents = [...texts].map(
    ([id, text]) => `[data-first="${id}"]::after{content:${JSON.stringify(text)}}`,
  );
  return `:is(${selectors}){display:inline}:is(${selectors})>*{display:none}${contents.join('')}`;
}
