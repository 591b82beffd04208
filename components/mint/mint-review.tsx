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

type MintReviewProps = { form: MintForm; view: MintView | undefined };

/** What will be signed: one plain sentence, the contract, and every step the wallet will ask to confirm. */
export function MintReview({ form, view }: MintReviewProps) {
  const deployment = useDeployment();
  const { address } = useAccount();
  const format = useFormat();
  const ready = view && !view.closed && !view.amountIssue ? view : undefined;
  const steps = view?.steps ?? USUAL_STEPS;
  return (
    <section aria-label="Review">
      <p className="mb-2 min-h-[3lh] font-medium sm:min-h-[1lh] wrap-anywhere">
        {ready
          ? sentence(ready, address, format)
          : `Deposit ${view?.asset.symbol ?? 'the asset'}, receive USDm.`}
      </p>
      <DefinitionRows
        rows={[
          view?.coin?.chosen === 'native'
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
          ...stepWords(toldStep(kind, form, view, ready !== undefined, format)),
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

/** The steps for most users, shown while nothing is known about the account. */
const USUAL_STEPS: readonly MintStep[] = ['approve', 'mint'];

/** A step in words, with amounts as far as they are known. */
function toldStep(
  kind: MintStep,
  form: MintForm,
  view: MintView | undefined,
  ready: boolean,
  format: Format,
): NamedStep {
  const symbol = view?.asset.symbol ?? 'the asset';
  const paid = ready && view?.amountIn !== undefined ? inAsset(view.asset, view.amountIn) : undefined;
  const deposit = paid ? format.quantity(paid) : symbol;
  const minted = ready && view?.quote ? format.quantity(inUsdm(view.quote.usdmOut)) : 'USDm';
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
