import { type AbiParameter, type Address, type Hex, zeroAddress } from 'viem';
import { treasuryLensAbi } from '../../abis/treasury-lens';
import { isLocal } from '../../lib/chain/rpc/chains';
import { deployedChains, deploymentOf } from '../../lib/chain/rpc/deployments';
import { snapshotData } from '../../lib/chain/snapshot/snapshot-data';
import type { WordsByName } from '../../lib/chain/snapshot/totals';

/** What a page needs to ask for its first figures before its code is loaded: see first-script.js. */
export type FirstCalls = {
  /** Call data of the lens, and where its result has what. */
  data: Hex;
  words: WordsByName;
  /** The chains with a deployment, the default one first. */
  chains: { id: number; name: string; node: string; lens: Address; treasury: Address }[];
};

/** Those of a build, for which the local chain is among the chains or not. */
export function firstCalls(hasLocal: boolean): FirstCalls {
  const chains = deployedChains.flatMap(({ id, name, rpcUrls }) => {
    const [node] = rpcUrls.default.http;
    const deployment = deploymentOf(id);
    if (!node || !deployment || (isLocal(id) && !hasLocal)) return [];
    const { lens, treasury } = deployment;
    return { id, name, node, lens, treasury };
  });
  return { data: snapshotData(zeroAddress), words: snapshotWords(), chains };
}

/** Positions in the result of the lens, which begins with where its tuple does. */
export const snapshotWords = (): WordsByName =>
  Object.fromEntries(
    treasuryLensAbi
      .filter((item) => item.type === 'function' && item.name === 'snapshot')
      .flatMap((item) => ('outputs' in item ? item.outputs : []))
      .flatMap((output) => headNames(output.components))
      .map((name, index) => [name, 1 + index]),
  );

/** A name for each word of a head: of what has no fixed size, there is the position only. */
function headNames(parameters: readonly AbiParameter[]): string[] {
  return parameters.flatMap((parameter) => {
    const { name = '', type } = parameter;
    const [, element, count] = /^(.*)\[(\d*)\]$/.exec(type) ?? [];
    if (element !== undefined) {
      const each = { ...parameter, type: element };
      return Array.from({ length: Number(count || 1) }, (_, index) =>
        count ? namesOf(each, `${name}.${index}`) : [name],
      ).flat();
    }
    return namesOf(parameter, name);
  });
}

const namesOf = (parameter: AbiParameter, name: string): string[] =>
  'components' in parameter ? headNames(parameter.components).map((field) => `${name}.${field}`) : [name];
