import { createSignal } from '@/lib/chain/browser/signal';
import { forgivingStore } from '@/lib/chain/browser/storage';
import { deployedChains } from '@/lib/chain/rpc/deployments';
import { replaceSearch } from './use-search';

const KEY = 'mars.chain';
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
  if (choice === null) choice = idOf(query().get('chain')) ?? idOf(forgivingStore().getItem(KEY));
  return choice;
}

/** Chooses a chain and remembers it. Undefined forgets the choice: then the app follows the wallet. */
export function chooseChain(chainId: number | undefined): void {
  choice = chainId;
  const text = chainId?.toString() ?? '';
  const [store, search] = [forgivingStore(), query()];
  if (text) store.setItem(KEY, text);
  else store.removeItem(KEY);
  // A link that names a chain goes on naming the one that is shown.
  if (search.has('chain')) {
    if (text) search.set('chain', text);
    else search.delete('chain');
    replaceSearch(search.size > 0 ? `?${search}` : '');
  }
  notify();
}

const query = () => new URLSearchParams(window.location.search);

const idOf = (text: string | null) => deployedChains.find(({ id }) => `${id}` === text)?.id;
