// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IVenue} from "../interfaces/IVenue.sol";

/// What a venue keeps for those who left the Treasury pro rata while it was not liquid: a part of the position itself, in
/// the position's own shares, so that it gains and loses like the Treasury's part beside it.
///
/// What a venue overrides is what differs between positions; one that overrides nothing keeps nothing for anyone.
///
/// A position has an address: a vault, a pair, or the token itself. Its shares are vault shares, LP tokens or token units.
abstract contract Credits is ReentrancyGuardTransient, IVenue {
    mapping(address position => mapping(address account => uint256 shares)) private _shares;
    /// Of all accounts.
    mapping(address position => uint256 shares) internal _setAside;

    /// Neither the account whose credit it is, nor the Treasury.
    error OnlyAccount(address caller);

    /// The position that a venue holds `asset` in; 0 for none.
    function _positionOf(address asset) internal view virtual returns (address) {}

    /// Takes what counts as `amount` of `asset` off the Treasury's part, as far as it goes.
    /// @return set what it counted for
    /// @return shares rounded down
    function _takeOff(address asset, uint256 amount) internal virtual returns (uint256 set, uint256 shares) {}

    /// What `shares` of a position count for in units of `asset`, rounded down.
    function _worth(address position, address asset, uint256 shares) internal view virtual returns (uint256) {}

    /// Units of `asset` that can be taken from a position in this transaction beyond the Treasury's own part.
    function _spare(address position, address asset) internal view virtual returns (uint256) {}

    /// Pays `amount` of `asset` to `receiver` from `shares`, which count for `worth` and are no longer anyone's.
    /// @return paid by how much the receiver's balance grew
    /// @return left the shares that remain the account's
    function _payOut(address position, address asset, uint256 shares, uint256 worth, uint256 amount, address receiver)
        internal
        virtual
        returns (uint256 paid, uint256 left)
    {}

    function _credit(address asset, address account, uint256 amount) internal returns (uint256 set) {
        uint256 shares;
        (set, shares) = _takeOff(asset, amount);
        if (shares == 0) return 0;
        address position = _positionOf(asset);
        _shares[position][account] += shares;
        _setAside[position] += shares;
        emit SetAside(account, asset, set, shares);
    }

    function _claim(address position, address asset, address account, address receiver)
        internal
        returns (uint256 paid)
    {
        uint256 shares = _shares[position][account];
        uint256 worth = shares == 0 ? 0 : _worth(position, asset, shares);
        uint256 amount = worth == 0 ? 0 : Math.min(worth, _spare(position, asset));
        if (amount == 0) return 0;
        delete _shares[position][account];
        _setAside[position] -= shares;
        uint256 left;
        (paid, left) = _payOut(position, asset, shares, worth, amount, receiver);
        if (left > 0) {
            _shares[position][account] = left;
            _setAside[position] += left;
        }
        emit CreditPaid(account, receiver, asset, paid, shares - left);
    }

    /// @inheritdoc IVenue
    function creditOf(address account, address asset) external view returns (uint256 owed, uint256 claimable) {
        address position = _positionOf(asset);
        uint256 shares = _shares[position][account];
        if (shares == 0) return (0, 0);
        owed = _worth(position, asset, shares);
        claimable = Math.min(owed, _spare(position, asset));
    }
}
