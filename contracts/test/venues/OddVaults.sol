// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";

/// Takes a fee from what enters and from what leaves.
contract FeeVault is ERC4626 {
    using SafeERC20 for IERC20;

    uint256 public entryFee;
    uint256 public exitFee;

    constructor(IERC20 asset_) ERC4626(asset_) ERC20("Fee Vault", "FEE") {}

    /// In basis points.
    function set(uint256 entryFee_, uint256 exitFee_) external {
        (entryFee, exitFee) = (entryFee_, exitFee_);
    }

    function previewDeposit(uint256 assets) public view override returns (uint256) {
        return super.previewDeposit(assets - assets * entryFee / 10_000);
    }

    function previewWithdraw(uint256 assets) public view override returns (uint256) {
        return super.previewWithdraw(assets + assets * exitFee / 10_000);
    }

    function previewRedeem(uint256 shares) public view override returns (uint256) {
        return super.previewRedeem(shares) * 10_000 / (10_000 + exitFee);
    }

    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override {
        super._deposit(caller, receiver, assets, shares);
        IERC20(asset()).safeTransfer(address(0xFEE), assets * entryFee / 10_000);
    }

    function _withdraw(address caller, address receiver, address owner, uint256 assets, uint256 shares)
        internal
        override
    {
        super._withdraw(caller, receiver, owner, assets, shares);
        IERC20(asset()).safeTransfer(address(0xFEE), assets * exitFee / 10_000);
    }
}

/// Takes as many shares again for what it pays, once told to.
contract GreedyVault is ERC4626 {
    bool public greedy;

    constructor(IERC20 asset_) ERC4626(asset_) ERC20("Greedy Vault", "GRV") {}

    function set(bool greedy_) external {
        greedy = greedy_;
    }

    function _withdraw(address caller, address receiver, address owner, uint256 assets, uint256 shares)
        internal
        override
    {
        super._withdraw(caller, receiver, owner, assets, shares);
        if (greedy) _burn(owner, shares);
    }
}

/// Lies, cheats or fails, and calls whom it is told to from within. Shares are worth a unit each.
contract OddVault {
    enum Trick {
        None,
        MintsNothing,
        TakesLess,
        KeepsShares,
        PaysHalf,
        PaysNothing,
        SaysMuch,
        ViewsRevert,
        ViewsBurnGas,
        ViewsBomb,
        ViewsSilent
    }

    address public immutable asset;
    Trick public trick;
    mapping(address account => uint256) public balanceOf;

    address[] private _targets;
    bytes[] private _attempts;
    address private _observed;
    bytes private _question;
    uint256 public tried;
    mapping(bytes4 reason => uint256) public refused;
    bytes public seen;

    constructor(address asset_) {
        asset = asset_;
    }

    function set(Trick trick_) external {
        trick = trick_;
    }

    function attempt(address target, bytes calldata data) external {
        _targets.push(target);
        _attempts.push(data);
    }

    /// Asks `target` from within; the answer is `seen`.
    function observe(address target, bytes calldata question) external {
        (_observed, _question) = (target, question);
    }

    function deposit(uint256 assets, address receiver) external returns (uint256) {
        intrude();
        uint256 taken = trick == Trick.TakesLess ? assets - 1 : assets;
        IERC20(asset).transferFrom(msg.sender, address(this), taken);
        if (trick != Trick.MintsNothing) balanceOf[receiver] += assets;
        return assets;
    }

    function withdraw(uint256 assets, address receiver, address owner) external returns (uint256) {
        if (trick != Trick.KeepsShares) balanceOf[owner] -= assets;
        uint256 paid = trick == Trick.PaysHalf ? assets / 2 : trick == Trick.PaysNothing ? 0 : assets;
        IERC20(asset).transfer(receiver, paid);
        intrude();
        return assets;
    }

    function previewRedeem(uint256 shares) external pure returns (uint256) {
        return shares;
    }

    function convertToAssets(uint256 shares) external view returns (uint256) {
        sulk();
        return trick == Trick.SaysMuch ? type(uint256).max : shares;
    }

    function maxWithdraw(address owner) external view returns (uint256) {
        sulk();
        return trick == Trick.SaysMuch ? type(uint256).max : balanceOf[owner];
    }

    function sulk() private view {
        if (trick == Trick.ViewsRevert) revert();
        if (trick == Trick.ViewsBurnGas) while (true) {}
        bool bomb = trick == Trick.ViewsBomb;
        if (!bomb && trick != Trick.ViewsSilent) return;
        assembly {
            if bomb { revert(0, 200000) }
            return(0, 0)
        }
    }

    function intrude() private {
        for (uint256 i; i < _attempts.length; ++i) {
            (bool ok, bytes memory reason) = _targets[i].call(_attempts[i]);
            ++tried;
            if (!ok) ++refused[bytes4(reason)];
        }
        if (_observed != address(0)) (, seen) = _observed.staticcall(_question);
    }
}
