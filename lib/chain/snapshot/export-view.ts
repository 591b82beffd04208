import type { Hex } from 'viem';
import type { BlockId } from '@/lib/chain/rpc/block';
import { allFigures } from '@/lib/domain/figures/figures';
import { formatFigure } from '@/lib/domain/figures/format-figure';
import type { Unit } from '@/lib/domain/figures/measure';
import { derivationOf } from '@/lib/domain/figures/proofs';
import { formatIn } from '@/lib/domain/format/locale-format';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { ProvenSnapshot } from './snapshot';
import { decodeSnapshot } from './snapshot-data';

/** Texts in an exported file do not depend on where it is made. */
const LOCALE = 'en-US';

const ABOUT =
  'The Mars Treasury at one block. Every number is a string of decimal digits; the value of a figure ÷ 10^decimals is in its unit. A value of null means that there is none; 2^256 - 1 means no limit.';

/**
 * Everything the app shows of a snapshot, with its source, as JSON: whole numbers only, no rounding.
 * @param block the hash and time of the block; undefined if no node returned them
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
      label: derivationOf(snapshot, figure.id).label,
      value: figure.value ?? null,
      ...unitWords(figure.unit),
      text: formatFigure(figure, formatIn(LOCALE)).exact,
    })),
  };
  return `${JSON.stringify(view, exactly, 2)}\n`;
}

/** `mars-treasury-56-41234567.json` */
export function exportName({ snapshot: { chainId, blockNumber } }: ProvenSnapshot): string {
  return `mars-treasury-${chainId}-${blockNumber}.json`;
}

/** The argument of the call: the account whose balances were requested, 0 for none. */
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
      return { unit: 'USD', decimals: USDM_DECIMALS };
    case 'percent':
    case 'setting':
      return { unit: '%', decimals: 2 };
    case 'seconds':
      return { unit: 's', decimals: 0 };
    case 'usdm':
      return { unit: 'USDm', decimals: USDM_DECIMALS };
    case 'xms':
      return { unit: 'XMS', decimals: USDM_DECIMALS };
    default:
      return { unit: unit.symbol, decimals: unit.decimals };
  }
}
