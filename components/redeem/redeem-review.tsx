'use client';

import { Address } from '@/components/ui/address';
import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import type { Format } from '@/lib/domain/format/locale-format';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import type { CoinChoice } from '@/lib/domain/trade/coin-choice';
import type { RedeemState } from '@/lib/hooks/trade/use-redeem';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';

/** What will be signed: one plain sentence and the contract. Only the gateway for the native coin needs an approval. */
export function RedeemReview({ redeem }: { redeem: RedeemState }) {
  const deployment = useDeployment();
  const { address } = useAccount();
  const format = useFormat();
  const coin = redeem.single?.coin;
  return (
    <section aria-label="Review">
      <p className="mb-2 font-medium wrap-anywhere">{sentence(redeem, address, format)}</p>
      <DefinitionRows
        rows={
          coin?.chosen === 'native'
            ? gatewayRows(coin)
            : [
                {
                  term: 'Contract',
                  explain: 'The Treasury burns your USDm directly, so no approval is needed.',
                  value: deployment && (
                    <Address address={deployment.treasury} label="Copy the Treasury’s address" />
                  ),
                },
                { term: 'Wallet confirmations', value: '1 transaction' },
              ]
        }
      />
    </section>
  );
}

const gatewayRows = ({ gateway, native }: CoinChoice) => [
  {
    term: 'Contract and spender',
    explain: `The gateway redeems with the Treasury and pays you the ${native} in one transaction. You approve this amount of USDm for it. It keeps nothing.`,
    value: <Address address={gateway} label="Copy the gateway’s address" />,
  },
  { term: 'Wallet confirmations', value: 'USDm approval, then 1 transaction' },
];

function sentence({ single, proRata }: RedeemState, own: string | undefined, format: Format): string {
  const view = single ?? proRata;
  const receiver = view?.receiver;
  const whom = receiver === undefined || receiver === own ? 'to your address' : `to ${receiver}`;
  const redeems = `Redeem ${format.quantity(inUsdm(view?.usdmIn ?? 0n))} for`;
  if (single)
    return `${redeems} at least ${format.quantity(inAsset(single.asset, single.minimum ?? 0n))}, sent ${whom}.`;
  return proRata?.shares?.some(({ credited }) => credited > 0n)
    ? `${redeems} at least the amounts above: what is paid now, sent ${whom}, and the rest credited to your account.`
    : `${redeems} at least the amounts above, sent ${whom}.`;
}
