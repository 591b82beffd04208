// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Limit, Listing, Params, Permit, State} from "./Types.sol";

/// The Treasury's functions for everyone. All USDm and USD amounts have 18 decimals; asset amounts are token units.
interface ITreasury {
    event Minted(
        address indexed sender, address indexed receiver, address indexed asset, uint256 amountIn, uint256 usdmOut
    );
    event Redeemed(
        address indexed sender, address indexed receiver, address indexed asset, uint256 usdmIn, uint256 assetOut
    );
    event RedeemedProRata(
        address indexed sender, address indexed receiver, uint256 usdmIn, address[] assets, uint256[] amounts
    );
    /// A transfer of the pro-rata mix failed; `account` takes it later with `claim`.
    event Credited(address indexed account, address indexed asset, uint256 amount);
    event Claimed(address indexed account, address indexed receiver, address indexed asset, uint256 amount);
    /// The Treasury right after a mint or a redemption; the history is read from these alone.
    event Checkpoint(uint256 totalValue, uint256 liabilities, uint256 supply, uint256[5] tierValues, uint256 timestamp);

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
    /// The liquid assets do not cover a pro-rata redemption of this size.
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

    /// Burns the caller's `usdmIn` for a slice of every liquid asset, worth min($1, backing ratio) per USDm. Never
    /// paused; a feed without a price counts at its last good one; a transfer that fails is credited to the caller.
    /// @param minAmountsOut one minimum per asset in the order of `assets()`, or empty for none
    /// @return amounts units of each asset, in the order of `assets()`
    function redeemProRata(uint256 usdmIn, uint256[] calldata minAmountsOut, address receiver, uint256 deadline)
        external
        returns (uint256[] memory amounts);

    /// Pays the caller's credit in `asset` to `receiver`.
    function claim(address asset, address receiver) external returns (uint256 amount);

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

    /// What `account` can `claim` of `asset`.
    function credit(address account, address asset) external view returns (uint256);

    /// The hourly flow of `asset` as it stood when last used: USD, and the Unix seconds of that. It has decayed since by
    /// limit x elapsed / 1 hour.
    function flows(address asset)
        external
        view
        returns (uint256 mintUsed, uint256 mintTime, uint256 redeemUsed, uint256 redeemTime);

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

    error ListingInvalid(address asset);
    error ParamsInvalid();
    error AssetInUse(address asset);
    error VenueInvalid(address venue);
    error VenueInUse(address venue);
    error InsufficientIdle(address asset, uint256 wanted, uint256 available);

    /// Lists an asset, or changes the own cap of a listed one (tier and decimals are final). Governor.
    function list(Listing calldata listing) external;

    /// Takes an asset without holdings off the list. Governor.
    function delist(address asset) external;

    /// Replaces all parameters. Caps must not rise from one tier to the next. Governor.
    function setParams(Params calldata params) external;

    /// Pauses minting, redemption or both; `asset` 0 means every asset. Guardian. It never resumes one.
    function pause(address asset, bool minting, bool redemption) external;

    /// Resumes what a guardian paused. Governor.
    function unpause(address asset, bool minting, bool redemption) external;

    /// Adds or removes a venue; one that still holds something can't be removed. Governor.
    function addVenue(address venue) external;
    function removeVenue(address venue) external;

    /// Moves idle assets, and USDm minted for the Treasury itself, into a venue. Steward.
    function deploy(address venue, address asset, uint256 amount, uint256 usdm, bytes calldata data) external;

    /// Takes assets back from a venue; the USDm that comes along is burned. Steward.
    function recall(address venue, address asset, uint256 amount, bytes calldata data) external;
}
