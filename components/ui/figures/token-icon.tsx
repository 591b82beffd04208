import type { TierId } from '@/lib/domain/model/types';

const STROKE: Record<TierId, string> = {
  1: 'stroke-tier-1',
  2: 'stroke-tier-2',
  3: 'stroke-tier-3',
  4: 'stroke-tier-4',
  5: 'stroke-tier-5',
};

/**
 * One or two letters that distinguish a symbol from similar ones: the common prefixes "USD" and "W" (wrapped) say the
 * least, so they are dropped. USDC -> C, USDT -> T, WBTC -> BT, XMS -> XM.
 */
export function letterMark(symbol: string): string {
  const letters = [...symbol.replace(/[^\p{L}\p{N}]/gu, '')].join('');
  const telling = letters.replace(/^USD(?=.)/i, '').replace(/^W(?=[A-Z]{2})/, '');
  return [...telling].slice(0, 2).join('').toUpperCase() || '?';
}

/**
 * A token's icon, drawn from its symbol: letters in a ring of the tier's colour, divided into as many arcs as the tier's
 * number. Tokens without a tier (USDm itself) get a plain ring in the accent colour. Decorative: the symbol is next to it.
 */
export function TokenIcon({ symbol, tier, size = 32 }: { symbol: string; tier?: TierId; size?: number }) {
  const mark = letterMark(symbol);
  return (
    <svg aria-hidden="true" className="shrink-0" height={size} viewBox="0 0 32 32" width={size}>
      <circle className="fill-sunken" cx="16" cy="16" r="16" />
      <circle
        className={tier ? STROKE[tier] : 'stroke-accent'}
        cx="16"
        cy="16"
        fill="none"
        pathLength={tier ? tier * 20 : undefined}
        r="14.25"
        strokeDasharray={tier && tier > 1 ? '16 4' : undefined}
        strokeDashoffset={tier && tier > 1 ? -2 : undefined}
        strokeWidth="3.5"
        transform="rotate(-90 16 16)"
      />
      <text
        className="fill-ink font-semibold"
        dominantBaseline="central"
        fontSize={mark.length > 1 ? 10.5 : 13}
        textAnchor="middle"
        x="16"
        y="16.3"
      >
        {mark}
      </text>
    </svg>
  );
}
