import { parseAbi } from 'viem';

/** The functions we use of third-party contracts (the ABIs of ours are generated into `abis/`). */
export const accessManagerAbi = parseAbi([
  'constructor(address initialAdmin)',
  'event RoleGranted(uint64 indexed roleId, address indexed account, uint32 delay, uint48 since, bool newMember)',
  'event RoleRevoked(uint64 indexed roleId, address indexed account)',
  'event RoleLabel(uint64 indexed roleId, string label)',
  'function labelRole(uint64 roleId, string label)',
  'function setTargetFunctionRole(address target, bytes4[] selectors, uint64 roleId)',
  'function grantRole(uint64 roleId, address account, uint32 executionDelay)',
  'function renounceRole(uint64 roleId, address callerConfirmation)',
  'function multicall(bytes[] data) returns (bytes[])',
  'function hasRole(uint64 roleId, address account) view returns (bool isMember, uint32 executionDelay)',
  'function getTargetFunctionRole(address target, bytes4 selector) view returns (uint64)',
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
