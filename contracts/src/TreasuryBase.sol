// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IPriceOracle} from "./interfaces/IPriceOracle.sol";
import {ITreasury} from "./interfaces/ITreasury.sol";
import {IUSDm} from "./interfaces/IUSDm.sol";
import {IVenue} from "./interfaces/IVenue.sol";
import {AssetState, Listing, Params, Price, State} from "./interfaces/Types.sol";
import {BoundedCall} from "./libraries/BoundedCall.sol";
import {CodeStore} from "./libraries/CodeStore.sol";
import {Convert} from "./libraries/Convert.sol";
import {Limits} from "./libraries/Limits.sol";
import {Tables} from "./libraries/Tables.sol";

/// What the Treasury keeps, and how the state that everything is decided from is put together.
abstract contract TreasuryBase is AccessManaged, ReentrancyGuardTransient, ITreasury {
    using Tables for bytes;

    /// What changes rarely: parameters, listings and venues, kept as contract code (see CodeStore).
    struct Book {
        Params params;
        address[] venues;
        /// Rows of `Listing` (see Tables).
        bytes listings;
    }

    /// One slot an asset.
    struct Account {
        /// Idle holdings in token units, credits included.
        uint232 idle;
        bool mintPaused;
        bool redeemPaused;
        /// Somebody has a credit in this asset.
        bool credited;
    }

    struct Flow {
        uint208 used;
        uint48 time;
    }

    /// What an action on one asset decides from.
    struct Context {
        State state;
        address[] venues;
        uint256 index;
        Price price;
        uint256 unit;
    }

    /// Enough for a venue's views and for its withdrawals; one that wants more counts as failing.
    uint256 private constant VENUE_VIEW_GAS = 300_000;
    uint256 private constant VENUE_GAS = 1_000_000;

    IUSDm public immutable usdm;
    IERC20 public immutable xms;
    IPriceOracle public immutable oracle;
    uint256 private immutable _xmsSupply;

    address internal _book;
    bool internal _mintPaused;
    bool internal _redeemPaused;
    mapping(address asset => Account) internal _accounts;
    mapping(address asset => Flow) internal _mintFlows;
    mapping(address asset => Flow) internal _redeemFlows;
    mapping(address asset => uint256) internal _totalCredit;
    mapping(address account => mapping(address asset => uint256)) internal _credits;

    constructor(address authority, IUSDm usdm_, IERC20 xms_, IPriceOracle oracle_) AccessManaged(authority) {
        usdm = usdm_;
        xms = xms_;
        oracle = oracle_;
        _xmsSupply = xms_.totalSupply();
    }

    function _readBook() internal view returns (Book memory) {
        return abi.decode(CodeStore.read(_book), (Book));
    }

    /// The state with `asset` as the one acted on.
    function _load(address asset) internal view returns (Context memory c) {
        c = _assemble(asset);
        require(c.index < c.state.assets.length, NotListed(asset));
    }

    /// The state with no asset in particular: `index` is out of range, `price` and `unit` are empty.
    function _loadAll() internal view returns (Context memory) {
        return _assemble(address(0));
    }

    function _assemble(address asset) private view returns (Context memory c) {
        Book memory book = _readBook();
        uint256 count = book.listings.listings();
        address[] memory tokens = new address[](count);
        c.index = count;
        for (uint256 i; i < count; ++i) {
            tokens[i] = book.listings.listingToken(i);
            if (tokens[i] == asset) c.index = i;
        }
        c.venues = book.venues;
        State memory s = c.state;
        s.params = book.params;
        s.assets = new AssetState[](count);
        uint256[] memory references;
        uint256 xmsAverage;
        (references, c.price, xmsAverage) = oracle.assess(tokens, c.index);
        uint256 circulating = _xmsSupply;
        uint256[] memory answer = new uint256[](2);
        for (uint256 i; i < count; ++i) {
            AssetState memory a = s.assets[i];
            book.listings.loadAsset(i, a);
            uint256 value = _fill(a, references[i], c.venues, answer);
            s.tierValues[a.tier - 1] += value;
            s.value += value;
            if (a.token == address(xms)) circulating -= Math.min(a.held, circulating);
        }
        if (c.index < count) c.unit = Convert.unitOf(s.assets[c.index].decimals);
        s.supply = usdm.totalSupply();
        for (uint256 i; i < c.venues.length; ++i) {
            s.treasuryUsdm += _usdmIn(c.venues[i]);
        }
        s.treasuryUsdm = Math.min(s.treasuryUsdm, s.supply);
        s.supplyCap = Math.mulDiv(xmsAverage, circulating, 1e18) * Limits.BPS / s.params.supportRatio + s.treasuryUsdm;
        s.supplyCap = Math.max(s.supplyCap, s.params.launchCap);
    }

    /// Fills what the listing does not say.
    /// @param answer two words to read venues into
    function _fill(AssetState memory a, uint256 referencePrice, address[] memory places, uint256[] memory answer)
        private
        view
        returns (uint256 value)
    {
        address token = a.token;
        (uint256 held, bool credited) = (_accounts[token].idle, _accounts[token].credited);
        uint256 liquid = held;
        for (uint256 i; i < places.length; ++i) {
            // A venue that fails counts as empty: it may cost value but can't stop anybody from leaving pro-rata.
            if (BoundedCall.query(places[i], abi.encodeCall(IVenue.holdings, (token)), VENUE_VIEW_GAS, answer)) {
                held += answer[0];
                liquid += answer[1];
            }
        }
        if (credited) {
            uint256 owed = _totalCredit[token];
            held = Math.saturatingSub(held, owed);
            liquid = Math.saturatingSub(liquid, owed);
        }
        value = Convert.toUsdDown(held, referencePrice, Convert.unitOf(a.decimals));
        (a.held, a.liquid, a.referencePrice, a.value) = (held, liquid, referencePrice, value);
    }

    function _usdmIn(address venue) private view returns (uint256) {
        uint256[] memory answer = new uint256[](1);
        return BoundedCall.read(venue, IVenue.treasuryUsdm.selector, VENUE_VIEW_GAS, answer) ? answer[0] : 0;
    }

    /// Flow used so far, decayed to now.
    function _flow(State memory s, uint256 tier, Flow storage flow) internal view returns (uint256) {
        return Limits.decayed(flow.used, Limits.flowLimit(s, tier), block.timestamp - flow.time);
    }

    /// Makes at least `amount` of `asset` idle, from the venues in their order; the USDm that a venue returns with it
    /// is burned. A venue that fails is passed over.
    /// @return available idle units afterwards
    function _pull(Context memory c, address asset, uint256 amount) internal returns (uint256 available) {
        Account storage account = _accounts[asset];
        available = account.idle;
        for (uint256 i; i < c.venues.length && available < amount; ++i) {
            bytes memory order = abi.encodeCall(IVenue.withdraw, (asset, amount - available, ""));
            (, uint256 assetOut, uint256 usdmOut) = BoundedCall.act(c.venues[i], order, VENUE_GAS);
            if (assetOut == 0) continue;
            available += assetOut;
            account.idle = SafeCast.toUint232(available);
            usdm.burn(address(this), usdmOut);
            c.state.supply -= usdmOut;
            // A venue that hides its USDm counts as having none, and may return some all the same.
            c.state.treasuryUsdm = Math.saturatingSub(c.state.treasuryUsdm, usdmOut);
        }
    }

    /// Notes in `s` that asset `i` is now held in the amount of `held`.
    function _hold(State memory s, uint256 i, uint256 held) internal pure {
        AssetState memory a = s.assets[i];
        uint256 value = Convert.toUsdDown(held, a.referencePrice, Convert.unitOf(a.decimals));
        s.tierValues[a.tier - 1] = s.tierValues[a.tier - 1] - a.value + value;
        s.value = s.value - a.value + value;
        (a.held, a.value) = (held, value);
    }

    /// Announces the Treasury's new state and keeps the XMS average moving.
    function _checkpoint(State memory s) internal {
        emit Checkpoint(s.value, s.supply - s.treasuryUsdm, s.supply, s.tierValues, block.timestamp);
        oracle.observe();
    }
}
