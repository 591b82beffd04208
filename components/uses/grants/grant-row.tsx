'use client';

import { ContractAddress } from '@/components/ui/address';
import { Badge } from '@/components/ui/badge';
import { ExternalLink } from '@/components/ui/buttons/external-link';
import { Progress } from '@/components/ui/figures/progress';
import type { Tone } from '@/components/ui/tone';
import { Tokens, Usd } from '@/components/uses/amounts';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import { worthOf } from '@/lib/domain/limits/at-work';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { claimableOf, type Grant, type GrantState, grantState } from '@/lib/domain/uses/uses';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { GrantClaim } from './grant-claim';

const STATES: Record<GrantState, { words: string; tone: Tone }> = {
  waiting: { words: 'Before cliff', tone: 'info' },
  vesting: { words: 'Vesting', tone: 'info' },
  vested: { words: 'Vested', tone: 'success' },
  paid: { words: 'Paid out', tone: 'neutral' },
  revoked: { words: 'Revoked', tone: 'warning' },
};

type GrantRowProps = {
  grant: Grant;
  /** Undefined for a delisted asset; it can still be claimed. */
  asset: Asset | undefined;
  snapshot: Snapshot;
};

/** One grant: its purpose and recipient, how much has vested, and how much has been claimed. */
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
          {grant.stopped && <Badge tone="warning">Stopped by a guardian</Badge>}
          {link && <ExternalLink href={link}>Purpose</ExternalLink>}
        </p>
        <p className="mt-2 flex flex-wrap items-center gap-x-2 text-muted text-sm">
          Recipient
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
            'Paid in a delisted token. Vested amounts can still be claimed.'
          )}
        </p>
        <p className="mt-1 text-muted text-sm">
          From {dates.moment(grant.start)} to {dates.moment(end)}
          {grant.cliff > 0n && `, cliff until ${dates.moment(grant.start + grant.cliff)}`}.
        </p>
        <GrantClaim asset={asset} grant={grant} />
      </div>
    </li>
  );
}

/** An untrusted link, if it leads to a web page; undefined for anything else (`javascript:`, plain text). */
function safeLink(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' ? href : undefined;
}
