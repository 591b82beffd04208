import type { Hex } from 'viem';
import type { BlockId } from '@/lib/chain/rpc/block';
import { allFigures } from '@/lib/domain/figures/figures';
import { formatFigure } from '@/lib/domain/figures/format-figure';
import type { Unit } from '@/lib/domain/figures/measure';
import { proofOf } from '@/lib/domain/figures/proofs';
import type { ProvenSnapshot } from './snapshot';
import { decodeSnapshot } from './snapshot-data';

/** Texts in an exported file are the same wherever it is made. */
const LOCALE = 'en-US';

const ABOUT =
  'A view of the Mars Treasury at one block. Every number is a string of decimal digits; a figure’s value ÷ 10^decimals is in its unit. A value of null: there is none. 2^256 - 1: no limit.';

/**
 * Everything that is shown of a snapshot, with what it was read from, as JSON: whole numbers only, no rounding.
 * @param block the block's own hash and time; undefined where no node tells
 */
export function exportView({ snapshot, evidence }: ProvenSnapshot, block: BlockId | undefined): string {
  const view = {
    about: ABOUT,
    chainId: snapshot.chainId,
    block: {
      number: snapshot.blockNumber,
      hash: block?.hash ?? null,
      timestamp: snapshot.timestamp,
    },
    call: {
      contract: evidence.contract,
      function: 'snapshot(address)',
      arguments: [accountIn(evidence.data)],
      data: evidence.data,
      result: evidence.result,
    },
    answer: decodeSnapshot(evidence.result),
    figures: allFigures(snapshot).map((figure) => ({
      id: figure.id,
      label: proofOf(snapshot, figure.id).label,
      value: figure.value ?? null,
      ...unitWords(figure.unit),
      text: formatFigure(figure, LOCALE).exact,
    })),
  };
  return `${JSON.stringify(view, exactly, 2)}\n`;
}

/** `mars-treasury-56-41234567.json` */
export function exportName({ snapshot: { chainId, blockNumber } }: ProvenSnapshot): string {
  return `mars-treasury-${chainId}-${blockNumber}.json`;
}

/** The argument of the call: whose balances were asked for, 0 for nobody's. */
export function accountIn(data: Hex): Hex {
  return `0x${data.slice(-40)}`;
}

function exactly(_: string, value: unknown): unknown {
  return typeof value === 'bigint' || typeof value === 'number' ? value.toString() : value;
}

function unitWords(unit: Unit): { unit: string; decimals: number } {
  switch (unit) {
    case 'usd':
    case 'price':
      return { unit: 'USD', decimals: 18 };
    case 'percent':
      return { unit: '%', decimals: 2 };
    case 'seconds':
      return { unit: 's', decimals: 0 };
    case 'usdm':
      return { unit: 'USDm', decimals: 18 };
    case 'xms':
      return { unit: 'XMS', decimals: 18 };
    default:
      return { unit: unit.symbol, decimals: unit.decimals };
  }
}
