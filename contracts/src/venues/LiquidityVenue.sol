// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IPairFactory, ISwapPair} from "../interfaces/IMarsSwap.sol";
import {IVenue} from "../interfaces/IVenue.sol";
import {Price, Status} from "../interfaces/Types.sol";
import {Convert} from "../libraries/Convert.sol";
import {Limits} from "../libraries/Limits.sol";
import {Treasury} from "../Treasury.sol";
import {Credits} from "./Credits.sol";
import {LiquidityPositions} from "./LiquidityPositions.sol";

/// Pairs assets of the Treasury with USDm of the Treasury on Mars Swap (Uniswap V2).
///
/// Valuation. A position counts at fair reserves: what the pair would hold, at its product k of reserves, if it stood at
/// the oracle's price and $1 per USDm. A trade moves the reserves and leaves k (but for the fee it pays, which makes k
/// grow), so no trade changes a figure of the Treasury. LP tokens are counted as they were minted to us; the protocol
/// fee that the pair owes is taken off. A gift to the reserves is real (it can be withdrawn) and counts.
///
/// What fair means. Of all reserves with the same k, fair ones are worth the least at the oracle's price (the arithmetic
/// mean is never below the geometric one). So wherever the pair stands, both sides together are worth at least what is
/// counted, and the Treasury's surplus, value less liabilities, is never overstated. One side may be less than counted:
/// where traders have taken USDm out of the pair, users hold more USDm than is counted as liabilities, and the asset
/// that they left, which is not counted, is worth as much or more.
///
/// Leaving. For a part f of the pair the Treasury gets f of both reserves as they are and gives up f of the fair ones,
/// so by the same inequality no exit at any spot price lowers the surplus, but for the pair's rounding: less than a
/// unit of the asset and a few wei. This is why a redemption may pull without a bound on the price, whatever somebody
/// did to the pair before. `liquid` is the smaller of the two asset sides.
///
/// Credits. LP tokens that are set aside for redeemers are paid at their fair part of the asset; the USDm beside it goes to
/// the Treasury. While the pair has less of the asset than its fair part a claim waits. A pair of which something is set
/// aside can't be delisted: its USDm would no longer be counted.
///
/// Entering. Needs a healthy price, a spot price within 1 % of it afterwards, and at most 0.5 % of the value given may
/// be missing from the position's fair value: amounts off the pair's ratio are a gift to all its LPs.
///
/// Re-entry. Only the Treasury deposits and withdraws, and it is locked meanwhile, as is the pair while it pays out. What
/// a stranger skims, called by a token on its way into the pair, is missing afterwards: the deposit fails.
///
/// Limits admitted. A redemption of an asset whose reserve has been bought away pays only what is left there. While
/// users hold more USDm than is counted as liabilities, the last of them can redeem pro rata only. The checkpoint of a redemption that pulled from a pair off its price understates the surplus; the
/// next one has it. Steward and majority LP in league can take 0.5 % of each deposit. A token that takes a fee on
/// transfer can't be deposited. Reserves have 112 bits: an asset with more than 18 decimals has little room, and
/// a stranger who sends the pair 2^112 units stops it until somebody calls its `skim`. LP tokens sent here stay here.
/// Asked from within the pair's own payout (by a token that calls out), the views are off.
contract LiquidityVenue is LiquidityPositions {
    using SafeERC20 for IERC20;

    /// Basis points that the spot price may be off the oracle's when a steward enters, or leaves with minimums.
    uint256 public constant MAX_DEVIATION = 100;
    /// Basis points of a deposit's value that may be missing afterwards.
    uint256 public constant MAX_LOSS = 50;

    constructor(address authority, Treasury treasury_, IPairFactory factory_)
        LiquidityPositions(authority, treasury_, factory_)
    {}

    /// @inheritdoc IVenue
    function deposit(address asset, uint256 amount, uint256 usdmAmount, bytes calldata data)
        external
        onlyTreasury
        nonReentrant
    {
        Place storage place = _placeOf(asset);
        address pair = place.pair;
        (, uint256 sideBefore,,) = sides(asset);
        IERC20(asset).safeTransfer(pair, amount);
        usdm.safeTransfer(pair, usdmAmount);
        uint256 liquidity = ISwapPair(pair).mint(address(this));
        _requireAtLeast(pair, liquidity, abi.decode(data, (uint256)));
        place.liquidity += liquidity;

        // After the deposit: amounts that set the price of an empty pair are held to it, too.
        uint256 price = _requireNear(asset, place);
        (, uint256 sideAfter,,) = sides(asset);
        // Fair sides are worth the same, and USDm is the finer measure.
        uint256 gained = 2 * Math.saturatingSub(sideAfter, sideBefore);
        uint256 given = Convert.toUsdDown(amount, price, Convert.unitOf(place.decimals)) + usdmAmount;
        require(gained >= Math.mulDiv(given, Limits.BPS - MAX_LOSS, Limits.BPS), ValueLost(asset, gained, given));
        _entered(asset, pair, amount, usdmAmount);
        emit Deposited(asset, pair, amount, usdmAmount, liquidity);
    }

    /// @inheritdoc IVenue
    function withdraw(address asset, uint256 amount, bytes calldata data)
        external
        onlyTreasury
        nonReentrant
        returns (uint256 assetOut, uint256 usdmOut)
    {
        Place storage place = _placeOf(asset);
        address pair = place.pair;
        if (data.length > 0) _requireNear(asset, place);
        uint256 liquidity = _liquidityUp(place, amount, place.liquidity);
        // An empty pair would burn all the gas.
        require(liquidity > 0, PositionEmpty(asset));
        place.liquidity -= liquidity;
        (uint256 assetBefore, uint256 usdmBefore) = _treasuryBalances(asset);
        ISwapPair(pair).transfer(pair, liquidity);
        ISwapPair(pair).burn(address(treasury));
        (assetOut, usdmOut) = _treasuryBalances(asset);
        (assetOut, usdmOut) = (assetOut - assetBefore, usdmOut - usdmBefore);
        if (data.length > 0) {
            (uint256 minAsset, uint256 minUsdm) = abi.decode(data, (uint256, uint256));
            _requireAtLeast(asset, assetOut, minAsset);
            _requireAtLeast(address(usdm), usdmOut, minUsdm);
        }
        _left(asset, assetOut, usdmOut);
        emit Withdrawn(asset, pair, assetOut, usdmOut, liquidity);
    }

    /// All that was set aside is spent: LP tokens that it takes less for the amount than there are become the Treasury's.
    /// @inheritdoc Credits
    function _payOut(address pair, address asset, uint256 shares, uint256, uint256 amount, address receiver)
        internal
        override
        returns (uint256 paid, uint256 left)
    {
        Place storage place = _places[asset];
        uint256 burned = _liquidityUp(place, amount, shares);
        (,, uint256 rest, uint256 usdmRest) = _sidesOf(asset, shares - burned);
        // The pair would refuse to return nothing for them, and keep the Treasury in it for good.
        if (rest == 0 || usdmRest == 0) burned = shares;
        place.liquidity += shares - burned;
        paid = IERC20(asset).balanceOf(address(this));
        uint256 usdmOut = usdm.balanceOf(address(this));
        ISwapPair(pair).transfer(pair, burned);
        ISwapPair(pair).burn(address(this));
        paid = IERC20(asset).balanceOf(address(this)) - paid;
        usdmOut = usdm.balanceOf(address(this)) - usdmOut;
        usdm.safeTransfer(address(treasury), usdmOut);
        IERC20(asset).safeTransfer(receiver, paid);
        left = 0;
    }

    function _placeOf(address asset) private view returns (Place storage place) {
        place = _places[asset];
        require(place.pair != address(0), AssetNotTaken(asset));
    }

    function _treasuryBalances(address asset) private view returns (uint256, uint256) {
        return (IERC20(asset).balanceOf(address(treasury)), usdm.balanceOf(address(treasury)));
    }

    function _requireAtLeast(address token, uint256 amount, uint256 minimum) private pure {
        require(amount >= minimum, OutputTooSmall(token, amount, minimum));
    }

    /// Reverts unless the price of `asset` is healthy and the pair stands near it.
    function _requireNear(address asset, Place storage place) private view returns (uint256) {
        Price memory price = oracle.priceOf(asset);
        require(price.status == Status.Ok, PriceUnhealthy(asset, price.status));
        (uint256 assetReserve, uint256 usdmReserve,) = _poolOf(place);
        uint256 value = Convert.toUsdDown(assetReserve, price.referencePrice, Convert.unitOf(place.decimals));
        uint256 off = value > usdmReserve ? value - usdmReserve : usdmReserve - value;
        require(off * Limits.BPS <= value * MAX_DEVIATION, SpotTooFar(asset, usdmReserve, value));
        return price.referencePrice;
    }

    /// The fewest LP tokens that return at least `amount` of the asset; `most` where those do not.
    function _liquidityUp(Place storage place, uint256 amount, uint256 most) private view returns (uint256) {
        (uint256 assetReserve, uint256 usdmReserve, uint256 supply) = _poolOf(place);
        if (amount >= assetReserve) return most;
        uint256 wanted = Math.mulDiv(amount, supply, assetReserve, Math.Rounding.Ceil);
        // The pair refuses to return nothing of a side.
        wanted = Math.max(wanted, Math.ceilDiv(supply, usdmReserve));
        return Math.min(wanted, most);
    }
}
