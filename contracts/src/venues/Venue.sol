// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IVenue} from "../interfaces/IVenue.sol";
import {IVenueDetails} from "../interfaces/IVenueDetails.sol";
import {Treasury} from "../Treasury.sol";

/// What all venues share: only the Treasury moves anything in or out, and what comes out goes to the Treasury and to
/// nobody else. Who may do the rest is for the AccessManager to say.
abstract contract Venue is AccessManaged, IVenue, IVenueDetails {
    Treasury public immutable treasury;
    IERC20 public immutable usdm;

    error OnlyTreasury(address caller);
    /// The venue can do nothing with this asset.
    error AssetNotTaken(address asset);
    /// The venue takes no USDm.
    error UsdmNotTaken(uint256 amount);

    constructor(address authority, Treasury treasury_) AccessManaged(authority) {
        treasury = treasury_;
        usdm = IERC20(address(treasury_.usdm()));
    }

    modifier onlyTreasury() {
        require(msg.sender == address(treasury), OnlyTreasury(msg.sender));
        _;
    }
}
