// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// What the tokens of the local chain have in common.
interface IMintableToken {
    function mint(address to, uint256 amount) external;
}

/// A vault for the local chain over a token that anyone may create. Its assets grow linearly at a yearly rate; what has
/// accrued is created at every deposit and withdrawal, so that it is really there. Anyone may set the rate, lend out a
/// part of it, or freeze it.
contract DevVault is ERC4626 {
    /// Growth per year in basis points.
    uint256 public rate;
    /// Assets that can't be withdrawn now.
    uint256 public lent;
    /// Nothing can be deposited or withdrawn.
    bool public frozen;
    uint256 private _accruedAt;

    constructor(IERC20 asset_, string memory name, string memory symbol, uint256 rate_)
        ERC4626(asset_)
        ERC20(name, symbol)
    {
        (rate, _accruedAt) = (rate_, block.timestamp);
    }

    function setRate(uint256 rate_) external {
        _accrue();
        rate = rate_;
    }

    function lend(uint256 lent_) external {
        lent = lent_;
    }

    function freeze(bool frozen_) external {
        frozen = frozen_;
    }

    function totalAssets() public view override returns (uint256) {
        return super.totalAssets() + _accrued();
    }

    function maxDeposit(address receiver) public view override returns (uint256) {
        return frozen ? 0 : super.maxDeposit(receiver);
    }

    function maxMint(address receiver) public view override returns (uint256) {
        return frozen ? 0 : super.maxMint(receiver);
    }

    /// ERC4626 derives `maxWithdraw` from it.
    function maxRedeem(address owner) public view override returns (uint256) {
        if (frozen) return 0;
        return Math.min(super.maxRedeem(owner), convertToShares(Math.saturatingSub(totalAssets(), lent)));
    }

    /// Without shares nobody earns.
    function _accrued() private view returns (uint256) {
        if (totalSupply() == 0) return 0;
        return Math.mulDiv(super.totalAssets(), rate * (block.timestamp - _accruedAt), 10_000 * 365 days);
    }

    function _accrue() private {
        uint256 amount = _accrued();
        _accruedAt = block.timestamp;
        if (amount > 0) IMintableToken(asset()).mint(address(this), amount);
    }

    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override {
        _accrue();
        super._deposit(caller, receiver, assets, shares);
    }

    function _withdraw(address caller, address receiver, address owner, uint256 assets, uint256 shares)
        internal
        override
    {
        _accrue();
        super._withdraw(caller, receiver, owner, assets, shares);
    }
}
