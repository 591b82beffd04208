'use client';

import { Stepper } from '@/components/flow/stepper';
import { Address } from '@/components/ui/address';
import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import type { Format } from '@/lib/domain/format/locale-format';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import type { CoinChoice } from '@/lib/domain/trade/coin-choice';
import type { MintForm, MintView } from '@/lib/domain/trade/mint-view';
import type { MintStep } from '@/lib/domain/trade/steps';
import { mintBatchTitle, mintStepTitle, type NamedStep, stepWords } from '@/lib/domain/words/step-words';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';

type MintReviewProps = { form: MintForm; view: MintView };

/** What will be signed: one plain sentence, the contract, and every step the wallet will ask to confirm. */
export function MintReview({ form, view }: MintReviewProps) {
  const deployment = useDeployment();
  const { address } = useAccount();
  const format = useFormat();
  const { steps } = view;
  return (
    <section aria-label="Review">
      <p className="mb-2 font-medium wrap-anywhere">{sentence(view, address, format)}</p>
      <DefinitionRows
        rows={[
          view.coin?.chosen === 'native'
            ? gatewayRow(view.coin)
            : {
                term: 'Contract and spender',
                explain: 'The Treasury: the only contract you call and the only one you approve.',
                value: deployment && (
                  <Address address={deployment.treasury} label="Copy the Treasury’s address" />
                ),
              },
        ]}
      />
      <h2 className="mt-4 mb-3 font-semibold">
        {steps.length > 1 ? `${steps.length} wallet confirmations` : '1 wallet confirmation'}
      </h2>
      <Stepper
        label="Steps"
        steps={steps.map((kind) => ({
          key: kind,
          state: 'todo',
          ...stepWords(toldStep(kind, form, view, format)),
        }))}
      />
    </section>
  );
}

const gatewayRow = ({ gateway, native }: CoinChoice) => ({
  term: 'Contract',
  explain: `The gateway wraps your ${native} and mints with the Treasury in one transaction. It keeps nothing.`,
  value: <Address address={gateway} label="Copy the gateway’s address" />,
});

/** A step in words. */
function toldStep(
  kind: MintStep,
  form: MintForm,
  { asset, amountIn, quote }: MintView,
  format: Format,
): NamedStep {
  const { symbol } = asset;
  const deposit = format.quantity(inAsset(asset, amountIn ?? 0n));
  const minted = format.quantity(inUsdm(quote?.usdmOut ?? 0n));
  switch (kind) {
    case 'permit':
    case 'reset':
    case 'approve':
      return { kind, symbol, deposit, approval: form.approval };
    case 'batch':
      return { kind, title: mintBatchTitle(deposit, minted) };
    case 'mint':
      return { kind: 'final', title: mintStepTitle(deposit, minted) };
  }
}

function sentence(view: MintView, own: string | undefined, format: Format): string {
  const { asset, amountIn, minimum, receiver } = view;
  const whom = receiver === undefined || receiver === own ? 'to your address' : `to ${receiver}`;
  const deposit = format.quantity(inAsset(asset, amountIn ?? 0n));
  return `Deposit ${deposit}, receive at least ${format.quantity(inUsdm(minimum ?? 0n))}, sent ${whom}.`;
}
