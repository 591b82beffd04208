// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IFeeCollector} from "./interfaces/IFeeCollector.sol";
import {IPairFactory, ISwapPair} from "./interfaces/IMarsSwap.sol";
import {IPriceOracle} from "./interfaces/IPriceOracle.sol";
import {IStakedXMS} from "./interfaces/IStakedXMS.sol";
import {Limit, Price, Status} from "./interfaces/Types.sol";
import {Treasury} from "./Treasury.sol";

/// The `feeTo` of Mars Swap: receives 0.05 % of the 0.30 % of every trade as shares of the pairs (a sixth of the growth
/// of the root of k, minted when liquidity is next added or removed) and turns them into XMS for the stakers.
///
/// No admin, and no way out but the staking vault: liquidity is burned to this contract, assets go to the Treasury for
/// USDm, USDm to the XMS market for XMS, XMS to the stakers. Whatever somebody sends here goes the same way.
///
/// Taking liquidity out at a spot price that somebody has moved is no loss: a slice of both reserves is worth the
/// least, at true prices, when the spot price is true. Assets become USDm at the Treasury's price, which nobody moves
/// within a transaction. Only selling needs a bound, and has three: once in ten minutes, for at most 0.25 % of the
/// market's USDm, and for no less than 98 % of the XMS that the oracle's average makes of it (with USDm at $1, as
/// everywhere). A sale of that size moves the price by less than the two fees of a trade there and back: who trades
/// around it loses.
///
/// Third contracts: a pair is believed for being the factory's. The tokens of one may be anybody's and may re-enter,
/// which the guard stops; all they can spoil is their own collection.
///
/// Limits admitted. What a pair has earned since liquidity last moved is minted by the next move, the collection's own
/// included, and is taken with the one after. Who owns nearly all of the market's liquidity gets most of the fees of
/// trading around a sale back, and could gain up to 2 % of the sale. While nobody lets the oracle observe, or XMS
/// trades more than 2 % above its average, USDm waits. An asset that the Treasury never lists stays here for good.
contract FeeCollector is IFeeCollector, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    uint256 private constant BPS = 10_000;
    /// The most USDm of a sale, of the market's USDm: below the fee of 0.30 %, so that the sale is not worth a
    /// sandwich.
    uint256 public constant MAX_SALE = 25;
    /// The least XMS of a sale, of what the average price makes of its USDm.
    uint256 public constant MIN_RATE = 9800;
    uint256 public constant SALE_INTERVAL = 10 minutes;

    Treasury public immutable treasury;
    IERC20 public immutable usdm;
    IERC20 public immutable xms;
    IPriceOracle public immutable oracle;
    IStakedXMS public immutable stakers;
    IPairFactory public immutable factory;
    /// The XMS/USDm pair.
    ISwapPair public immutable market;
    bool private immutable _xmsFirst;

    /// @inheritdoc IFeeCollector
    uint256 public nextSale;

    constructor(Treasury treasury_, IStakedXMS stakers_, IPairFactory factory_) {
        (treasury, stakers, factory) = (treasury_, stakers_, factory_);
        (usdm, xms, oracle) = (IERC20(address(treasury_.usdm())), treasury_.xms(), treasury_.oracle());
        address pair = factory_.getPair(address(xms), address(usdm));
        require(pair != address(0), PairInvalid(pair));
        market = ISwapPair(pair);
        _xmsFirst = address(xms) < address(usdm);
        xms.approve(address(stakers_), type(uint256).max);
    }

    /// @inheritdoc IFeeCollector
    function collect(address pair) external nonReentrant {
        address asset = _assetOf(pair);
        uint256 liquidity = IERC20(pair).balanceOf(address(this));
        IERC20(pair).safeTransfer(pair, liquidity);
        (uint256 assetOut, uint256 usdmOut) = ISwapPair(pair).burn(address(this));
        if (address(usdm) < asset) (assetOut, usdmOut) = (usdmOut, assetOut);
        emit Collected(pair, asset, liquidity, assetOut, usdmOut);
        _convert(asset);
    }

    /// @inheritdoc IFeeCollector
    function convert(address asset) external nonReentrant {
        _convert(asset);
    }

    function _assetOf(address pair) private view returns (address asset) {
        asset = ISwapPair(pair).token0();
        if (asset == address(usdm)) asset = ISwapPair(pair).token1();
        require(factory.getPair(asset, address(usdm)) == pair, PairInvalid(pair));
    }

    function _convert(address asset) private {
        if (asset != address(usdm) && asset != address(xms)) _mintWith(asset);
        _sell();
        uint256 earned = xms.balanceOf(address(this));
        if (earned > 0) stakers.reward(earned);
    }

    /// What the Treasury does not take (minting that is closed, less than $1, a token that is not listed) waits.
    function _mintWith(address asset) private {
        uint256 amount = IERC20(asset).balanceOf(address(this));
        if (amount == 0) return;
        try treasury.maxMint(asset) returns (uint256 max, Limit) {
            uint256 taken = Math.min(amount, max);
            IERC20(asset).forceApprove(address(treasury), taken);
            // No minimum: the rate is the Treasury's own, the same for everybody.
            try treasury.mint(asset, taken, 0, address(this), block.timestamp) {
                amount -= taken;
            } catch {}
        } catch {}
        if (amount > 0) emit Waiting(asset, amount);
    }

    function _sell() private {
        uint256 waiting = usdm.balanceOf(address(this));
        (uint256 sold, uint256 bought) = _sale(waiting);
        if (bought > 0) {
            nextSale = block.timestamp + SALE_INTERVAL;
            waiting -= sold;
            usdm.safeTransfer(address(market), sold);
            market.swap(_xmsFirst ? bought : 0, _xmsFirst ? 0 : bought, address(this), "");
            emit Rewarded(sold, bought);
        }
        if (waiting > 0) emit Waiting(address(usdm), waiting);
    }

    /// @return sold the part of `waiting` that may be sold now
    /// @return bought XMS for it; 0 when nothing may be sold now
    function _sale(uint256 waiting) private view returns (uint256 sold, uint256 bought) {
        if (block.timestamp < nextSale) return (0, 0);
        Price memory price = oracle.priceOf(address(xms));
        if (price.status != Status.Ok) return (0, 0);
        (uint256 reserve0, uint256 reserve1,) = market.getReserves();
        (uint256 xmsReserve, uint256 usdmReserve) = _xmsFirst ? (reserve0, reserve1) : (reserve1, reserve0);
        sold = Math.min(waiting, usdmReserve * MAX_SALE / BPS);
        // As the pair itself reckons, its fee of 0.30 % included.
        bought = Math.mulDiv(sold * 997, xmsReserve, usdmReserve * 1000 + sold * 997);
        uint256 least = Math.mulDiv(sold, 1e18 * MIN_RATE, price.referencePrice * BPS, Math.Rounding.Ceil);
        if (bought < least) return (0, 0);
    }
}
