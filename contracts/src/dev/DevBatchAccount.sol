// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// What an account of the local chain delegates itself to (EIP-7702) in order to make several calls in one transaction:
/// all of them or none. Wallets that offer batches (EIP-5792) do it in this way.
contract DevBatchAccount {
    struct Call {
        address to;
        bytes data;
    }

    error OnlySelf();

    function execute(Call[] calldata calls) external {
        if (msg.sender != address(this)) revert OnlySelf();
        for (uint256 i; i < calls.length; ++i) {
            (bool ok, bytes memory answer) = calls[i].to.call(calls[i].data);
            if (ok) continue;
            assembly ("memory-safe") {
                revert(add(answer, 32), mload(answer))
            }
        }
    }
}
