// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Limit, Listing, Params, Permit, State} from "./Types.sol";

/// The Treasury's functions for everyone. All USDm and USD amounts have 18 decimals; asset amounts are token units.
interface ITreasury {
    // `previousBlock` in all of these: the block of the action before, so that activity is walked back block by block.
    event Minted(
        address indexed sender,
        address indexed receiver,
        address indexed asset,
        uint256 amountIn,
        uint256 usdmOut,
        uint256 previousBlock
    );
    event Redeemed(
        address indexed sender,
        address indexed receiver,
        address indexed asset,
        uint256 usdmIn,
        uint256 assetOut,
        uint256 previousBlock
    );
    /// @param amounts the slice of each asset, of which the part in `Credited` is still to come
    event RedeemedProRata(
        address indexed sender,
        address indexed receiver,
        uint256 usdmIn,
        address[] assets,
        uint256[] amounts,
        uint256 previousBlock
    );
    /// A part of a pro-rata redemption was not liquid, or its transfer failed; `account` takes it later with `claim`.
    event Credited(address indexed account, address indexed asset, uint256 amount);
    event Claimed(
        address indexed account, address indexed receiver, address indexed asset, uint256 amount, uint256 previousBlock
    );
    /// The Treasury's totals right after an action: as of `refreshedAt` (Unix seconds), with the actions since. USD in
    /// millionths, told with 18 decimals. `timestamp` is the block's, so that nobody has to ask for the block.
    event Checkpoint(
        uint256 totalValue,
        uint256 liabilities,
        uint256 supply,
        uint256[5] tierValues,
        uint256 refreshedAt,
        uint256 timestamp
    );

    error Expired(uint256 deadline);
    error ZeroAmount();
    error InvalidReceiver(address receiver);
    error NotListed(address asset);
    /// Less than the smallest mint of $1.
    error BelowMinimum(uint256 usdmOut, uint256 minimum);
    /// The amount is above what `limit` allows; `max` is the largest amount that succeeds (0: closed).
    error LimitExceeded(address asset, Limit limit, uint256 max);
    /// The outcome is below the caller's own minimum.
    error InsufficientOutput(address asset, uint256 amountOut, uint256 minimum);
    /// The venues return less than they reported.
    error InsufficientLiquidity(uint256 wanted, uint256 available);
    error LengthMismatch(uint256 given, uint256 expected);
    error NothingToClaim(address account, address asset);

    /// Mints USDm for `amountIn` of `asset`, which the caller has approved.
    /// `usdmOut = floor(received * mintPrice / 10^decimals)`, where received is the balance's actual growth.
    function mint(address asset, uint256 amountIn, uint256 minUsdmOut, address receiver, uint256 deadline)
        external
        returns (uint256 usdmOut);

    /// Like `mint`, after handing `permit` to the token. A permit that fails (front-run, unsupported) is ignored:
    /// then the allowance decides.
    function mintWithPermit(
        address asset,
        uint256 amountIn,
        uint256 minUsdmOut,
        address receiver,
        uint256 deadline,
        Permit calldata permit
    ) external returns (uint256 usdmOut);

    /// Burns the caller's `usdmIn` (no approval needed) for `asset`.
    /// `assetOut = floor(usdmIn * 10^decimals / redeemPrice)`.
    function redeem(address asset, uint256 usdmIn, uint256 minAssetOut, address receiver, uint256 deadline)
        external
        returns (uint256 assetOut);

    /// Burns the caller's `usdmIn` for a slice of every asset, liquid or not, worth min($1, backing ratio) per USDm. The
    /// liquid part of each slice is paid; the rest is credited to the caller as a part of the venues' positions, and so is
    /// what a token refuses to transfer. Never paused, never stopped by a feed, a venue or a token.
    /// @param minAmountsOut one minimum per asset in the order of `assets()`, or empty for none
    /// @return amounts units of each asset, in the order of `assets()`
    function redeemProRata(uint256 usdmIn, uint256[] calldata minAmountsOut, address receiver, uint256 deadline)
        external
        returns (uint256[] memory amounts);

    /// Pays what is claimable of the caller's credit in `asset` (see `creditOf`) to `receiver`.
    function claim(address asset, address receiver) external returns (uint256 amount);

    /// Values everything anew, writes the journal when an hour has passed, and lets the oracle remember and observe.
    /// Anyone may call.
    function poke() external;

    /// What `mint` would give now; reverts with the error that `mint` would revert with.
    function previewMint(address asset, uint256 amountIn) external view returns (uint256 usdmOut);

    /// What `redeem` would give now; reverts with the error that `redeem` would revert with.
    function previewRedeem(address asset, uint256 usdmIn) external view returns (uint256 assetOut);

    /// What `redeemProRata` would give now; reverts with the error that it would revert with.
    function previewRedeemProRata(uint256 usdmIn) external view returns (uint256[] memory amounts);

    /// The largest `amountIn` that `mint` accepts now from someone who has it, and what stops one unit more.
    function maxMint(address asset) external view returns (uint256 amountIn, Limit binding);

