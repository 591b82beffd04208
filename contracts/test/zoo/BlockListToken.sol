// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DevToken} from "../../src/dev/DevToken.sol";

/// A token whose issuer can shut accounts out, as those of the large stablecoins can.
contract BlockListToken is DevToken {
    error Blocked(address account);

    mapping(address account => bool) public blocked;

    constructor(uint8 decimals_) DevToken("Block List", "BLK", decimals_) {}

    function setBlocked(address account, bool value) external {
        blocked[account] = value;
    }

    function _update(address from, address to, uint256 amount) internal override {
        require(!blocked[from], Blocked(from));
        require(!blocked[to], Blocked(to));
        super._update(from, to, amount);
    }
}
