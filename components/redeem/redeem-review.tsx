'use client';

import { Address } from '@/components/ui/address';
import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import { inAsset, inUsdm } from '@/lib/domain/limits/limit-issue';
import type { CoinChoice } from '@/lib/domain/trade/coin-choice';
import type { Redeem } from '@/lib/hooks/trade/use-redeem';
import { useAccount } from '@/lib/hooks/use-account';
import { useDeployment } from '@/lib/hooks/use-deployment';
import { type Format, useFormat } from '@/lib/hooks/use-format';

/** What is going to be signed: one plain sentence and the contract. Only the gateway of native coin needs an approval. */
export function RedeemReview({ redeem }: { redeem: Redeem }) {
  const deployment = useDeployment();
  const { address } = useAccount();
  const format = useFormat();
  const coin = redeem.single?.coin;
  return (
    <section aria-label="Before you sign">
      <p className="mb-2 min-h-[2lh] font-medium wrap-anywhere sm:min-h-[1lh]">
        {sentence(redeem, address, format)}
      </p>
      <DefinitionRows
        rows={
          coin?.chosen === 'native'
            ? gatewayRows(coin)
            : [
                {
                  term: 'Contract',
                  explain: 'The Treasury. It burns your USDm itself: no approval is needed.',
                  value: deployment && (
                    <Address address={deployment.treasury} label="Copy the Treasury’s address" />
                  ),
                },
                { term: 'Steps in your wallet', value: 'One transaction' },
              ]
        }
      />
    </section>
  );
}

const gatewayRows = ({ gateway, native }: CoinChoice) => [
  {
    term: 'Contract and spender',
    explain: `The gateway. It redeems at the Treasury and pays you the ${native}, in one transaction; you approve this amount of USDm for it, and nothing stays with it.`,
    value: <Address address={gateway} label="Copy the gateway’s address" />,
  },
  { term: 'Steps in your wallet', value: 'Approve the USDm, then one transaction' },
];

function sentence({ single, proRata }: Redeem, own: string | undefined, format: Format): string {
  const view = single ?? proRata;
  const ready = view && !view.shut && !view.amountIssue && view.usdmIn !== undefined ? view : undefined;
  if (!ready)
    return single
      ? `Burn USDm, receive ${single.asset.symbol}.`
      : 'Burn USDm, receive a slice of every asset.';
  const whom =
    ready.receiver === undefined || ready.receiver === own ? 'to your address' : `to ${ready.receiver}`;
  const burn = `Burn ${format.quantity(inUsdm(ready.usdmIn ?? 0n))}, receive`;
  return single
    ? `${burn} at least ${format.quantity(inAsset(single.asset, single.minimum ?? 0n))}, ${whom}.`
    : `${burn} at least the amounts above, ${whom}.`;
}
