// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IVenue} from "../interfaces/IVenue.sol";
import {IVenueDetails} from "../interfaces/IVenueDetails.sol";
import {Treasury} from "../Treasury.sol";
import {Credits} from "./Credits.sol";

/// What all venues share: only the Treasury moves anything in or out, and what comes out goes to the Treasury, or to those
/// for whom it was set aside. Who may do the rest is for the AccessManager to say.
abstract contract Venue is AccessManaged, Credits, IVenueDetails {
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

    /// The assets that the venue may hold something of.
    function _working() internal view virtual returns (address[] memory);

    /// Units of `asset` that the venue holds for the Treasury, and the part it can return in this transaction.
    function holdings(address asset) public view virtual returns (uint256 held, uint256 liquid);

    /// USDm that the venue holds for the Treasury.
    function treasuryUsdm() public view virtual returns (uint256) {
        return 0;
    }

    /// @inheritdoc IVenue
    function report(address[] calldata assets)
        external
        view
        virtual
        returns (uint256 usdm_, uint256[] memory held, uint256[] memory liquid)
    {
        (held, liquid) = (new uint256[](assets.length), new uint256[](assets.length));
        address[] memory working = _working();
        for (uint256 i; i < working.length; ++i) {
            uint256 n = _indexIn(assets, working[i]);
            if (n < assets.length) (held[n], liquid[n]) = holdings(working[i]);
        }
        usdm_ = treasuryUsdm();
    }

    /// @inheritdoc IVenue
    function credit(address asset, address account, uint256 amount)
        external
        onlyTreasury
        nonReentrant
        returns (uint256)
    {
        return _credit(asset, account, amount);
    }

    /// @inheritdoc IVenue
    function claimCredit(address asset, address account, address receiver) external nonReentrant returns (uint256) {
        if (msg.sender != address(treasury)) {
            require(msg.sender == account, OnlyAccount(msg.sender));
            // Through the Treasury as long as it counts what is here: it burns the USDm that comes with a claim.
            address[] memory listed = treasury.venues();
            for (uint256 i; i < listed.length; ++i) {
                require(listed[i] != address(this), OnlyTreasury(msg.sender));
            }
        }
        return _claim(_positionOf(asset), asset, account, receiver);
    }

    /// @return i the place of `asset`, or the length when it is not there
    function _indexIn(address[] calldata assets, address asset) internal pure returns (uint256 i) {
        while (i < assets.length && assets[i] != asset) ++i;
    }

    modifier onlyTreasury() {
        require(msg.sender == address(treasury), OnlyTreasury(msg.sender));
        _;
    }
}
