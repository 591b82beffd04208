import { BPS } from '@/lib/domain/limits/limits';
import { sameAddress } from '@/lib/domain/model/address';
import { ceilDiv, max, min, saturatingSub, WAD } from '@/lib/domain/model/convert';
import { type Address, XMS_TIER } from '@/lib/domain/model/types';
import { changeOf, type LoggedCheckpoint, type TreasuryEvent } from './history';

/** The fixed supply of XMS. */
const XMS_SUPPLY = 10n ** 9n * WAD;

/** What the supply cap depends on besides the figures of a checkpoint, collected from all events before it. */
export type CapBasis = {
  /** Token units. */
  heldXms: bigint;
  /** As last set; undefined before the first event. */
  params: { supportRatio: bigint; launchCap: bigint } | undefined;
  /** XMS was deployed to a venue, or is not alone in tier 5: the events no longer determine how much of it is held. */
  lost: boolean;
};

/** The basis at the deployment, before any event. */
export const CAP_BASIS: CapBasis = { heldXms: 0n, params: undefined, lost: false };

/** The basis after one more event. Events must come without a gap from the deployment on. */
export function withEvent(basis: CapBasis, event: TreasuryEvent, xms: Address): CapBasis {
  switch (event.kind) {
    case 'checkpoint':
    case 'passage':
      return basis;
    case 'params':
      return { ...basis, params: { supportRatio: event.supportRatio, launchCap: event.launchCap } };
    case 'listed':
      return event.tier === XMS_TIER && !sameAddress(event.asset, xms) ? { ...basis, lost: true } : basis;
    case 'deployed':
      return sameAddress(event.asset, xms) ? { ...basis, lost: true } : basis;
    default: {
      const change = changeOf(event, xms);
      return change === 0n ? basis : { ...basis, heldXms: basis.heldXms + change };
    }
  }
}

/**
 * The supply cap right after a checkpoint, as TreasuryBase._assemble computes it:
 * max(launchCap, floor(floor(price x circulating / 1e18) x 1e4 / supportRatio) + Treasury-owned USDm).
 *
 * The XMS price is not logged, but the value of the XMS held is: floor(held x price / 1e18). This uses the lowest price
 * with that value, ceil(value x 1e18 / held). From one whole XMS held, only one price has that value, and the result
 * equals the Treasury's to the last unit; below that, it may be lower, but never higher. This is valid while the
 * Treasury accepts the price: while the XMS feed fails, the cap of the Treasury falls to what does not depend on it.
 * @returns USDm with 18 decimals; undefined if the events do not determine it
 */
export function supplyCapAt(basis: CapBasis, checkpoint: LoggedCheckpoint): bigint | undefined {
  const { heldXms, params, lost } = basis;
  if (lost || params === undefined || params.supportRatio === 0n || heldXms <= 0n) return undefined;
  const price = ceilDiv(checkpoint.tierValues[4] * WAD, heldXms);
  const circulating = XMS_SUPPLY - min(heldXms, XMS_SUPPLY);
  const supported = (((price * circulating) / WAD) * BPS) / params.supportRatio;
  return max(params.launchCap, supported + saturatingSub(checkpoint.supply, checkpoint.liabilities));
}
