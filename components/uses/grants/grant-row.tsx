'use client';

import { Badge } from '@/components/ui/badge';
import { ExternalLink } from '@/components/ui/buttons/external-link';
import { ContractAddress } from '@/components/ui/contract-address';
import { Progress } from '@/components/ui/figures/progress';
import type { Tone } from '@/components/ui/tone';
import { Tokens, Usd } from '@/components/uses/amounts';
import { safeLink } from '@/components/uses/safe-link';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import { worthOf } from '@/lib/domain/limits/at-work';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { claimableOf, type Grant, type GrantState, grantState } from '@/lib/domain/uses/uses';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { GrantClaim } from './grant-claim';

const STATES: Record<GrantState, { words: string; tone: Tone }> = {
  waiting: { words: 'Before its cliff', tone: 'info' },
  vesting: { words: 'Vesting', tone: 'info' },
  vested: { words: 'Vested', tone: 'success' },
  paid: { words: 'Paid out', tone: 'neutral' },
  revoked: { words: 'Revoked', tone: 'warning' },
};

type GrantRowProps = {
  grant: Grant;
  /** Undefined for one that is not listed any more; it can be claimed all the same. */
  asset: Asset | undefined;
  snapshot: Snapshot;
};

/** One grant: for what and to whom, how far it has vested, and what has been taken. */
export function GrantRow({ grant, asset, snapshot }: GrantRowProps) {
  const format = useFormat();
  const dates = useDates();
  const { words, tone } = STATES[grantState(grant, snapshot.timestamp)];
  const share = (10_000n * grant.vested) / grant.amount;
  const link = safeLink(grant.link);
  const end = grant.start + grant.duration;
  return (
    <li className="grid gap-x-10 gap-y-3 py-5 first:pt-0 last:pb-0 lg:grid-cols-2">
      <div className="min-w-0">
        <h3 className="font-semibold wrap-anywhere">{grant.title || `Grant ${grant.id}`}</h3>
        <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
          <Badge tone={tone}>{words}</Badge>
          {link && <ExternalLink href={link}>What it is for</ExternalLink>}
        </p>
        <p className="mt-2 flex flex-wrap items-center gap-x-2 text-muted text-sm">
          To
          <ContractAddress
            address={grant.recipient}
            label={`the recipient of grant ${grant.id}`}
            link={addressLink(snapshot.chainId, grant.recipient)}
          />
        </p>
      </div>
      <div className="min-w-0">
        <Progress label="Vested" max={10_000} text={format.percent(share)} value={Number(share)} />
        <p className="mt-2 text-sm">
          {asset ? (
            <>
              <Tokens asset={asset} value={grant.amount} /> granted (
              <Usd value={worthOf(asset, grant.amount)} /> now),{' '}
              <Tokens asset={asset} value={grant.claimed} /> claimed,{' '}
              <Tokens asset={asset} value={claimableOf(grant)} /> to claim.
            </>
          ) : (
            'In a token that the Treasury does not list any more; what has vested can still be claimed.'
          )}
        </p>
        <p className="mt-1 text-muted text-sm">
          From {dates.moment(grant.start)} to {dates.moment(end)}
          {grant.cliff > 0n && `, nothing before ${dates.moment(grant.start + grant.cliff)}`}.
        </p>
        <GrantClaim asset={asset} grant={grant} />
      </div>
    </li>
  );
}
