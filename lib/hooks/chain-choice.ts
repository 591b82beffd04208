import { createSignal } from '@/lib/chain/browser/signal';
import { forgivingStore } from '@/lib/chain/browser/storage';
import { deployedChains } from '@/lib/chain/rpc/deployments';

/** Where the choice is stored. */
export const CHAIN_KEY = 'mars.chain';

const { notify, subscribe } = createSignal();

/** Null until it is read. */
let choice: number | undefined | null = null;

/** Calls back when another chain is chosen; returns a function that stops it. */
export const onChainChoice = subscribe;

/**
 * The chain that the visitor asked for: in the link of the page (`?chain=56`), else in an earlier visit. Undefined if
 * that is none, or one without a deployment.
 */
export function chosenChain(): number | undefined {
  if (choice === null) {
    const linked = new URLSearchParams(window.location.search).get('chain');
    choice = idOf(linked) ?? idOf(forgivingStore().getItem(CHAIN_KEY));
  }
  return choice;
}

/** For `chooseChain`, which is not loaded where there is nothing to choose. */
export function setChosenChain(chainId: number | undefined): void {
  choice = chainId;
  notify();
}

const idOf = (text: string | null) => deployedChains.find(({ id }) => `${id}` === text)?.id;
