import { type Abi, decodeErrorResult, type Hex, parseAbi } from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { grantsAbi } from '@/abis/grants';
import { liquidityVenueAbi } from '@/abis/liquidity-venue';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import { yieldVenueAbi } from '@/abis/yield-venue';
import { managerAbi } from '@/lib/chain/calls/manager-abi';
import type { RefusedAction } from '@/lib/domain/model/steward-issue';

// Errors of tokens, vaults and Governors, by OpenZeppelin's names.
const othersErrors = parseAbi([
  'error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)',
  'error ERC4626ExceededMaxDeposit(address receiver, uint256 assets, uint256 max)',
  'error GovernorAlreadyCastVote(address voter)',
  'error GovernorNonexistentProposal(uint256 proposalId)',
  'error GovernorUnexpectedProposalState(uint256 proposalId, uint8 current, bytes32 expectedStates)',
]);

const errorsAbi: Abi = [
  ...errorsOf(managerAbi),
  ...[
    treasuryAbi,
    yieldVenueAbi,
    liquidityVenueAbi,
    governanceDelegateAbi,
    grantsAbi,
    priceOracleAbi,
  ].flatMap(errorsOf),
  ...othersErrors,
];

function errorsOf(abi: Abi): Abi {
  return abi.filter(({ type }) => type === 'error');
}

/** A revert by its name; by its selector if none of our contracts defines it. */
export function refusalOf(data: Hex): RefusedAction {
  if (data === '0x') return { name: undefined, args: [] };
  try {
    const { errorName, args } = decodeErrorResult({ abi: errorsAbi, data });
    return { name: errorName, args: args ?? [] };
  } catch {
    return { name: data.slice(0, 10), args: [] };
  }
}
