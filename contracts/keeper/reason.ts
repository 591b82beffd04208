import {
  type Abi,
  type BaseError,
  ContractFunctionRevertedError,
  decodeErrorResult,
  type Hex,
  toFunctionSelector,
} from 'viem';
import { ordersAbi } from '@/abis/orders';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import { usdmAbi } from '@/abis/usdm';
import { valuerAbi } from '@/abis/valuer';

const ERRORS: Abi = [...ordersAbi, ...treasuryAbi, ...priceOracleAbi, ...usdmAbi, ...valuerAbi].filter(
  ({ type }) => type === 'error',
);

/** What Orders reports where the Treasury reverted without data: the bytes of "none". */
const NO_DATA = '0x6e6f6e65';

/** Why a call failed: the contract's error with its arguments, or what the node said. */
export function reasonOf(error: BaseError): string {
  const data = dataOf(error);
  if (data !== undefined) return inWords(data);
  return `${error.shortMessage} ${error.details}`.trim().replaceAll('\n', ' ');
}

/** Whether a call failed because the order is not open any more. */
export const isNotOpen = (error: BaseError): boolean => dataOf(error)?.slice(0, 10) === NOT_OPEN;
const NOT_OPEN = toFunctionSelector('NotOpen(uint256)');

/** What the contract reverted with. */
function dataOf(error: BaseError): Hex | undefined {
  const revert = error.walk((each) => each instanceof ContractFunctionRevertedError);
  return revert instanceof ContractFunctionRevertedError ? revert.raw : undefined;
}

/** Why the Treasury did not take all of an order, from the selector in its outcome. */
export function refusalOf(selector: Hex): string {
  if (BigInt(selector) === 0n) return 'no valid price in time';
  const known = ERRORS.find(
    (item) => item.type === 'error' && toFunctionSelector(signatureOf(item)) === selector,
  );
  return known?.type === 'error' ? known.name : selector;
}

const signatureOf = ({ name, inputs }: { name: string; inputs: readonly { type: string }[] }) =>
  `${name}(${inputs.map(({ type }) => type).join(',')})`;

function inWords(data: Hex): string {
  if (data === NO_DATA || data === '0x') return 'reverted without a reason';
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi: ERRORS, data });
    const [, nested] = args;
    if (errorName === 'SettlementFailed' && isData(nested)) return `${errorName}: ${inWords(nested)}`;
    return `${errorName}(${args.join(', ')})`;
  } catch {
    return `reverted with ${data}`;
  }
}

const isData = (value: unknown): value is Hex => typeof value === 'string' && value.startsWith('0x');
