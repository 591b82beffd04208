// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// Calls to contracts that may burn their gas, revert or return anything.
library BoundedCall {
    error InsufficientGas();

    /// Calls a view without arguments, which may use `gasCap` gas, and copies at most `answer.length` words of what it
    /// returns into `answer`. Reverts when too little gas is left to offer `gasCap` in full, since then the caller's
    /// gas limit rather than the target would decide the outcome (EIP-150 passes on at most 63/64).
    /// @return ok the call succeeded and filled `answer`; otherwise `answer` holds anything
    function read(address target, bytes4 selector, uint256 gasCap, uint256[] memory answer)
        internal
        view
        returns (bool ok)
    {
        _requireGas(gasCap);
        assembly ("memory-safe") {
            let size := shl(5, mload(answer))
            mstore(0x00, selector)
            ok := staticcall(gasCap, target, 0x00, 0x04, add(answer, 0x20), size)
            // An account without code answers with success and no data.
            ok := and(ok, iszero(lt(returndatasize(), size)))
        }
    }

    /// `read` for a view with arguments.
    function query(address target, bytes memory question, uint256 gasCap, uint256[] memory answer)
        internal
        view
        returns (bool ok)
    {
        _requireGas(gasCap);
        assembly ("memory-safe") {
            let size := shl(5, mload(answer))
            ok := staticcall(gasCap, target, add(question, 0x20), mload(question), add(answer, 0x20), size)
            ok := and(ok, iszero(lt(returndatasize(), size)))
        }
    }

    /// A call that changes something, whatever it answers.
    /// @return ok the call did not revert
    function act(address target, bytes memory order, uint256 gasCap) internal returns (bool ok) {
        _requireGas(gasCap);
        assembly ("memory-safe") {
            ok := call(gasCap, target, 0, add(order, 0x20), mload(order), 0, 0)
        }
    }

    /// `act` for a call that answers with a number.
    /// @return word the number; 0 when the call reverts or answers with less than a word
    function actFor(address target, bytes memory order, uint256 gasCap) internal returns (uint256 word) {
        _requireGas(gasCap);
        assembly ("memory-safe") {
            let ok := call(gasCap, target, 0, add(order, 0x20), mload(order), 0x00, 0x20)
            if and(ok, gt(returndatasize(), 0x1f)) { word := mload(0x00) }
        }
    }

    /// Calls a view that may use `gasCap` gas and copies at most `maxBytes` of what it returns. For display only: what
    /// it answers may depend on the gas the caller has left.
    function ask(address target, bytes memory question, uint256 gasCap, uint256 maxBytes)
        internal
        view
        returns (bool ok, bytes memory answer)
    {
        answer = new bytes(maxBytes);
        assembly ("memory-safe") {
            ok := staticcall(gasCap, target, add(question, 0x20), mload(question), add(answer, 0x20), maxBytes)
            if lt(returndatasize(), maxBytes) { mstore(answer, returndatasize()) }
        }
    }

    /// A token transfer that never reverts for the token's sake.
    /// @return ok the token has code, did not revert, and returned nothing or true
    function transfer(address token, address to, uint256 amount, uint256 gasCap) internal returns (bool ok) {
        _requireGas(gasCap);
        bytes memory data = abi.encodeWithSignature("transfer(address,uint256)", to, amount);
        assembly ("memory-safe") {
            mstore(0x00, 0)
            ok := call(gasCap, token, 0, add(data, 0x20), mload(data), 0x00, 0x20)
            switch returndatasize()
            case 0 { ok := and(ok, gt(extcodesize(token), 0)) }
            default { ok := and(ok, and(gt(returndatasize(), 0x1f), eq(mload(0x00), 1))) }
        }
    }

    function _requireGas(uint256 gasCap) private view {
        unchecked {
            // More than 64/63 of the cap, and a cold account access with its overhead.
            require(gasleft() > gasCap + gasCap / 32 + 5_000, InsufficientGas());
        }
    }
}
