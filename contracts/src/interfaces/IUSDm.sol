// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// The stablecoin. Only the Treasury changes its supply.
interface IUSDm is IERC20 {
    /// The caller is not the Treasury.
    error OnlyTreasury(address caller);

    /// Creates `amount` for `to`. Treasury only.
    function mint(address to, uint256 amount) external;

    /// Destroys `amount` of `from`. Treasury only; the Treasury passes nobody but its own caller or itself.
    function burn(address from, uint256 amount) external;
}
