// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IPriceOracle} from "./interfaces/IPriceOracle.sol";
import {ITreasury, ITreasuryAdmin} from "./interfaces/ITreasury.sol";
import {IUSDm} from "./interfaces/IUSDm.sol";
import {IVenue} from "./interfaces/IVenue.sol";
import {Listing, Params, State} from "./interfaces/Types.sol";
import {CodeStore} from "./libraries/CodeStore.sol";
import {Limits} from "./libraries/Limits.sol";
import {Tables} from "./libraries/Tables.sol";
import {TreasuryBase} from "./TreasuryBase.sol";

/// The functions of governor, steward and guardian, each open to the role that the AccessManager gives it, and the
/// views of what they set. None of them sends a listed asset anywhere but into a listed venue.
abstract contract TreasuryAdmin is TreasuryBase, ITreasuryAdmin {
    using SafeERC20 for IERC20;
    using Tables for bytes;

    uint256 public constant MAX_ASSETS = 32;

    constructor(address authority, IUSDm usdm_, IERC20 xms_, IPriceOracle oracle_, Params memory params_)
        TreasuryBase(authority, usdm_, xms_, oracle_)
    {
        Book memory book;
        book.params = params_;
        _checkParams(params_);
        _writeBook(book);
        emit ParamsSet(params_);
    }

    /// @inheritdoc ITreasuryAdmin
    function list(Listing calldata listing) external restricted {
        Book memory book = _readBook();
        uint256 count = book.listings.listings();
        bool sound = 0 < listing.cap && listing.cap <= Limits.BPS;
        bool known;
        bytes memory next;
        Listing memory row;
        for (uint256 i; i < count; ++i) {
            book.listings.loadListing(i, row);
            bool same = row.token == listing.token;
            if (same) sound = sound && listing.tier == row.tier && listing.decimals == row.decimals;
            next = bytes.concat(next, same ? abi.encode(listing) : abi.encode(row));
            known = known || same;
        }
        if (!known) {
            sound = sound && count < MAX_ASSETS && _isListable(listing);
            next = bytes.concat(next, abi.encode(listing));
        }
        require(sound, ListingInvalid(listing.token));
        book.listings = next;
        _writeBook(book);
        emit Listed(listing.token, listing);
    }

    function _isListable(Listing calldata listing) private view returns (bool) {
        if (listing.tier < 1 || listing.tier > 5 || listing.decimals > 36) return false;
        // Tier 5 is XMS and nothing else; USDm can't back itself.
        if ((listing.tier == 5) != (listing.token == address(xms)) || listing.token == address(usdm)) return false;
        oracle.feedOf(listing.token);
        return IERC20Metadata(listing.token).decimals() == listing.decimals;
    }

    /// @inheritdoc ITreasuryAdmin
    function delist(address asset) external restricted {
        Context memory c = _load(asset);
        require(c.state.assets[c.index].held == 0, AssetInUse(asset));
        Book memory book = _readBook();
        bytes memory kept;
        Listing memory row;
        for (uint256 i; i < book.listings.listings(); ++i) {
            book.listings.loadListing(i, row);
            if (i != c.index) kept = bytes.concat(kept, abi.encode(row));
        }
        book.listings = kept;
        _writeBook(book);
        emit Delisted(asset);
    }

    /// @inheritdoc ITreasuryAdmin
    function setParams(Params calldata params) external restricted {
        _checkParams(params);
        Book memory book = _readBook();
        book.params = params;
        _writeBook(book);
        emit ParamsSet(params);
    }

    /// @inheritdoc ITreasuryAdmin
    function pause(address asset, bool minting, bool redemption) external restricted {
        _setPause(asset, minting, redemption, true);
    }

    /// @inheritdoc ITreasuryAdmin
    function unpause(address asset, bool minting, bool redemption) external restricted {
        _setPause(asset, minting, redemption, false);
    }

    function _setPause(address asset, bool minting, bool redemption, bool shut) private {
        if (asset == address(0)) {
            if (minting) _mintPaused = shut;
            if (redemption) _redeemPaused = shut;
            emit PauseSet(asset, _mintPaused, _redeemPaused);
        } else {
            Account storage account = _accounts[asset];
            if (minting) account.mintPaused = shut;
            if (redemption) account.redeemPaused = shut;
            emit PauseSet(asset, account.mintPaused, account.redeemPaused);
        }
    }

    /// @inheritdoc ITreasuryAdmin
    function addVenue(address venue) external restricted {
        Book memory book = _readBook();
        uint256 count = book.venues.length;
        require(_indexOf(book.venues, venue) == count && venue.code.length > 0, VenueInvalid(venue));
        address[] memory longer = new address[](count + 1);
        for (uint256 i; i < count; ++i) {
            longer[i] = book.venues[i];
        }
        longer[count] = venue;
        book.venues = longer;
        _writeBook(book);
        emit VenueAdded(venue);
    }

    /// @inheritdoc ITreasuryAdmin
    function removeVenue(address venue) external restricted {
        Book memory book = _readBook();
        uint256 index = _indexOf(book.venues, venue);
        require(index < book.venues.length, VenueInvalid(venue));
        bool empty = IVenue(venue).treasuryUsdm() == 0;
        for (uint256 i; i < book.listings.listings(); ++i) {
            (uint256 held,) = IVenue(venue).holdings(book.listings.listingToken(i));
            empty = empty && held == 0;
        }
        require(empty, VenueInUse(venue));
        address[] memory kept = new address[](book.venues.length - 1);
        for (uint256 i; i < kept.length; ++i) {
            kept[i] = book.venues[i < index ? i : i + 1];
        }
        book.venues = kept;
        _writeBook(book);
        emit VenueRemoved(venue);
    }

    /// @inheritdoc ITreasuryAdmin
    function deploy(address venue, address asset, uint256 amount, uint256 usdmAmount, bytes calldata data)
        external
        restricted
        nonReentrant
    {
        Context memory c = _load(asset);
        require(_indexOf(c.venues, venue) < c.venues.length, VenueInvalid(venue));
        Account storage account = _accounts[asset];
        // What is credited to redeemers stays.
        uint256 available = Math.saturatingSub(account.idle, _totalCredit[asset]);
        require(amount <= available, InsufficientIdle(asset, amount, available));
        account.idle -= uint232(amount);
        IERC20(asset).safeTransfer(venue, amount);
        usdm.mint(venue, usdmAmount);
        IVenue(venue).deposit(asset, amount, usdmAmount, data);
        emit Deployed(venue, asset, amount, usdmAmount);
        _checkpoint(_loadAll().state);
    }

    /// @inheritdoc ITreasuryAdmin
    function recall(address venue, address asset, uint256 amount, bytes calldata data)
        external
        restricted
        nonReentrant
    {
        Context memory c = _load(asset);
        require(_indexOf(c.venues, venue) < c.venues.length, VenueInvalid(venue));
        (uint256 assetOut, uint256 usdmOut) = IVenue(venue).withdraw(asset, amount, data);
        Account storage account = _accounts[asset];
        account.idle = SafeCast.toUint232(account.idle + assetOut);
        usdm.burn(address(this), usdmOut);
        emit Recalled(venue, asset, assetOut, usdmOut);
        _checkpoint(_loadAll().state);
    }

    /// @return i the venue's place, or the length when it is not listed
    function _indexOf(address[] memory places, address venue) private pure returns (uint256 i) {
        while (i < places.length && places[i] != venue) ++i;
    }

    function _checkParams(Params memory p) private pure {
        bool sound = p.tierCaps[0] == Limits.BPS && p.backingFloor <= Limits.BPS && p.supportRatio >= Limits.BPS;
        for (uint256 i; i < 5; ++i) {
            sound = sound && p.flowLimits[i] <= Limits.BPS && (i == 0 || p.tierCaps[i] <= p.tierCaps[i - 1]);
        }
        require(sound, ParamsInvalid());
    }

    function _writeBook(Book memory book) private {
        _book = CodeStore.write(abi.encode(book));
    }

    /// @inheritdoc ITreasury
    function state() external view returns (State memory) {
        return _loadAll().state;
    }

    /// @inheritdoc ITreasury
    function assets() external view returns (Listing[] memory listings) {
        bytes memory table = _readBook().listings;
        listings = new Listing[](table.listings());
        for (uint256 i; i < listings.length; ++i) {
            table.loadListing(i, listings[i]);
        }
    }

    /// The listed venues, in the order in which redemptions draw on them.
    function venues() external view returns (address[] memory) {
        return _readBook().venues;
    }

    /// @inheritdoc ITreasury
    function idle(address asset) external view returns (uint256) {
        return _accounts[asset].idle;
    }

    /// @inheritdoc ITreasury
    function credit(address account, address asset) external view returns (uint256) {
        return _credits[account][asset];
    }

    /// @inheritdoc ITreasury
    function flows(address asset)
        external
        view
        returns (uint256 mintUsed, uint256 mintTime, uint256 redeemUsed, uint256 redeemTime)
    {
        (Flow memory minted, Flow memory redeemed) = (_mintFlows[asset], _redeemFlows[asset]);
        return (minted.used, minted.time, redeemed.used, redeemed.time);
    }

    /// @inheritdoc ITreasury
    function paused(address asset) external view returns (bool mintPaused, bool redeemPaused) {
        Account storage account = _accounts[asset];
        return (_mintPaused || account.mintPaused, _redeemPaused || account.redeemPaused);
    }
}
