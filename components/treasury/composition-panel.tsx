'use client';

import { TIER_NAME, TierSwatch } from '@/components/ui/figures/tier-swatch';
import { late } from '@/components/ui/late';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { Skeleton } from '@/components/ui/skeleton';
import { compositionOf, type TierPart } from '@/lib/domain/figures/composition';
import type { Figure } from '@/lib/domain/figures/figures';
import { assetFigure, type FigureId, tierFigure, totalFigure } from '@/lib/domain/figures/figures';
import { formatFigure } from '@/lib/domain/figures/format-figure';
import { type Format, formatIn } from '@/lib/domain/format/locale-format';
import type { Snapshot, TierId } from '@/lib/domain/model/types';
import { TIER_IDS } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { assetHref } from './asset-name';
import { useFigures, Verify } from './use-figures';

/** As large as the chart that replaces it. */
const Blank = () => (
  <div className="mx-auto w-full max-w-88">
    <div className="aspect-square rounded-full border-40 border-track" />
  </div>
);

// Loaded after the figures: d3-shape, which draws it, is a single large module.
const Sunburst = late(async () => (await import('@/components/charts/sunburst')).Sunburst, Blank);

const figuresOf = ({ assets }: Snapshot): FigureId[] => [
  'value',
  ...TIER_IDS.flatMap((id): FigureId[] => [`tier.${id}.value`, `tier.${id}.share`]),
  ...assets.flatMap(({ token }): FigureId[] => [`asset.${token}.value`, `asset.${token}.share`]),
];

/** The composition of the Treasury by tier and asset: a chart, with the same data as text next to it. */
export function CompositionPanel() {
  const { snapshot } = useTreasury();
  const { locale } = useFormat();
  // The middle of the ring has no room for amounts in full.
  const format = formatIn(locale);
  return (
    <LinkedPanel
      id="composition"
      aside={<Verify figures={figuresOf} title="Composition" />}
      title="Composition"
    >
      <div className="grid items-center gap-x-12 gap-y-8 *:min-w-0 md:grid-cols-[minmax(16rem,2fr)_minmax(0,3fr)]">
        {snapshot ? (
          <Sunburst
            arcs={compositionOf(snapshot).map((part) => arcOf(snapshot, part, format))}
            label="Treasury composition: tiers (inner ring) and assets (outer ring). Use the arrow keys to explore."
            middle={middleOf(snapshot, format)}
          />
        ) : (
          <Blank />
        )}
        <ul className="divide-y divide-line">
          {TIER_IDS.map((id) => (
            <Tier id={id} key={id} snapshot={snapshot} />
          ))}
        </ul>
      </div>
    </LinkedPanel>
  );
}

function middleOf(snapshot: Snapshot, format: Format) {
  if (snapshot.value === 0n) return { title: '$0', lines: ['No reserves yet'] };
  const { short } = formatFigure(totalFigure(snapshot, 'value'), format);
  const held = snapshot.assets.filter(({ value }) => value > 0n).length;
  return { title: short, lines: [`in ${held} ${held === 1 ? 'asset' : 'assets'}`] };
}

function arcOf(snapshot: Snapshot, { id, ppm, assets }: TierPart, format: Format) {
  const short = (figure: Figure | undefined) => figure && formatFigure(figure, format).short;
  const share = short(tierFigure(snapshot, id, 'share'));
  return {
    key: `tier-${id}`,
    tier: id,
    ppm,
    title: TIER_NAME[id],
    lines: [`Tier ${id}`, `${share} · ${short(tierFigure(snapshot, id, 'value'))}`],
    parts: assets.map(({ asset, ppm: part }) => ({
      key: asset.token,
      tier: id,
      ppm: part,
      title: asset.symbol || 'Unnamed token',
      lines: [
        `${short(assetFigure(snapshot, asset.token, 'share'))} · ${short(assetFigure(snapshot, asset.token, 'value'))}`,
      ],
      href: assetHref(snapshot, asset),
    })),
  };
}

function Tier({ id, snapshot }: { id: TierId; snapshot: Snapshot | undefined }) {
  const figures = useFigures(snapshot);
  const assets = snapshot?.assets.filter(({ tier }) => tier === id);
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-x-3">
        <TierSwatch tier={id} />
        <h3 className="font-semibold">
          {TIER_NAME[id]} <span className="font-normal text-muted text-sm">Tier {id}</span>
        </h3>
        <p className="min-w-0 grow text-end">
          <span className="text-muted">{figures.tier(id, 'value')}</span>
          <span className="inline-block min-w-20 font-semibold">
            {figures.tier(id, 'share', { width: 5 })}
          </span>
        </p>
      </div>
      <p className="ms-7 min-h-[2lh] text-muted text-sm sm:min-h-[1lh]">
        {assets ? (
          <Assets assets={assets} figures={figures} />
        ) : (
          <Skeleton width={id === 1 || id === 4 ? 38 : 22} />
        )}
      </p>
    </li>
  );
}

type AssetsProps = { assets: Snapshot['assets']; figures: ReturnType<typeof useFigures> };

/** In columns, so that a change in the number of digits does not move the other assets. */
function Assets({ assets, figures }: AssetsProps) {
  if (assets.length === 0) return 'No assets in this tier';
  return (
    <span className="grid grid-cols-2 gap-x-4 sm:grid-cols-4">
      {assets.map(({ token, symbol }) => (
        <span className="min-w-0 wrap-anywhere" key={token}>
          {symbol || 'Unnamed'} {figures.asset(token, 'share')}
        </span>
      ))}
    </span>
  );
}
