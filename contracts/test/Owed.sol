// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITreasury} from "../src/interfaces/ITreasury.sol";

/// What `account` has been credited of `asset`, in token units.
function owedTo(ITreasury treasury, address account, address asset) view returns (uint256 owed) {
    (owed,) = treasury.creditOf(account, asset);
}

/// The part of it that a claim would pay now.
function claimableBy(ITreasury treasury, address account, address asset) view returns (uint256 claimable) {
    (, claimable) = treasury.creditOf(account, asset);
}
