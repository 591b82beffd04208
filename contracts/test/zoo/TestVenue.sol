// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IVenue, Use} from "../../src/interfaces/IVenue.sol";

/// A venue that simply keeps what it is given, counts it, and can be made to misbehave.
contract TestVenue is IVenue {
    error Frozen();
    error OnlyTreasury(address caller);

    Use public immutable venueUse;
    address public immutable treasury;
    IERC20 public immutable usdm;
    uint256 public treasuryUsdm;

    /// Nothing is liquid, and nothing can be withdrawn.
    bool public frozen;
    /// Says that all is liquid, but can't be withdrawn from.
    bool public jammed;
    /// USDm that comes along with every withdrawal, if there is as much.
    uint256 public usdmEach;
    /// What it says to have returned beyond what it has, of the asset and of USDm.
    uint256 public boast;
    /// What it loses of an asset with every withdrawal.
    address private _seeping;
    uint256 private _seeps;
    bytes32 public lastData;
    mapping(address asset => uint256) private _held;
    /// What is set aside of each asset, in shares of it all that begin as units.
    mapping(address asset => uint256) private _aside;
    mapping(address asset => uint256) private _allShares;
    mapping(address account => mapping(address asset => uint256)) private _shares;

    constructor(address treasury_, IERC20 usdm_, Use venueUse_) {
        (treasury, usdm, venueUse) = (treasury_, usdm_, venueUse_);
    }

    function set(bool frozen_, bool jammed_, uint256 usdmEach_) external {
        (frozen, jammed, usdmEach) = (frozen_, jammed_, usdmEach_);
    }

    function setBoast(uint256 boast_) external {
        boast = boast_;
    }

    function setSeep(address asset, uint256 amount) external {
        (_seeping, _seeps) = (asset, amount);
    }

    /// The venue earns or loses: it holds `amount` from now on, which the caller sees to.
    function rebook(address asset, uint256 amount) external {
        _held[asset] = amount;
    }

    function holdings(address asset) public view returns (uint256 held, uint256 liquid) {
        held = _held[asset];
        liquid = frozen ? 0 : held;
    }

    function report(address[] calldata assets)
        external
        view
        returns (uint256 usdm_, uint256[] memory held, uint256[] memory liquid)
    {
        (usdm_, held, liquid) = (treasuryUsdm, new uint256[](assets.length), new uint256[](assets.length));
        for (uint256 i; i < assets.length; ++i) {
            (held[i], liquid[i]) = holdings(assets[i]);
        }
    }

    function deposit(address asset, uint256 amount, uint256 usdmAmount, bytes calldata data) external {
        require(msg.sender == treasury, OnlyTreasury(msg.sender));
        _held[asset] += amount;
        treasuryUsdm += usdmAmount;
        lastData = keccak256(data);
    }

    function withdraw(address asset, uint256 amount, bytes calldata data)
        external
        returns (uint256 assetOut, uint256 usdmOut)
    {
        require(msg.sender == treasury, OnlyTreasury(msg.sender));
        require(!frozen && !jammed, Frozen());
        if (amount > _held[asset]) amount = _held[asset];
        _held[asset] -= amount;
        usdmOut = usdmEach < treasuryUsdm ? usdmEach : treasuryUsdm;
        treasuryUsdm -= usdmOut;
        lastData = keccak256(data);
        _held[_seeping] -= _seeps;
        IERC20(asset).transfer(treasury, amount);
        usdm.transfer(treasury, usdmOut);
        return (amount + boast, usdmOut + boast);
    }

    function credit(address asset, address account, uint256 amount) external returns (uint256) {
        require(msg.sender == treasury, OnlyTreasury(msg.sender));
        if (amount > _held[asset]) amount = _held[asset];
        _held[asset] -= amount;
        uint256 shares = _aside[asset] == 0 ? amount : amount * _allShares[asset] / _aside[asset];
        _aside[asset] += amount;
        _allShares[asset] += shares;
        _shares[account][asset] += shares;
        emit SetAside(account, asset, amount, shares);
        return amount;
    }

    function claimCredit(address asset, address account, address receiver) external returns (uint256 amount) {
        (, amount) = creditOf(account, asset);
        if (amount == 0) return 0;
        uint256 shares = amount * _allShares[asset] / _aside[asset];
        _aside[asset] -= amount;
        _allShares[asset] -= shares;
        _shares[account][asset] -= shares;
        IERC20(asset).transfer(receiver, amount);
    }

    function creditOf(address account, address asset) public view returns (uint256 owed, uint256 claimable) {
        uint256 shares = _shares[account][asset];
        owed = shares == 0 ? 0 : shares * _aside[asset] / _allShares[asset];
        claimable = frozen || jammed ? 0 : owed;
    }

    /// The venue loses a part of everything, in basis points.
    function lose(address asset, uint256 part) external {
        _held[asset] -= _held[asset] * part / 10_000;
        _aside[asset] -= _aside[asset] * part / 10_000;
    }
}
