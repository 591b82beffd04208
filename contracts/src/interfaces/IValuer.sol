// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Limit, Listing, Params, State} from "./Types.sol";

/// Everything that the Treasury knows by itself, in its own storage words (see Words). Lists are in the order of listing.
struct Books {
    uint256 clock;
    uint256 rules;
    uint256 bases;
    /// The second word of the totals.
    uint256 totals;
    uint256 supply;
    address[] venues;
    address[] tokens;
    uint256[] accounts;
}

/// What is known of the asset that is acted on, and what every action needs; storage words (see Words).
struct Position {
    address asset;
    uint256 account;
    uint256 holding;
    uint256 flow;
    uint256 clock;
    uint256 rules;
    uint256[2] totals;
    uint256 supply;
    /// Who acts. What `Orders` does is decided at the price of the order that it settles, without an hourly limit.
    address sender;
}

/// What an action gives, and the words to store after it.
struct Decision {
    uint256 out;
    uint256 flow;
    uint256 holding;
    uint256[2] totals;
}

/// A full valuation, as words to store.
struct Valuation {
    uint256[2] totals;
    uint256[] holdings;
    /// An hour has passed: `entry` is the next of the journal.
    bool journals;
    uint256[3] entry;
    /// USD, 18 decimals.
    uint256 value;
    uint256 liabilities;
    uint256[5] tierValues;
}

/// Decides what may be minted and redeemed, and values everything that the Treasury has.
interface IValuer {
    /// Decides an action from the totals, where it keeps clear of every limit (see Clearance).
    /// @param amount token units received, or USDm to burn
    /// @return ok false: a full valuation must decide
    function clear(bool minting, Position calldata p, uint256 amount) external view returns (bool ok, Decision memory);

    /// Decides an action on a full valuation. Reverts with the limit that stops it.
    function decide(bool minting, Position calldata p, Books calldata b, uint256 amount)
        external
        view
        returns (Decision memory, Valuation memory);

    /// The most that an action may move now, and what stops one unit more (see Limits).
    function limit(bool minting, Position calldata p, Books calldata b) external view returns (uint256, Limit);

    /// A full valuation.
    /// @param valueBefore USD; what the Treasury was worth before the present action, which the flow base may not exceed
    function refresh(Books calldata b, uint256 valueBefore) external view returns (Valuation memory);

    /// A full valuation after a redemption of `asset` that drew on a venue. What left the venue may differ from what was
    /// counted there, so shares and backing are judged on what is held now. Reverts with the limit that is passed.
    /// @param value what the Treasury was worth before, of which `tierValues` are parts; USD, 18 decimals
    function afterPull(
        Books calldata b,
        uint256 value,
        uint256 liabilities,
        uint256[5] calldata tierValues,
        address asset
    ) external view returns (Valuation memory);

    /// The slice of each asset that `usdmIn` is worth, and the part of it that is to be paid at once.
    /// @return amounts by asset
    /// @return atOnce by asset
    /// @return frozen by venue and asset, rounded up: where the rest of the slice is
    /// @return afterwards the valuation once all has left, where no venue is needed for that; otherwise empty
    function slices(Books calldata b, uint256 usdmIn)
        external
        view
        returns (
            uint256[] memory amounts,
            uint256[] memory atOnce,
            uint256[][] memory frozen,
            Valuation memory afterwards
        );

    /// What `account` has to claim of `asset` from the Treasury, which is `refused`, and from venues; and what it would get
    /// now. A venue that does not answer adds nothing.
    function credit(address[] calldata venues, address account, address asset, uint256 refused)
        external
        view
        returns (uint256 owed, uint256 claimable);

    /// The listed assets.
    function listings(Books calldata b) external pure returns (Listing[] memory);

    /// The state in full.
    function stateOf(Books calldata b) external view returns (State memory);

    /// Reverts unless a venue holds none of `tokens` and no USDm; one that does not answer, or makes no sense, counts as
    /// empty.
    function checkEmpty(address venue, address[] calldata tokens) external view;

    /// Reverts where the Treasury or a venue holds some of `asset`.
    function checkUnused(Books calldata b, address asset) external view;

    /// Reverts unless `listing` may be listed; `account` is the word of an asset that is listed already, or was.
    function checkListing(Listing calldata listing, uint256 account, address usdm) external view;

    /// Parameters as storage words. Reverts with the first that is out of its bounds.
    function pack(Params calldata p) external pure returns (uint256 rules, uint256 bases);
}
