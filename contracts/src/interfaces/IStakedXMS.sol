// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// What the staking vault has beside ERC-4626 and EIP-2612.
interface IStakedXMS {
    /// `amount` XMS were added to what the stakers earn; all that is unearned is now earned by `until` (Unix seconds).
    event RewardAdded(address indexed payer, uint256 amount, uint256 until);

    /// Nothing was paid in, and nothing had been sent unasked.
    error NoReward();
    /// The deposit is worth less than the smallest share: it would be lost.
    error NoShares(uint256 assets);

    /// Takes `amount` XMS of the caller (who has approved them) for the stakers, and with them whatever XMS was sent
    /// here unasked. It is earned linearly over 7 days from now; together with what is left of earlier rewards, over
    /// the average of both times, weighted by amount.
    /// @param amount may be 0, to take in only what was sent unasked
    function reward(uint256 amount) external;

    /// XMS not yet earned, and the seconds over which it will be. The seconds stand still while nobody stakes.
    function unearned() external view returns (uint256 amount, uint256 time);
}
