// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// A token for the local chain that anyone may create, with or without EIP-2612.
contract PlainDevToken is ERC20 {
    uint8 private immutable _decimals;

    constructor(string memory name, string memory symbol, uint8 decimals_) ERC20(name, symbol) {
        _decimals = decimals_;
    }

    function decimals() public view virtual override returns (uint8) {
        return _decimals;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}

contract DevToken is PlainDevToken, ERC20Permit {
    constructor(string memory name, string memory symbol, uint8 decimals_)
        PlainDevToken(name, symbol, decimals_)
        ERC20Permit(name)
    {}

    function decimals() public view override(ERC20, PlainDevToken) returns (uint8) {
        return super.decimals();
    }
}
