import { parseAbi } from 'viem';

/** The functions we use of third-party contracts (the ABIs of ours are generated into `abis/`). */
export const accessManagerAbi = parseAbi([
  'constructor(address initialAdmin)',
  'event RoleGranted(uint64 indexed roleId, address indexed account, uint32 delay, uint48 since, bool newMember)',
  'event RoleRevoked(uint64 indexed roleId, address indexed account)',
  'event RoleLabel(uint64 indexed roleId, string label)',
  'event RoleGrantDelayChanged(uint64 indexed roleId, uint32 delay, uint48 since)',
  'event TargetAdminDelayUpdated(address indexed target, uint32 delay, uint48 since)',
  'event OperationScheduled(bytes32 indexed operationId, uint32 indexed nonce, uint48 schedule, address caller, address target, bytes data)',
  'function labelRole(uint64 roleId, string label)',
  'function setTargetFunctionRole(address target, bytes4[] selectors, uint64 roleId)',
  'function grantRole(uint64 roleId, address account, uint32 executionDelay)',
  'function renounceRole(uint64 roleId, address callerConfirmation)',
  'function revokeRole(uint64 roleId, address account)',
  'function setRoleAdmin(uint64 roleId, uint64 admin)',
  'function setRoleGuardian(uint64 roleId, uint64 guardian)',
  'function setGrantDelay(uint64 roleId, uint32 newDelay)',
  'function setTargetAdminDelay(address target, uint32 newDelay)',
  'function setTargetClosed(address target, bool closed)',
  'function updateAuthority(address target, address newAuthority)',
  'function schedule(address target, bytes data, uint48 when) returns (bytes32 operationId, uint32 nonce)',
  'function cancel(address caller, address target, bytes data) returns (uint32)',
  'function multicall(bytes[] data) returns (bytes[])',
  'function hasRole(uint64 roleId, address account) view returns (bool isMember, uint32 executionDelay)',
  'function getTargetFunctionRole(address target, bytes4 selector) view returns (uint64)',
  'function getRoleGuardian(uint64 roleId) view returns (uint64)',
  'function getSchedule(bytes32 id) view returns (uint48)',
]);

/** A Chainlink-style feed. */
export const feedAbi = parseAbi([
  'function description() view returns (string)',
  'function decimals() view returns (uint8)',
  'function getRoundData(uint80 round) view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)',
  'function latestRoundData() view returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)',
]);

export const factoryAbi = parseAbi([
  'function getPair(address a, address b) view returns (address)',
  'function createPair(address a, address b) returns (address)',
]);

export const pairAbi = parseAbi([
  'function token0() view returns (address)',
  'function token1() view returns (address)',
  'function getReserves() view returns (uint112 reserve0, uint112 reserve1, uint32 blockTimestampLast)',
  'function mint(address to) returns (uint256 liquidity)',
]);
