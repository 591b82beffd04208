import type { Flow } from '@/lib/tx/engine/flow';
import { kindOf } from '@/lib/tx/kinds';
import type { FlowView } from './flow-view';

/** The whole transaction as text to save: what was done, by which account, and where to look it up. */
export function receiptOf(flow: Flow, view: FlowView, chainName: string): string {
  const { intent, account, chainId, treasury } = flow;
  const hashes = flow.steps.flatMap(({ hash }, index) =>
    hash ? [`${view.steps[index]?.title ?? 'Transaction'}: ${hash}`] : [],
  );
  return [
    `Mars Treasury: ${view.title}`,
    ...view.results.map(({ term, value }) => `${term}: ${value}`),
    ...view.shares.flatMap(({ symbol, paid, credited }) => [
      ...(paid.value > 0n ? [`Paid in ${symbol}: ${paid.exact}`] : []),
      ...(credited.value > 0n ? [`Credited in ${symbol}: ${credited.exact}`] : []),
    ]),
    ...(kindOf(intent).words.receipt?.(intent) ?? []),
    `Account: ${account}`,
    ...('receiver' in intent ? [`Recipient: ${intent.receiver}`] : []),
    `Chain: ${chainName} (${chainId})`,
    `Treasury: ${treasury}`,
    ...hashes,
  ].join('\n');
}