    /// The largest `usdmIn` that `redeem` accepts now from someone who has it, and what stops one unit more.
    function maxRedeem(address asset) external view returns (uint256 usdmIn, Limit binding);

    /// The whole Treasury now: parameters, assets, values, supply and its cap.
    function state() external view returns (State memory);

    /// Listed assets, in the order that all arrays of this contract follow.
    function assets() external view returns (Listing[] memory);

    /// Tracked idle holdings of `asset`, in token units.
    function idle(address asset) external view returns (uint256);

    /// @return owed what pro-rata redemptions credited to `account` of `asset`: its parts of venues' positions, at what they
    /// count for now, and what the token refused to transfer
    /// @return claimable what `claim` would pay of it now
    function creditOf(address account, address asset) external view returns (uint256 owed, uint256 claimable);

    /// The hourly flow of `asset` as it stood when last used, packed (see Words.unpackFlow); Limits.flowNow tells what is
    /// left of it.
    function flowOf(address asset) external view returns (uint256);

    /// @return refreshed Unix seconds of the last full valuation that became the totals
    /// @return lastBlock the block of the last action
    /// @return entries how many entries the journal has
    /// @return stewardStopped the guardian has stopped the steward
    function records()
        external
        view
        returns (uint256 refreshed, uint256 lastBlock, uint256 entries, bool stewardStopped);

    /// Entry `i` of the journal, packed (see Words.unpackEntry); they are an hour or more apart, oldest first.
    function entry(uint256 i) external view returns (uint256[3] memory);

    /// What the steward's moves have lost of their budget, which recovers in a week. USD, 18 decimals.
    function losses() external view returns (uint256 sum, uint256 budget);

    /// Whether a guardian has paused minting with and redemption for `asset` (globally or for this asset; for 0, globally).
    function paused(address asset) external view returns (bool mintPaused, bool redeemPaused);
}

/// The Treasury's functions for those who run it.
interface ITreasuryAdmin {
    event Listed(address indexed asset, Listing listing);
    event Delisted(address indexed asset);
    event ParamsSet(Params params);
    /// `asset` 0 means every asset.
    event PauseSet(address indexed asset, bool mintPaused, bool redeemPaused);
    event VenueAdded(address indexed venue);
    event VenueRemoved(address indexed venue);
    event Deployed(address indexed venue, address indexed asset, uint256 amount, uint256 usdm);
    event Recalled(address indexed venue, address indexed asset, uint256 amount, uint256 usdm);

    event StewardStopped(bool stopped);

    /// Caps may not rise from one tier to the next, and tier 1's is 100 %.
    error TierCapInvalid(uint256 tier, uint256 cap);
    error ParamOutOfBounds(string name, uint256 value, uint256 min, uint256 max);

    /// USDm can't back itself.
    error ListingInvalid(address asset);
    error TooManyAssets(uint256 limit);
    /// Not 1 to 5, or XMS outside tier 5, or another asset in it.
    error TierInvalid(address asset, uint256 tier);
    /// More than 36, or not what the token says.
    error DecimalsInvalid(address asset, uint256 decimals);
    error CapInvalid(address asset, uint256 cap);
    /// A stablecoin has no deviation, every other asset one of up to 100 %.
    error DeviationInvalid(address asset, uint256 deviation);
    /// Tier and decimals of a listed asset can't change.
    error ListingFinal(address asset);
    error AssetInUse(address asset);
    error VenueInvalid(address venue);
    error VenueInUse(address venue);
    error TooManyVenues(uint256 limit);
    error StewardIsStopped();
    /// The move would bring the week's losses to `sum`.
    error LossBudgetExceeded(uint256 sum, uint256 budget);
    error InsufficientIdle(address asset, uint256 wanted, uint256 available);

    /// Lists an asset, or changes cap and deviation of a listed one (tier and decimals are final). Governor.
    function list(Listing calldata listing) external;

    /// Takes an asset without holdings off the list. Governor.
    function delist(address asset) external;

    /// Replaces all parameters, within the bounds of `Valuer.pack`. Governor.
    function setParams(Params calldata params) external;

    /// Pauses minting, redemption or both; `asset` 0 means every asset. Guardian. It never resumes one.
    function pause(address asset, bool minting, bool redemption) external;

    /// Resumes what a guardian paused. Governor.
    function unpause(address asset, bool minting, bool redemption) external;

    /// Stops the steward's moves, until the governor lets them go on. Guardian.
    function stopSteward() external;
    function resumeSteward() external;

    /// Adds or removes a venue; one that reports that it still holds something can't be removed. Governor.
    function addVenue(address venue) external;
    function removeVenue(address venue) external;

    /// Moves idle assets, and USDm minted for the Treasury itself, into a venue. Steward.
    function deploy(address venue, address asset, uint256 amount, uint256 usdm, bytes calldata data) external;

    /// Takes assets back from a venue; the USDm that comes along is burned. Steward.
    function recall(address venue, address asset, uint256 amount, bytes calldata data) external;
}
