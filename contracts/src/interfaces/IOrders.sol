// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Permit} from "./Types.sol";

/// An order that is open.
struct Order {
    /// The owner, then the place that it is kept in, then the number of orders that the owner made before.
    uint256 id;
    address asset;
    /// To mint with the asset; otherwise to redeem for it.
    bool minting;
    /// A part is accepted where there is no room for all.
    bool acceptsPart;
    /// The chain's coin goes in or comes out, for which the asset is the wrapped coin.
    bool native;
    /// Escrowed: token units, or USDm.
    uint256 amount;
    /// For all of `amount`: USDm, or token units.
    uint256 minOut;
    address receiver;
    /// Coin for whoever settles.
    uint256 tip;
    /// Unix seconds at which it was made.
    uint256 time;
    /// Unix seconds until which a round counts.
    uint256 deadline;
    /// Of the feed's rounds.
    uint16 phase;
}

/// What became of an order.
struct Outcome {
    uint80 round;
    /// USD for a whole token, 18 decimals; 0 where the round gives none in time.
    uint256 price;
    /// Of the amount, what was minted with or redeemed.
    uint256 used;
    /// USDm, or token units.
    uint256 out;
    /// The rest.
    uint256 refunded;
    /// Why there is a rest: the selector of the error that the Treasury refused with; 0 if there is no price.
    bytes4 reason;
}

/// What can be done with an order now.
enum Stage {
    /// Not open: settled, refunded or never made.
    None,
    /// Its round has not come yet.
    Waiting,
    /// `settle` with the round given.
    Priced,
    /// `refund` with the round given, the last before.
    Refundable
}

/// Orders to mint or redeem any amount at the next price. All USDm amounts have 18 decimals; asset amounts are token units.
interface IOrders {
    // `previousBlock` in all of these: the block of the last event before about an order of the same owner.
    event Ordered(uint256 indexed id, address indexed owner, Order order, uint256 previousBlock);
    event Settled(uint256 indexed id, address indexed owner, Outcome outcome, uint256 previousBlock);
    /// The order had no round within its time.
    event Refunded(uint256 indexed id, address indexed owner, uint256 amount, uint256 previousBlock);
    /// A payment was refused, and is kept for `account` to withdraw.
    event Kept(address indexed account, address indexed token, uint256 amount);
    event Withdrawn(address indexed account, address indexed token, address receiver, uint256 amount);

    error TooManyOrders(address owner, uint256 maximum);
    /// The deadline is sooner than the feed is sure to report, or too late.
    error DeadlineOutOfRange(uint256 deadline, uint256 earliest, uint256 latest);
    /// More than an order can hold (2^128 - 1).
    error AmountTooLarge(uint256 amount);
    /// The tip is above the coin sent along, or above 2^96 - 1.
    error TipInvalid(uint256 tip);
    error NotOpen(uint256 id);
    /// It has a round, or may still have one.
    error NotRefundable(uint256 id);
    /// The Treasury refused for a reason that is none of its limits: the order stays open.
    error SettlementFailed(uint256 id, bytes reason);
    /// There is no wrapped coin here.
    error NoNativeCoin();
    error OnlyWrapped(address caller);
    error OnlySelf(address caller);
    error NothingKept(address account, address token);

    /// Takes `amountIn` of `asset` into escrow, to mint USDm for `receiver` at the next price. The coin sent along is a tip for
    /// whoever settles.
    /// @param minUsdmOut for all of it; what would give less is refunded
    /// @param acceptsPart mints what there is room for and refunds the rest; otherwise all or nothing
    function orderMint(
        address asset,
        uint256 amountIn,
        uint256 minUsdmOut,
        address receiver,
        uint256 deadline,
        bool acceptsPart
    ) external payable returns (uint256 id);

    /// The same with the chain's coin: what is sent along, less `tip`.
    function orderMintNative(uint256 minUsdmOut, address receiver, uint256 deadline, bool acceptsPart, uint256 tip)
        external
        payable
        returns (uint256 id);

    /// Takes `usdmIn` USDm into escrow, to redeem it for `asset` at the next price.
    /// @param native pays the chain's coin; `asset` must be the wrapped coin
    function orderRedeem(
        address asset,
        uint256 usdmIn,
        uint256 minAssetOut,
        address receiver,
        uint256 deadline,
        bool acceptsPart,
        bool native
    ) external payable returns (uint256 id);

    /// Like `orderRedeem`, after handing `permit` (over an allowance for this contract) to USDm. A permit that fails is
    /// ignored: then the allowance decides.
    function orderRedeemWithPermit(
        address asset,
        uint256 usdmIn,
        uint256 minAssetOut,
        address receiver,
        uint256 deadline,
        bool acceptsPart,
        bool native,
        Permit calldata permit
    ) external payable returns (uint256 id);

    /// Settles an order at `round` of its feed, which must be its first: what the Treasury has no room for is refunded, and
    /// all of it where the round is after the deadline. Pays the tip to the caller.
    function settle(uint256 id, uint80 round) external;

    /// Settles what can be settled of several orders and passes over the rest. Pays the tips to the caller.
    /// @return settled how many
    function settleBatch(uint256[] calldata ids, uint80[] calldata rounds) external returns (uint256 settled);

    /// Gives an order back that had no round until its deadline, or could not be settled for long after it. Pays the tip to
    /// the caller.
    /// @param last the last round of the order's phase
    function refund(uint256 id, uint80 last) external;

    /// Pays out what is kept for the caller.
    function withdraw(address token, address receiver) external returns (uint256 amount);

    /// The price of the order that is being settled (USD for a whole token, 18 decimals), for the Valuer; otherwise 0.
    function settlingPrice() external view returns (uint256);

    /// The open orders of `owner`, the oldest first.
    function ordersOf(address owner) external view returns (Order[] memory);

    /// One order; zeros if it is not open.
    function orderOf(uint256 id) external view returns (Order memory);

    /// What can be done with an order, and with which round. For callers that don't pay gas: it looks through the feed's rounds.
    function stageOf(uint256 id) external view returns (Stage stage, uint80 round);

    /// What is kept of `token` for `account`.
    function kept(address account, address token) external view returns (uint256);

    /// The block of the last event about an order of `owner`.
    function lastBlockOf(address owner) external view returns (uint256);
}
