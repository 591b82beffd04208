// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IPriceOracle} from "./interfaces/IPriceOracle.sol";
import {ITreasury} from "./interfaces/ITreasury.sol";
import {IUSDm} from "./interfaces/IUSDm.sol";
import {AssetState, Limit, Listing, Params, Permit} from "./interfaces/Types.sol";
import {BoundedCall} from "./libraries/BoundedCall.sol";
import {Convert} from "./libraries/Convert.sol";
import {Limits} from "./libraries/Limits.sol";
import {TreasuryAdmin} from "./TreasuryAdmin.sol";

/// The Treasury of the Mars Ecosystem: mints USDm for $1 of a listed asset and redeems it for $1 of one.
///
/// One to one, or shut. There is no fee and no rate variable. An amount up to `maxMint` / `maxRedeem` is accepted, one
/// unit more reverts with the limit that stopped it; both are pure functions of one state (Limits).
///
/// Rounding is always in the Treasury's favour.
///
/// Accounting. Holdings are tracked: a donation changes no quote and no limit. A mint counts what the balance really
/// grew by, so a token that takes a fee on transfer can be listed; one whose balances change by themselves can not.
///
/// Limits admitted. Prices lag: within the hourly flow limit of an asset and direction someone faster than the feed
/// gains at most limit x feed deviation. An asset whose feed fails counts at its last good price in the Treasury's
/// value, for the other assets' limits too. Listing a token means trusting its code and its issuer.
contract Treasury is TreasuryAdmin {
    using SafeERC20 for IERC20;

    /// Enough for any honest token's transfer; a token that wants more is credited instead.
    uint256 private constant TRANSFER_GAS = 300_000;

    constructor(address authority, IUSDm usdm_, IERC20 xms_, IPriceOracle oracle_, Params memory params)
        TreasuryAdmin(authority, usdm_, xms_, oracle_, params)
    {}

    modifier valid(address receiver, uint256 deadline) {
        require(block.timestamp <= deadline, Expired(deadline));
        bool lost = receiver == address(0) || receiver == address(this) || receiver == address(usdm);
        require(!lost, InvalidReceiver(receiver));
        _;
    }

    /// @inheritdoc ITreasury
    function mint(address asset, uint256 amountIn, uint256 minUsdmOut, address receiver, uint256 deadline)
        external
        nonReentrant
        valid(receiver, deadline)
        returns (uint256)
    {
        return _mint(_load(asset), asset, amountIn, minUsdmOut, receiver);
    }

    /// @inheritdoc ITreasury
    function mintWithPermit(
        address asset,
        uint256 amountIn,
        uint256 minUsdmOut,
        address receiver,
        uint256 deadline,
        Permit calldata permit
    ) external nonReentrant valid(receiver, deadline) returns (uint256) {
        Context memory c = _load(asset);
        // Anyone may have handed in the signature before us, and some tokens have no permit: the allowance decides.
        try IERC20Permit(asset)
            .permit(msg.sender, address(this), permit.value, permit.deadline, permit.v, permit.r, permit.s) {}
            catch {}
        return _mint(c, asset, amountIn, minUsdmOut, receiver);
    }

    function _mint(Context memory c, address asset, uint256 amountIn, uint256 minUsdmOut, address receiver)
        private
        returns (uint256 usdmOut)
    {
        uint256 received = _receive(asset, amountIn);
        uint256 used;
        (usdmOut, used) = _quoteMint(c, received);
        require(usdmOut >= minUsdmOut, InsufficientOutput(address(usdm), usdmOut, minUsdmOut));

        _accounts[asset].idle = SafeCast.toUint232(_accounts[asset].idle + received);
        _mintFlows[asset] = Flow(SafeCast.toUint208(used + usdmOut), uint48(block.timestamp));
        usdm.mint(receiver, usdmOut);
        emit Minted(msg.sender, receiver, asset, received, usdmOut);
        c.state.supply += usdmOut;
        _hold(c.state, c.index, c.state.assets[c.index].held + received);
        _checkpoint(c.state);
    }

    /// @return received what the balance really grew by
    function _receive(address asset, uint256 amount) private returns (uint256 received) {
        uint256 before = IERC20(asset).balanceOf(address(this));
        IERC20(asset).safeTransferFrom(msg.sender, address(this), amount);
        received = IERC20(asset).balanceOf(address(this)) - before;
    }

    /// @inheritdoc ITreasury
    function redeem(address asset, uint256 usdmIn, uint256 minAssetOut, address receiver, uint256 deadline)
        external
        nonReentrant
        valid(receiver, deadline)
        returns (uint256 assetOut)
    {
        Context memory c = _load(asset);
        uint256 used;
        (assetOut, used) = _quoteRedeem(c, usdmIn);
        require(assetOut >= minAssetOut, InsufficientOutput(asset, assetOut, minAssetOut));

        usdm.burn(msg.sender, usdmIn);
        c.state.supply -= usdmIn;
        _redeemFlows[asset] = Flow(SafeCast.toUint208(used + usdmIn), uint48(block.timestamp));
        uint256 available = _pull(c, asset, assetOut);
        require(available >= assetOut, InsufficientLiquidity(assetOut, available));
        _accounts[asset].idle -= uint232(assetOut);
        IERC20(asset).safeTransfer(receiver, assetOut);
        emit Redeemed(msg.sender, receiver, asset, usdmIn, assetOut);
        _hold(c.state, c.index, c.state.assets[c.index].held - assetOut);
        _checkpoint(c.state);
    }

    /// @inheritdoc ITreasury
    function redeemProRata(uint256 usdmIn, uint256[] calldata minAmountsOut, address receiver, uint256 deadline)
        external
        nonReentrant
        valid(receiver, deadline)
        returns (uint256[] memory amounts)
    {
        Context memory c = _loadAll();
        AssetState[] memory list = c.state.assets;
        amounts = Limits.slices(c.state, usdmIn);
        bool matching = minAmountsOut.length == 0 || minAmountsOut.length == list.length;
        require(matching, LengthMismatch(minAmountsOut.length, list.length));

        usdm.burn(msg.sender, usdmIn);
        c.state.supply -= usdmIn;
        address[] memory tokens = new address[](list.length);
        for (uint256 i; i < list.length; ++i) {
            tokens[i] = list[i].token;
            if (minAmountsOut.length > 0) {
                uint256 minimum = minAmountsOut[i];
                require(amounts[i] >= minimum, InsufficientOutput(tokens[i], amounts[i], minimum));
            }
            if (amounts[i] > 0) _payOrCredit(c, tokens[i], receiver, amounts[i]);
            _hold(c.state, i, list[i].held - amounts[i]);
        }
        emit RedeemedProRata(msg.sender, receiver, usdmIn, tokens, amounts);
        _checkpoint(c.state);
    }

    /// @inheritdoc ITreasury
    function claim(address asset, address receiver)
        external
        nonReentrant
        valid(receiver, block.timestamp)
        returns (uint256 amount)
    {
        uint256 owed = _credits[msg.sender][asset];
        Context memory c = _loadAll();
        amount = Math.min(owed, _pull(c, asset, owed));
        require(amount > 0, NothingToClaim(msg.sender, asset));
        _credits[msg.sender][asset] = owed - amount;
        uint256 total = _totalCredit[asset] - amount;
        _totalCredit[asset] = total;
        _accounts[asset].credited = total > 0;
        _accounts[asset].idle -= uint232(amount);
        IERC20(asset).safeTransfer(receiver, amount);
        emit Claimed(msg.sender, receiver, asset, amount);
        _checkpoint(c.state);
    }

    /// Pays what is at hand and credits the caller with the rest: with all of it when the transfer fails.
    function _payOrCredit(Context memory c, address asset, address receiver, uint256 amount) private {
        uint256 paid = Math.min(amount, _pull(c, asset, amount));
        if (paid > 0) {
            _accounts[asset].idle -= uint232(paid);
            if (!BoundedCall.transfer(asset, receiver, paid, TRANSFER_GAS)) {
                _accounts[asset].idle += uint232(paid);
                paid = 0;
            }
        }
        if (paid == amount) return;
        _credits[msg.sender][asset] += amount - paid;
        _totalCredit[asset] += amount - paid;
        _accounts[asset].credited = true;
        emit Credited(msg.sender, asset, amount - paid);
    }

    /// @inheritdoc ITreasury
    function previewMint(address asset, uint256 amountIn) external view returns (uint256 usdmOut) {
        (usdmOut,) = _quoteMint(_load(asset), amountIn);
    }

    /// @inheritdoc ITreasury
    function previewRedeem(address asset, uint256 usdmIn) external view returns (uint256 assetOut) {
        (assetOut,) = _quoteRedeem(_load(asset), usdmIn);
    }

    /// @inheritdoc ITreasury
    function previewRedeemProRata(uint256 usdmIn) external view returns (uint256[] memory) {
        return Limits.slices(_loadAll().state, usdmIn);
    }

    /// @inheritdoc ITreasury
    function maxMint(address asset) external view returns (uint256 amountIn, Limit binding) {
        (amountIn, binding,) = _maxMint(_load(asset));
    }

    /// @inheritdoc ITreasury
    function maxRedeem(address asset) external view returns (uint256 usdmIn, Limit binding) {
        (usdmIn, binding,) = _maxRedeem(_load(asset));
    }

    function _maxMint(Context memory c) private view returns (uint256 max, Limit binding, uint256 used) {
        AssetState memory a = c.state.assets[c.index];
        bool shut = _mintPaused || _accounts[a.token].mintPaused;
        used = _flow(c.state, a.tier, _mintFlows[a.token]);
        (max, binding) = Limits.maxMint(c.state, c.index, c.price, used, shut);
    }

    function _maxRedeem(Context memory c) private view returns (uint256 max, Limit binding, uint256 used) {
        AssetState memory a = c.state.assets[c.index];
        bool shut = _redeemPaused || _accounts[a.token].redeemPaused;
        used = _flow(c.state, a.tier, _redeemFlows[a.token]);
        (max, binding) = Limits.maxRedeem(c.state, c.index, c.price, used, shut);
    }

    function _quoteMint(Context memory c, uint256 amount) private view returns (uint256 out, uint256 used) {
        require(amount > 0, ZeroAmount());
        uint256 max;
        Limit binding;
        (max, binding, used) = _maxMint(c);
        // The largest mint may be below the smallest one: then max is 0 and the limit, not the minimum, is the reason.
        require(amount <= max, LimitExceeded(c.state.assets[c.index].token, binding, max));
        out = Convert.toUsdDown(amount, c.price.mintPrice, c.unit);
        require(out >= Limits.MIN_MINT, BelowMinimum(out, Limits.MIN_MINT));
    }

    function _quoteRedeem(Context memory c, uint256 usdmIn) private view returns (uint256 out, uint256 used) {
        require(usdmIn > 0, ZeroAmount());
        uint256 max;
        Limit binding;
        (max, binding, used) = _maxRedeem(c);
        require(usdmIn <= max, LimitExceeded(c.state.assets[c.index].token, binding, max));
        out = Convert.toAssetDown(usdmIn, c.price.redeemPrice, c.unit);
        require(out > 0, ZeroAmount());
    }
}
