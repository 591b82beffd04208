import { BASE_PATH } from '@/lib/domain/model/link';
import type { TierId } from '@/lib/domain/model/types';

const STROKE: Record<TierId, string> = {
  1: 'stroke-tier-1',
  2: 'stroke-tier-2',
  3: 'stroke-tier-3',
  4: 'stroke-tier-4',
  5: 'stroke-tier-5',
};

/**
 * Symbols with a logo in `public/tokens`, in their order in the picture of all of them, which is one request instead of a
 * dozen.
 */
export const LOGOS: readonly string[] =
  'USDm XMS USDC USDT DAI USDP FDUSD WBTC BTCB ETH BNB UNI AAVE LINK CAKE'.split(' ');

/** The place of a token's logo in `LOGOS`, -1 for a token without one. The wrapped coins are drawn as the coins. */
export const logoOf = (symbol: string): number => LOGOS.indexOf(symbol.replace(/^W(?=(ETH|BNB)$)/, ''));

/**
 * One or two letters that distinguish a symbol from similar ones: the common prefixes "USD" and "W" (wrapped) say the
 * least, so they are dropped. USDX -> X, WSOL -> SO.
 */
export function letterMark(symbol: string): string {
  const letters = [...symbol.replace(/[^\p{L}\p{N}]/gu, '')].join('');
  const telling = letters.replace(/^USD(?=.)/i, '').replace(/^W(?=[A-Z]{2})/, '');
  return [...telling].slice(0, 2).join('').toUpperCase() || '?';
}

/**
 * A token's logo, or letters of its symbol, in a ring of the tier's colour that is divided into as many arcs as the
 * tier's number. Tokens without a tier (USDm itself) have a logo without a ring. Decorative: the symbol is next to it.
 */
export function TokenIcon({ symbol, tier, size = 32 }: { symbol: string; tier?: TierId; size?: number }) {
  const logo = logoOf(symbol);
  const hasLogo = logo >= 0;
  const edge = tier ? 4 : 0;
  return (
    <svg aria-hidden="true" className="shrink-0" height={size} viewBox="0 0 32 32" width={size}>
      {!hasLogo && <circle className="fill-sunken" cx="16" cy="16" r={16 - edge} />}
      {(tier || !hasLogo) && <Ring tier={tier} />}
      {hasLogo ? (
        <svg
          aria-hidden="true"
          height={32 - 2 * edge}
          viewBox={`0 ${32 * logo} 32 32`}
          width={32 - 2 * edge}
          x={edge}
          y={edge}
        >
          <image height={32 * LOGOS.length} href={`${BASE_PATH}/tokens/all.svg`} width="32" />
        </svg>
      ) : (
        <Letters mark={letterMark(symbol)} />
      )}
    </svg>
  );
}

function Ring({ tier }: { tier: TierId | undefined }) {
  const isDivided = tier !== undefined && tier > 1;
  return (
    <circle
      className={tier ? STROKE[tier] : 'stroke-accent'}
      cx="16"
      cy="16"
      fill="none"
      pathLength={tier ? tier * 20 : undefined}
      r="14.75"
      strokeDasharray={isDivided ? '16 4' : undefined}
      strokeDashoffset={isDivided ? -2 : undefined}
      strokeWidth="2.5"
      transform="rotate(-90 16 16)"
    />
  );
}

function Letters({ mark }: { mark: string }) {
  return (
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
  );
}
