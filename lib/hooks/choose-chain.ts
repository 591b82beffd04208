import { forgivingStore } from '@/lib/chain/browser/storage';
import { CHAIN_KEY, setChosenChain } from './chain-choice';
import { replaceSearch } from './use-search';

/** Chooses a chain and remembers it. Undefined forgets the choice: then the app follows the wallet. */
export function chooseChain(chainId: number | undefined): void {
  setChosenChain(chainId);
  const text = chainId?.toString() ?? '';
  const [store, search] = [forgivingStore(), new URLSearchParams(window.location.search)];
  if (text) store.setItem(CHAIN_KEY, text);
  else store.removeItem(CHAIN_KEY);
  // A link that names a chain goes on naming the one that is shown.
  if (!search.has('chain')) return;
  if (text) search.set('chain', text);
  else search.delete('chain');
  replaceSearch(search.size > 0 ? `?${search}` : '');
}
