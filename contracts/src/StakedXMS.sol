// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IStakedXMS} from "./interfaces/IStakedXMS.sol";

/// Staked XMS: a share of all XMS staked here and of what is paid to stakers. No admin, no lock, no fee.
///
/// Rewards are earned linearly, so staking just before one and leaving just after gains nothing. One that comes while
/// an earlier one is still being earned joins it: both are then earned over the average of their times, weighted by
/// amount. So the pace is never above that of the two side by side, and dust can't put off what others paid: the delay
/// is in proportion to the reward that causes it.
///
/// While nobody stakes nothing is earned: all that is here begins its 7 days with the first to come.
///
/// Accounting is tracked. XMS sent here unasked changes no rate; it is earned with the next `reward`. Together with a
/// million virtual shares for every wei of XMS (hence 24 decimals) that makes inflating the first share pointless: half
/// of what is spent on it is lost. Rounding is always in favour of those who stay.
///
/// Limits admitted. XMS staked here does not vote. A lone staker of a few wei shares what is earned with the virtual
/// shares; that part stays here until all have left.
contract StakedXMS is ERC4626, ERC20Permit, IStakedXMS {
    using SafeERC20 for IERC20;

    uint256 private constant PERIOD = 7 days;

    /// `amount` is earned linearly from `from` to `until`.
    struct Stream {
        uint128 amount;
        uint64 from;
        uint64 until;
    }

    /// XMS deposited and paid as rewards, less what was withdrawn.
    uint256 private _held;
    Stream private _stream;

    constructor(IERC20 xms) ERC20("Staked XMS", "sXMS") ERC20Permit("Staked XMS") ERC4626(xms) {}

    /// @inheritdoc IStakedXMS
    function reward(uint256 amount) external {
        (uint256 left, uint256 time) = unearned();
        IERC20 xms = IERC20(asset());
        xms.safeTransferFrom(msg.sender, address(this), amount);
        uint256 balance = xms.balanceOf(address(this));
        uint256 added = balance - _held;
        require(added > 0, NoReward());
        _held = balance;
        _begin(left + added, Math.ceilDiv(left * time + added * PERIOD, left + added));
        emit RewardAdded(msg.sender, added, _stream.until);
    }

    function _begin(uint256 amount, uint256 time) private {
        _stream = Stream(SafeCast.toUint128(amount), uint64(block.timestamp), uint64(block.timestamp + time));
    }

    /// @inheritdoc IStakedXMS
    function unearned() public view returns (uint256 amount, uint256 time) {
        if (totalSupply() == 0) return (_held, PERIOD);
        Stream memory s = _stream;
        if (block.timestamp >= s.until) return (0, 0);
        time = s.until - block.timestamp;
        amount = Math.ceilDiv(s.amount * time, s.until - s.from);
    }

    /// Staked XMS and what it has earned; not what is unearned, nor what was sent here unasked.
    function totalAssets() public view override returns (uint256) {
        (uint256 amount,) = unearned();
        return _held - amount;
    }

    function decimals() public view override(ERC20, ERC4626) returns (uint8) {
        return super.decimals();
    }

    function _decimalsOffset() internal pure override returns (uint8) {
        return 6;
    }

    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override {
        require(shares > 0, NoShares(assets));
        if (totalSupply() == 0) _begin(_held, PERIOD);
        _held += assets;
        super._deposit(caller, receiver, assets, shares);
    }

    function _withdraw(address caller, address receiver, address owner, uint256 assets, uint256 shares)
        internal
        override
    {
        _held -= assets;
        super._withdraw(caller, receiver, owner, assets, shares);
    }
}
