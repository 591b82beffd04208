import { parseAbi } from 'viem';

/** The functions we use of the contracts in contracts/src/dev and of Uniswap V2's factory. */
export const devTokenAbi = parseAbi([
  'constructor(string name, string symbol, uint8 decimals)',
  'function mint(address to, uint256 amount)',
]);

export const devFeedAbi = parseAbi([
  'constructor(string description, uint8 decimals, int192 answer)',
  'function set(int192 answer, uint64 updatedAt)',
  'function getRoundData(uint80 id) view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)',
  'function latestRoundData() view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)',
]);

export const devMarketAbi = parseAbi([
  'constructor(address xms, address usdm, address pair, address oracle)',
  'function step(address[] feeds, int192[] answers, uint256 xmsPrice)',
]);

export const exchangeAbi = parseAbi(['constructor(address feeToSetter)', 'function setFeeTo(address feeTo)']);

export const devVaultAbi = parseAbi([
  'constructor(address asset, string name, string symbol, uint256 rate)',
  'function setRate(uint256 rate)',
]);

export const devGovernorAbi = parseAbi([
  'constructor(address token, uint48 votingDelay, uint32 votingPeriod, uint256 threshold, uint256 quorumPercent)',
]);

/** The functions we use of an external Governor (OpenZeppelin's). */
export const governorAbi = parseAbi([
  'function propose(address[] targets, uint256[] values, bytes[] calldatas, string description) returns (uint256)',
  'function hashProposal(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash) view returns (uint256)',
]);
