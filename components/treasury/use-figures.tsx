'use client';

import type { ReactNode } from 'react';
import { VerifyButton } from '@/components/ui/buttons/verify-button';
import { FigureValue } from '@/components/ui/figures/figure-data';
import { Skeleton } from '@/components/ui/skeleton';
import {
  assetFigure,
  type Figure,
  type FigureId,
  tierFigure,
  totalFigure,
} from '@/lib/domain/figures/figures';
import type { FigureText } from '@/lib/domain/figures/format-figure';
import { formatFigure } from '@/lib/domain/figures/format-figure';
import type { Format } from '@/lib/domain/format/locale-format';
import type { Address, Snapshot, TierId } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import { useVerify, type VerifyRequest } from '@/lib/hooks/verify/use-verify';

type Options = {
  /** Width of the skeleton shown while loading, in digits. */
  width?: number;
  /** Which form of the figure to show: the short one by default. */
  as?: keyof FigureText;
  /** What to show where there is no figure, and where there is no limit. */
  none?: string;
  unlimited?: string;
};

/** Shows the figures of one snapshot by name. */
export type ShowFigures = {
  total: (name: Parameters<typeof totalFigure>[1], options?: Options) => ReactNode;
  tier: (id: TierId, name: Parameters<typeof tierFigure>[2], options?: Options) => ReactNode;
  asset: (token: Address, name: Parameters<typeof assetFigure>[2], options?: Options) => ReactNode;
};

/** Figures formatted for the browser’s locale; static skeletons until there is a snapshot. */
export function useFigures(snapshot: Snapshot | undefined): ShowFigures {
  const format = useFormat();
  const show = (id: FigureId, figure: Figure | undefined, options: Options = {}) =>
    figure ? (
      <Shown figure={figure} format={format} {...options} />
    ) : (
      <Skeleton first={options.as ? `${id}.${options.as}` : id} width={options.width ?? 6} />
    );
  return {
    total: (name, options) => show(name, snapshot && totalFigure(snapshot, name), options),
    tier: (id, name, options) =>
      show(`tier.${id}.${name}`, snapshot && tierFigure(snapshot, id, name), options),
    asset: (token, name, options) =>
      show(`asset.${token}.${name}`, snapshot && assetFigure(snapshot, token, name), options),
  };
}

type ShownProps = { figure: Figure; format: Format } & Options;

function Shown({ figure, format, as, none, unlimited }: ShownProps) {
  return <FigureValue as={as} figure={figure} words={formatFigure(figure, format, { none, unlimited })} />;
}

/** Next to a panel’s heading: opens the call, the block and the calculation behind its figures. */
export function Verify({ title, figures }: VerifyRequest) {
  return <VerifyButton {...useVerify(title, figures)} />;
}
