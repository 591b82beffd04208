'use client';

import { useFigures } from '@/components/treasury/use-figures';
import { ContractAddress } from '@/components/ui/address';
import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Stat } from '@/components/ui/figures/stat';
import { TIER_NAME, TierSwatch } from '@/components/ui/figures/tier-swatch';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import { assetFigure } from '@/lib/domain/figures/figures';
import { formatFigure } from '@/lib/domain/figures/format-figure';
import { assetLinkName } from '@/lib/domain/model/link';
import { plainLine } from '@/lib/domain/model/plain-text';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';

/** What the asset is, how much of it the Treasury owns, and links to mint or redeem with it. */
export function AssetHead({ snapshot, asset }: AssetProps) {
  const figures = useFigures(snapshot);
  const format = useFormat();
  const exact = (name: 'held' | 'value') => {
    const figure = snapshot && asset && assetFigure(snapshot, asset.token, name);
    return figure && formatFigure(figure, format).exact;
  };
  const show = (name: Parameters<typeof figures.asset>[1], as?: 'bare') =>
    asset ? figures.asset(asset.token, name, { as }) : <Skeleton width={6} />;
  return (
    <Panel>
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          <p className="text-lg wrap-anywhere">{asset ? plainLine(asset.name) : <Skeleton width={14} />}</p>
          <p className="flex flex-wrap items-center gap-x-3 text-muted">
            {asset ? (
              <>
                <TierSwatch tier={asset.tier} /> Tier {asset.tier} · {TIER_NAME[asset.tier]}
              </>
            ) : (
              <Skeleton width={18} />
            )}
          </p>
          <div className="min-h-11">
            {snapshot && asset && (
              <ContractAddress
                address={asset.token}
                link={addressLink(snapshot.chainId, asset.token)}
                label={asset.symbol}
              />
            )}
          </div>
        </div>
        <div className="grid min-h-25 min-w-0 content-start gap-3 max-sm:w-full sm:flex sm:min-h-11 sm:flex-wrap">
          {snapshot && asset && (
            <>
              <ButtonLink href={`/mint?asset=${assetLinkName(snapshot, asset)}`} variant="primary">
                Mint with {asset.symbol || 'it'}
              </ButtonLink>
              <ButtonLink href={`/redeem?asset=${assetLinkName(snapshot, asset)}`}>
                Redeem for {asset.symbol || 'it'}
              </ButtonLink>
            </>
          )}
        </div>
      </div>
      {asset?.broken && (
        <p className="mt-3 text-sm text-warning">
          Some token data (name, symbol or balance) could not be read.
        </p>
      )}
      <div className="mt-4 grid gap-x-8 gap-y-4 min-[26rem]:grid-cols-2 lg:grid-cols-4">
        <Stat exact={exact('held')} label="Reserves" value={show('held', 'bare')} />
        <Stat exact={exact('value')} label="Value" value={show('value')} />
        <Stat label="Share of Treasury" value={show('share')} />
        <Stat label="Share of tier" value={show('shareOfTier')} />
      </div>
    </Panel>
  );
}

/** An asset and its snapshot; both undefined while loading. */
export type AssetProps = { snapshot?: Snapshot; asset?: Asset };
