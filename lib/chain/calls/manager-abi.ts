import { parseAbi } from 'viem';

/** The parts of OpenZeppelin's AccessManager used here: delayed calls, and the changes of roles that can be scheduled. */
export const managerAbi = parseAbi([
  'event OperationScheduled(bytes32 indexed operationId, uint32 indexed nonce, uint48 schedule, address caller, address target, bytes data)',
  'event OperationExecuted(bytes32 indexed operationId, uint32 indexed nonce)',
  'event OperationCanceled(bytes32 indexed operationId, uint32 indexed nonce)',
  'function schedule(address target, bytes data, uint48 when) returns (bytes32 operationId, uint32 nonce)',
  'function execute(address target, bytes data) payable returns (uint32 nonce)',
  'function cancel(address caller, address target, bytes data) returns (uint32 nonce)',
  'function hasRole(uint64 roleId, address account) view returns (bool isMember, uint32 executionDelay)',
  'function labelRole(uint64 roleId, string label)',
  'function grantRole(uint64 roleId, address account, uint32 executionDelay)',
  'function revokeRole(uint64 roleId, address account)',
  'function setRoleAdmin(uint64 roleId, uint64 admin)',
  'function setRoleGuardian(uint64 roleId, uint64 guardian)',
  'function setGrantDelay(uint64 roleId, uint32 newDelay)',
  'function setTargetFunctionRole(address target, bytes4[] selectors, uint64 roleId)',
  'function setTargetAdminDelay(address target, uint32 newDelay)',
  'function setTargetClosed(address target, bool closed)',
  'function updateAuthority(address target, address newAuthority)',
  'error AccessManagerAlreadyScheduled(bytes32 operationId)',
  'error AccessManagerNotScheduled(bytes32 operationId)',
  'error AccessManagerNotReady(bytes32 operationId)',
  'error AccessManagerExpired(bytes32 operationId)',
  'error AccessManagerUnauthorizedCall(address caller, address target, bytes4 selector)',
  'error AccessManagerUnauthorizedCancel(address msgsender, address caller, address target, bytes4 selector)',
]);
