// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {ILiquidityVenue, PairPosition, PairTotals} from "../interfaces/ILiquidityVenue.sol";
import {IPairFactory, ISwapPair} from "../interfaces/IMarsSwap.sol";
import {IPriceOracle} from "../interfaces/IPriceOracle.sol";
import {IVenue, Use} from "../interfaces/IVenue.sol";
import {IVenueDetails, PoolDetail} from "../interfaces/IVenueDetails.sol";
import {Convert} from "../libraries/Convert.sol";
import {FairReserves} from "../libraries/FairReserves.sol";
import {Limits} from "../libraries/Limits.sol";
import {Treasury} from "../Treasury.sol";
import {Credits} from "./Credits.sol";
import {Venue} from "./Venue.sol";

/// The pairs that the liquidity venue may enter, what the Treasury has in them, and what that counts for (see
/// LiquidityVenue).
abstract contract LiquidityPositions is Venue, ILiquidityVenue {
    using EnumerableSet for EnumerableSet.AddressSet;

    struct Place {
        address pair;
        uint8 decimals;
        /// The pair sorts its tokens by address: whether the asset is its first.
        bool first;
        uint256 liquidity;
    }

    /// `treasuryUsdm` looks at all of them within the gas that the Treasury allows.
    uint256 public constant MAX_PAIRS = 6;
    /// As many delisted pairs are told with the venue's details.
    uint256 private constant FORMER = 16;
    /// A credit is paid while the pair has this part of the asset that it would have at the oracle's price, in basis points.
    uint256 private constant CLAIMABLE = 9950;
    Use public constant venueUse = Use.Liquidity;
    IPairFactory public immutable factory;
    IPriceOracle public immutable oracle;

    mapping(address asset => Place) internal _places;
    address[] private _assets;
    mapping(address asset => PairTotals) private _totals;
    /// Assets of delisted pairs that were used.
    EnumerableSet.AddressSet private _former;

    constructor(address authority, Treasury treasury_, IPairFactory factory_) Venue(authority, treasury_) {
        factory = factory_;
        oracle = treasury_.oracle();
    }

    /// @inheritdoc ILiquidityVenue
    function listPair(address pair) external restricted {
        address token0 = ISwapPair(pair).token0();
        bool first = token0 != address(usdm);
        address asset = first ? token0 : ISwapPair(pair).token1();
        Place storage place = _places[asset];
        // The factory's word, not the pair's: a pair that lies about its tokens is not the one the factory made of them.
        require(factory.getPair(asset, address(usdm)) == pair && place.pair == address(0), PairInvalid(pair));
        require(_assets.length < MAX_PAIRS, TooManyPairs(MAX_PAIRS));
        (place.pair, place.decimals, place.first) = (pair, IERC20Metadata(asset).decimals(), first);
        _assets.push(asset);
        _former.remove(asset);
        emit PairListed(asset, pair);
    }

    /// @inheritdoc ILiquidityVenue
    function delistPair(address asset) external restricted {
        Place storage place = _places[asset];
        address pair = place.pair;
        require(pair != address(0) && place.liquidity == 0 && _setAside[pair] == 0, PairInUse(asset));
        uint256 i;
        while (_assets[i] != asset) ++i;
        _assets[i] = _assets[_assets.length - 1];
        _assets.pop();
        delete _places[asset];
        if (_totals[asset].since > 0) _former.add(asset);
        emit PairDelisted(asset, pair);
    }

    function _entered(address asset, address pair, uint256 amount, uint256 usdmAmount) internal {
        PairTotals storage totals = _totals[asset];
        // The factory makes one pair of an asset and USDm, so this one is the asset's for good.
        if (totals.since == 0) (totals.pair, totals.since) = (pair, uint48(block.timestamp));
        totals.depositedAsset = _plus(totals.depositedAsset, amount);
        totals.depositedUsdm = _plus(totals.depositedUsdm, usdmAmount);
    }

    /// Both in one word: this is what a redemption's pull pays for the totals.
    function _left(address asset, uint256 assetOut, uint256 usdmOut) internal {
        PairTotals storage totals = _totals[asset];
        totals.withdrawnAsset = _plus(totals.withdrawnAsset, assetOut);
        totals.withdrawnUsdm = _plus(totals.withdrawnUsdm, usdmOut);
    }

    function _plus(uint128 total, uint256 amount) private pure returns (uint128) {
        return uint128(Math.min(Math.saturatingAdd(total, amount), type(uint128).max));
    }

    function _working() internal view override returns (address[] memory) {
        return _assets;
    }

    /// @inheritdoc Venue
    function holdings(address asset) public view override returns (uint256, uint256) {
        (uint256 fairAsset,, uint256 actualAsset, uint256 actualUsdm) = sides(asset);
        return (fairAsset, _liquidPart(fairAsset, actualAsset, actualUsdm));
    }

    /// The pair refuses to return nothing of a side.
    function _liquidPart(uint256 fairAsset, uint256 actualAsset, uint256 actualUsdm) private pure returns (uint256) {
        return actualUsdm == 0 ? 0 : Math.min(fairAsset, actualAsset);
    }

    /// @inheritdoc Venue
    function treasuryUsdm() public view override returns (uint256 total) {
        uint256 count = _assets.length;
        for (uint256 i; i < count; ++i) {
            (, uint256 fairUsdm,,) = sides(_assets[i]);
            total += fairUsdm + _usdmSetAside(_assets[i]);
        }
    }

    /// The USDm beside what is set aside for redeemers is the Treasury's until they claim, and is burned then.
    function _usdmSetAside(address asset) private view returns (uint256 fairUsdm) {
        uint256 liquidity = _setAside[_places[asset].pair];
        if (liquidity > 0) (, fairUsdm,,) = _sidesOf(asset, liquidity);
    }

    /// Both sides of each pair from one look at it.
    /// @inheritdoc IVenue
    function report(address[] calldata assets)
        external
        view
        override(Venue, IVenue)
        returns (uint256 total, uint256[] memory held, uint256[] memory liquid)
    {
        (held, liquid) = (new uint256[](assets.length), new uint256[](assets.length));
        uint256 count = _assets.length;
        for (uint256 i; i < count; ++i) {
            address asset = _assets[i];
            (uint256 fairAsset, uint256 fairUsdm, uint256 actualAsset, uint256 actualUsdm) = sides(asset);
            total += fairUsdm + _usdmSetAside(asset);
            uint256 n = _indexIn(assets, asset);
            if (n == assets.length) continue;
            (held[n], liquid[n]) = (fairAsset, _liquidPart(fairAsset, actualAsset, actualUsdm));
        }
    }

    /// @inheritdoc Credits
    function _positionOf(address asset) internal view override returns (address) {
        return _places[asset].pair;
    }

    /// @inheritdoc Credits
    function _takeOff(address asset, uint256 amount) internal override returns (uint256 set, uint256 shares) {
        (uint256 fairAsset, uint256 fairUsdm,,) = sides(asset);
        if (fairAsset == 0) return (0, 0);
        Place storage place = _places[asset];
        set = Math.min(amount, fairAsset);
        shares = Math.mulDiv(place.liquidity, set, fairAsset);
        if (shares == 0) return (0, 0);
        place.liquidity -= shares;
        _left(asset, set, Math.mulDiv(fairUsdm, set, fairAsset));
    }

    /// @inheritdoc Credits
    function _worth(address, address asset, uint256 shares) internal view override returns (uint256 fairAsset) {
        (fairAsset,,,) = _sidesOf(asset, shares);
    }

    /// All of it while the pair has nearly the fair part of the asset; otherwise it waits, for LP tokens would be worth less.
    /// @inheritdoc Credits
    function _spare(address position, address asset) internal view override returns (uint256) {
        (uint256 fairAsset,, uint256 actualAsset, uint256 actualUsdm) = _sidesOf(asset, _setAside[position]);
        bool waits = actualUsdm == 0 || actualAsset * Limits.BPS < fairAsset * CLAIMABLE;
        return waits ? 0 : actualAsset;
    }

    /// @inheritdoc ILiquidityVenue
    function pairedAssets() external view returns (address[] memory) {
        return _assets;
    }

    /// @inheritdoc ILiquidityVenue
    function positionOf(address asset) external view returns (PairPosition memory) {
        Place storage place = _places[asset];
        return PairPosition(place.pair, place.liquidity);
    }

    /// @inheritdoc ILiquidityVenue
    function totalsOf(address asset) external view returns (PairTotals memory) {
        return _totals[asset];
    }

    /// @inheritdoc ILiquidityVenue
    function sides(address asset)
        public
        view
        returns (uint256 fairAsset, uint256 fairUsdm, uint256 actualAsset, uint256 actualUsdm)
    {
        return _sidesOf(asset, _places[asset].liquidity);
    }

    /// `sides` of `liquidity` LP tokens.
    function _sidesOf(address asset, uint256 liquidity)
        internal
        view
        returns (uint256 fairAsset, uint256 fairUsdm, uint256 actualAsset, uint256 actualUsdm)
    {
        if (liquidity == 0) return (0, 0, 0, 0);
        Place storage place = _places[asset];
        uint256 supply;
        (actualAsset, actualUsdm, supply) = _poolOf(place);
        // A pair that fails, or that says it has fewer LP tokens than we.
        if (supply < liquidity) return (0, 0, 0, 0);
        // Never reverts: the price was healthy at the deposit, so the oracle has a feed, and it forgets none. It is
        // below 2^128 by the oracle's own bounds.
        uint256 price = oracle.priceOf(asset).referencePrice;
        uint256 unit = Convert.unitOf(place.decimals);
        (fairAsset, fairUsdm) = FairReserves.sidesAt(actualAsset * actualUsdm, price, unit);
        fairAsset = Math.mulDiv(fairAsset, liquidity, supply);
        fairUsdm = Math.mulDiv(fairUsdm, liquidity, supply);
        actualAsset = Math.mulDiv(actualAsset, liquidity, supply);
        actualUsdm = Math.mulDiv(actualUsdm, liquidity, supply);
    }

    /// Listed pairs first.
    /// @inheritdoc IVenueDetails
    function details() external view returns (bytes memory) {
        (uint256 listed, uint256 former) = (_assets.length, _former.length());
        PoolDetail[] memory list = new PoolDetail[](listed + Math.min(former, FORMER));
        for (uint256 i; i < list.length; ++i) {
            PoolDetail memory row = list[i];
            row.asset = i < listed ? _assets[i] : _former.at(former - 1 - (i - listed));
            PairTotals memory totals = _totals[row.asset];
            (row.pair, row.first) = (totals.pair, totals.since);
            (row.depositedAsset, row.depositedUsdm) = (totals.depositedAsset, totals.depositedUsdm);
            (row.withdrawnAsset, row.withdrawnUsdm) = (totals.withdrawnAsset, totals.withdrawnUsdm);
            if (i < listed) _fillListed(row);
        }
        return abi.encode(list);
    }

    function _fillListed(PoolDetail memory row) private view {
        Place storage place = _places[row.asset];
        (row.listed, row.pair, row.liquidity) = (true, place.pair, place.liquidity);
        (row.fairAsset, row.fairUsdm, row.actualAsset, row.actualUsdm) = sides(row.asset);
        (row.reserveAsset, row.reserveUsdm, row.supply) = _poolOf(place);
    }

    /// As FairReserves.read, sorted by what they are.
    function _poolOf(Place storage place)
        internal
        view
        returns (uint256 assetReserve, uint256 usdmReserve, uint256 supply)
    {
        (assetReserve, usdmReserve, supply) = FairReserves.read(place.pair, address(factory));
        if (!place.first) (assetReserve, usdmReserve) = (usdmReserve, assetReserve);
    }
}
