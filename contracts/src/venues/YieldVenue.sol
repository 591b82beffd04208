// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {IVenue, Use} from "../interfaces/IVenue.sol";
import {IVenueDetails, VaultDetail} from "../interfaces/IVenueDetails.sol";
import {IYieldVenue, Position, VaultTotals} from "../interfaces/IYieldVenue.sol";
import {BoundedCall} from "../libraries/BoundedCall.sol";
import {Limits} from "../libraries/Limits.sol";
import {Treasury} from "../Treasury.sol";
import {Credits} from "./Credits.sol";
import {Venue} from "./Venue.sol";

/// Yield: the Treasury's idle assets in listed ERC-4626 vaults. The steward moves them with the Treasury's `deploy` and
/// `recall`; redemptions pull from here when idle runs out.
///
/// Valuation. A position counts for the lower of what its vault says now and what was last recorded grown by the
/// listed pace. So a loss counts at once, and a rate that jumps (a donation to the vault, a wrong rate) is believed
/// only as fast as the pace allows. Every movement records anew and rounds down.
///
/// Accounting. Shares are tracked: shares sent to this contract count for nothing. What was paid out and which shares
/// left is measured on balances, never taken from a vault's answer.
///
/// Entering. A vault must take exactly what it is given, and the position must count for the whole of it but 10 basis
/// points, before and after a fee for leaving. That refuses vaults with fees, and entering while the vault's rate
/// is above the believed one.
///
/// Credits. Shares that are set aside for redeemers leave the position at what they count for, and are paid at what the
/// vault says then.
///
/// Leaving. `withdraw` pays the Treasury and nobody else, as much as the vault lets go. Its data is nothing or
/// `abi.encode(bool harvest)`: a harvest takes no more than what was earned, and leaves the principal as it is; anything
/// else takes principal first. What leaves above the believed value is believed, since it is there.
///
/// Totals. What was deposited in a vault, and what came back of it above or below its cost. A withdrawal that takes
/// principal changes neither, so a redemption pays nothing for them; what was withdrawn follows from them. They outlive
/// a delisting, or a vault that lost everything would leave no trace.
///
/// Re-entry. `deposit` and `withdraw` are the Treasury's, under its guard against re-entry. A vault that looks at
/// the Treasury from within sees too little, not too much: what is on its way counts neither here nor there.
///
/// Limits admitted. Listing a vault means trusting its code with what is put in, and its rate not to move by what
/// somebody can borrow for a transaction. A movement while the rate is down records the loss, and a recovery is then
/// believed at the pace; recalling all and entering again makes it count at once. A fee for leaving that a vault brings
/// in later shows only when leaving. A vault whose views want more than `VAULT_VIEW_GAS` counts for nothing and can't be
/// entered. Rounding may refuse deposits of (or onto positions of) fewer than some 1000 units.
contract YieldVenue is Venue, IYieldVenue {
    using EnumerableSet for EnumerableSet.AddressSet;
    using SafeERC20 for IERC20;

    Use public constant venueUse = Use.Yield;
    uint256 public constant MAX_PACE = 10_000;
    /// Two questions fit into what the Treasury grants a venue's views.
    uint256 public constant VAULT_VIEW_GAS = 120_000;
    /// In basis points of a deposit.
    uint256 private constant MAX_LOSS = 10;

    /// As many delisted vaults are told with the venue's details.
    uint256 private constant FORMER = 16;

    mapping(address asset => Position) private _positions;
    EnumerableSet.AddressSet private _assets;
    mapping(address vault => VaultTotals) private _totals;
    /// Delisted vaults that were used.
    EnumerableSet.AddressSet private _former;

    constructor(address authority, Treasury treasury_) Venue(authority, treasury_) {}

    /// @inheritdoc IYieldVenue
    function listVault(IERC4626 vault, uint256 pace) external restricted {
        require(pace <= MAX_PACE, PaceInvalid(pace));
        address asset = vault.asset();
        Position storage p = _positions[asset];
        if (_assets.add(asset)) p.vault = vault;
        VaultTotals storage totals = _totals[address(vault)];
        // Units of two assets do not add up.
        if (totals.asset == address(0)) totals.asset = asset;
        require(address(p.vault) == address(vault) && totals.asset == asset, VaultInUse(asset, address(p.vault)));
        _former.remove(address(vault));
        (p.value, p.time, p.pace) = (_grown(p), uint48(block.timestamp), uint16(pace));
        emit VaultListed(asset, address(vault), pace);
    }

    /// @inheritdoc IYieldVenue
    function delistVault(address asset) external restricted {
        Position memory p = _vaulted(asset);
        (uint256 held,) = holdings(asset);
        require(held == 0, VaultInUse(asset, address(p.vault)));
        if (p.shares > 0) emit Withdrawn(asset, address(p.vault), 0, p.shares, p.principal);
        VaultTotals storage totals = _totals[address(p.vault)];
        totals.realised -= int256(p.principal);
        if (totals.since > 0) _former.add(address(p.vault));
        delete _positions[asset];
        _assets.remove(asset);
        emit VaultDelisted(asset, address(p.vault));
    }

    /// @inheritdoc IVenue
    function deposit(address asset, uint256 amount, uint256 usdmAmount, bytes calldata)
        external
        onlyTreasury
        nonReentrant
    {
        require(usdmAmount == 0, UsdmNotTaken(usdmAmount));
        Position storage p = _vaulted(asset);
        IERC4626 vault = p.vault;
        uint256 held = Math.min(_live(vault, p.shares, 0), _grown(p));
        uint256 minted = _enter(vault, asset, amount);

        uint256 shares = p.shares + minted;
        // Entering gains nothing, and does not change what a share is believed to be worth.
        uint256 value = Math.min(_live(vault, shares, 0), held + amount);
        if (held > 0) value = Math.min(value, Math.mulDiv(held, shares, p.shares));
        uint256 gained = Math.min(Math.saturatingSub(value, held), vault.previewRedeem(minted));
        require(gained >= amount - amount * MAX_LOSS / Limits.BPS, ValueLost(asset, amount, gained));
        (p.shares, p.value, p.time) = (shares, value, uint48(block.timestamp));
        p.principal += amount;
        _entered(_totals[address(vault)], amount);
        emit Deposited(asset, address(vault), amount, minted);
    }

    /// @return minted by how much this contract's shares grew
    function _enter(IERC4626 vault, address asset, uint256 amount) private returns (uint256 minted) {
        (uint256 assets, uint256 shares) = (IERC20(asset).balanceOf(address(this)), vault.balanceOf(address(this)));
        IERC20(asset).forceApprove(address(vault), amount);
        vault.deposit(amount, address(this));
        uint256 taken = assets - IERC20(asset).balanceOf(address(this));
        require(taken == amount, AmountNotTaken(asset, amount, taken));
        minted = vault.balanceOf(address(this)) - shares;
    }

    /// @inheritdoc IVenue
    function withdraw(address asset, uint256 amount, bytes calldata data)
        external
        onlyTreasury
        nonReentrant
        returns (uint256 assetOut, uint256 usdmOut)
    {
        Position storage p = _vaulted(asset);
        IERC4626 vault = p.vault;
        // A vault that does not tell its rate still pays, and what is recorded of the rate stays.
        uint256 live = _live(vault, p.shares, type(uint256).max);
        uint256 value = Math.min(live, _grown(p));
        bool harvest = data.length > 0 && abi.decode(data, (bool));
        if (harvest) amount = Math.min(amount, Math.saturatingSub(value, p.principal));
        amount = Math.min(amount, _withdrawable(vault));
        // Beside the Treasury's shares are others.
        if (_setAside[address(vault)] > 0) amount = Math.min(amount, live);
        if (amount == 0) return (0, usdmOut);

        uint256 burned;
        (assetOut, burned) = _leave(vault, asset, amount);
        burned = Math.min(burned, p.shares);
        uint256 shares = p.shares - burned;
        // The second bound is for a vault that takes no shares for what it pays: it can't count twice.
        if (burned > 0) value = Math.mulDiv(value, shares, p.shares);
        value = Math.min(value, Math.saturatingSub(live, assetOut));
        uint256 cost = value == 0 ? p.principal : harvest ? 0 : Math.min(assetOut, p.principal);
        (p.shares, p.value, p.time) = (shares, value, uint48(block.timestamp));
        p.principal -= cost;
        if (assetOut != cost) _totals[address(vault)].realised += int256(assetOut) - int256(cost);
        emit Withdrawn(asset, address(vault), assetOut, burned, cost);
    }

    function _entered(VaultTotals storage totals, uint256 amount) private {
        if (totals.since == 0) totals.since = uint48(block.timestamp);
        totals.deposited += amount;
    }

    /// @return assetOut by how much the Treasury's balance grew
    /// @return burned by how much this contract's shares fell
    function _leave(IERC4626 vault, address asset, uint256 amount) private returns (uint256 assetOut, uint256 burned) {
        uint256 shares = vault.balanceOf(address(this));
        assetOut = IERC20(asset).balanceOf(address(treasury));
        vault.withdraw(amount, address(treasury), address(this));
        assetOut = IERC20(asset).balanceOf(address(treasury)) - assetOut;
        uint256 left = vault.balanceOf(address(this));
        burned = Math.saturatingSub(shares, left);
        uint256 aside = _setAside[address(vault)];
        require(left >= aside, SharesLost(address(vault), left, aside));
    }

    /// @inheritdoc IYieldVenue
    function claimFrom(IERC4626 vault, address receiver) external nonReentrant returns (uint256) {
        return _claim(address(vault), vault.asset(), msg.sender, receiver);
    }

    /// @inheritdoc Credits
    function _positionOf(address asset) internal view override returns (address) {
        return address(_positions[asset].vault);
    }

    /// @inheritdoc Credits
    function _takeOff(address asset, uint256 amount) internal override returns (uint256 set, uint256 shares) {
        Position storage p = _positions[asset];
        (uint256 held,) = holdings(asset);
        if (held == 0) return (0, 0);
        set = Math.min(amount, held);
        // At what the vault says, as a withdrawal would take them, where less is believed.
        shares = Math.mulDiv(p.shares, set, _live(p.vault, p.shares, 0));
        if (shares == 0) return (0, 0);
        uint256 rest = p.shares - shares;
        uint256 value = Math.mulDiv(held, rest, p.shares);
        uint256 cost = value == 0 ? p.principal : Math.min(set, p.principal);
        (p.shares, p.value, p.time) = (rest, value, uint48(block.timestamp));
        p.principal -= cost;
        if (set != cost) _totals[address(p.vault)].realised += int256(set) - int256(cost);
        emit Withdrawn(asset, address(p.vault), set, shares, cost);
    }

    /// @inheritdoc Credits
    function _worth(address vault, address, uint256 shares) internal view override returns (uint256) {
        return _live(IERC4626(vault), shares, 0);
    }

    /// @inheritdoc Credits
    function _spare(address vault, address asset) internal view override returns (uint256) {
        Position storage p = _positions[asset];
        // A vault that is no longer listed has nothing of the Treasury's.
        uint256 own = address(p.vault) == vault ? _live(p.vault, p.shares, type(uint256).max) : 0;
        return Math.saturatingSub(_withdrawable(IERC4626(vault)), own);
    }

    /// @inheritdoc Credits
    function _payOut(address vault, address asset, uint256 shares, uint256 worth, uint256 amount, address receiver)
        internal
        override
        returns (uint256 paid, uint256 left)
    {
        uint256 part = Math.mulDiv(shares, amount, worth);
        uint256 had = IERC4626(vault).balanceOf(address(this));
        paid = IERC20(asset).balanceOf(receiver);
        IERC4626(vault).redeem(part, receiver, address(this));
        paid = IERC20(asset).balanceOf(receiver) - paid;
        uint256 still = had - Math.min(had, part);
        had = IERC4626(vault).balanceOf(address(this));
        require(had >= still, SharesLost(vault, had, still));
        left = shares - part;
    }

    function _working() internal view override returns (address[] memory) {
        return _assets.values();
    }

    /// @inheritdoc Venue
    function holdings(address asset) public view override returns (uint256 held, uint256 liquid) {
        Position storage p = _positions[asset];
        IERC4626 vault = p.vault;
        if (address(vault) == address(0)) return (0, 0);
        held = Math.min(_live(vault, p.shares, 0), _grown(p));
        if (held > 0) liquid = Math.min(held, _withdrawable(vault));
    }

    /// @inheritdoc IYieldVenue
    function positionOf(address asset) external view returns (Position memory) {
        return _positions[asset];
    }

    /// @inheritdoc IYieldVenue
    function totalsOf(address vault) external view returns (VaultTotals memory) {
        return _totals[vault];
    }

    /// @inheritdoc IYieldVenue
    function earned(address asset) external view returns (uint256) {
        (uint256 held,) = holdings(asset);
        return Math.saturatingSub(held, _positions[asset].principal);
    }

    /// @inheritdoc IYieldVenue
    function vaultedAssets() external view returns (address[] memory) {
        return _assets.values();
    }

    /// Listed vaults first.
    /// @inheritdoc IVenueDetails
    function details() external view returns (bytes memory) {
        (uint256 listed, uint256 former) = (_assets.length(), _former.length());
        VaultDetail[] memory list = new VaultDetail[](listed + Math.min(former, FORMER));
        for (uint256 i; i < list.length; ++i) {
            VaultDetail memory row = list[i];
            if (i < listed) _fillListed(row, _assets.at(i));
            else row.vault = _former.at(former - 1 - (i - listed));
            VaultTotals storage totals = _totals[row.vault];
            (row.asset, row.first, row.deposited) = (totals.asset, totals.since, totals.deposited);
            // What did not come back at cost came back above or below it.
            row.withdrawn = uint256(int256(row.deposited) - int256(row.principal) + totals.realised);
        }
        return abi.encode(list);
    }

    function _fillListed(VaultDetail memory row, address asset) private view {
        Position memory p = _positions[asset];
        (row.listed, row.vault, row.shares, row.principal) = (true, address(p.vault), p.shares, p.principal);
        (row.held, row.liquid) = holdings(asset);
        row.live = _live(p.vault, p.shares, 0);
        (row.pace, row.since) = (p.pace, p.time);
    }

    function _vaulted(address asset) private view returns (Position storage p) {
        p = _positions[asset];
        require(address(p.vault) != address(0), AssetNotTaken(asset));
    }

    /// The recorded value, grown by the pace since; rounded down.
    function _grown(Position storage p) private view returns (uint256 value) {
        value = p.value;
        if (value == 0) return 0;
        uint256 growth = uint256(p.pace) * (block.timestamp - p.time);
        value += Math.mulDiv(value, growth, Limits.BPS * 365 days);
    }

    /// What the vault says that `shares` are worth, or `unknown` when it does not say.
    function _live(IERC4626 vault, uint256 shares, uint256 unknown) private view returns (uint256) {
        if (shares == 0) return 0;
        return _ask(vault, abi.encodeCall(IERC4626.convertToAssets, (shares)), unknown);
    }

    /// What the vault lets go now, or nothing when it does not say.
    function _withdrawable(IERC4626 vault) private view returns (uint256) {
        return _ask(vault, abi.encodeCall(IERC4626.maxWithdraw, (address(this))), 0);
    }

    function _ask(IERC4626 vault, bytes memory question, uint256 unknown) private view returns (uint256) {
        uint256[] memory answer = new uint256[](1);
        return BoundedCall.query(address(vault), question, VAULT_VIEW_GAS, answer) ? answer[0] : unknown;
    }
}
