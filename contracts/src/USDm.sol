// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IUSDm} from "./interfaces/IUSDm.sol";

/// The stablecoin: an ERC-20 with EIP-2612 permits. No owner, no pause, no block list; the Treasury given at deployment
/// is the only one who mints and burns, for good.
contract USDm is ERC20, ERC20Permit, IUSDm {
    address public immutable treasury;

    constructor(address treasury_) ERC20("USD-Mars", "USDm") ERC20Permit("USD-Mars") {
        treasury = treasury_;
    }

    modifier onlyTreasury() {
        require(msg.sender == treasury, OnlyTreasury(msg.sender));
        _;
    }

    /// @inheritdoc IUSDm
    function mint(address to, uint256 amount) external onlyTreasury {
        _mint(to, amount);
    }

    /// @inheritdoc IUSDm
    function burn(address from, uint256 amount) external onlyTreasury {
        _burn(from, amount);
    }
}
