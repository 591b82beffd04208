// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITreasuryAdmin} from "../../src/interfaces/ITreasury.sol";
import {IVenue, Use} from "../../src/interfaces/IVenue.sol";
import {Scene} from "../Scene.sol";

/// A venue that counts less than it is given, of the asset and of USDm; or more, where the loss is negative.
contract LossyVenue is IVenue {
    Use public venueUse = Use.Yield;
    /// In basis points.
    int256 private _loss;
    uint256 private _usdm;
    mapping(address asset => uint256) private _held;

    function set(Use use_, int256 loss) external {
        (venueUse, _loss) = (use_, loss);
    }

    function report(address[] calldata assets)
        external
        view
        returns (uint256, uint256[] memory held, uint256[] memory liquid)
    {
        (held, liquid) = (new uint256[](assets.length), new uint256[](assets.length));
        for (uint256 i; i < assets.length; ++i) {
            held[i] = _held[assets[i]];
        }
        return (_usdm, held, liquid);
    }

    function deposit(address asset, uint256 amount, uint256 usdmAmount, bytes calldata) external {
        _held[asset] += _counted(amount);
        _usdm += _counted(usdmAmount);
    }

    function _counted(uint256 amount) private view returns (uint256) {
        return amount * uint256(10_000 - _loss) / 10_000;
    }

    /// Writes off `amount` and returns nothing.
    function withdraw(address asset, uint256 amount, bytes calldata) external returns (uint256, uint256) {
        _held[asset] -= amount;
        return (amount, 0);
    }

    function credit(address, address, uint256) external pure returns (uint256) {
        return 0;
    }

    function claimCredit(address, address, address) external pure returns (uint256) {
        return 0;
    }

    function creditOf(address, address) external pure returns (uint256, uint256) {
        return (0, 0);
    }
}

/// Invariant 9 for a venue that loses as much as the steward likes: half a percent of $20M in a week, in assets and in
/// USDm, by deploying and by recalling. What a grant gives away has a budget of its own.
contract StewardLossesTest is Scene {
    LossyVenue private venue;

    function setUp() public override {
        super.setUp();
        venue = new LossyVenue();
        treasury.addVenue(address(venue));
    }

    /// Moves `dollars` of USDC there, of which `lost` basis points are gone.
    function move(uint256 dollars, uint256 own, int256 lost) private {
        venue.set(venue.venueUse(), lost);
        treasury.deploy(address(venue), address(usdc), dollars * 1e6, own, "");
    }

    /// The same is refused: `sum` would be more than `budget`.
    function refused(uint256 dollars, int256 lost, uint256 sum, uint256 budget) private {
        venue.set(Use.Yield, lost);
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.LossBudgetExceeded.selector, sum, budget));
        treasury.deploy(address(venue), address(usdc), dollars * 1e6, 0, "");
    }

    function lossesAre(uint256 expected, string memory what) private view {
        (uint256 sum,) = treasury.losses();
        assertEq(sum, expected, what);
    }

    function test_budget() public {
        (, uint256 budget) = treasury.losses();
        assertEq(budget, 100_000e18, "half a percent of 20M");
        move(1_000_000, 0, 600);
        lossesAre(60_000e18, "6 % of a million");
        (, budget) = treasury.losses();
        assertEq(budget, 99_700e18, "half a percent of 19.94M");
        refused(1_000_000, 400, 100_000e18, budget);
        move(397_000, 0, 1000);
        lossesAre(budget, "all of it");
        refused(10, 1000, budget + 1e18, 99_501.5e18);
    }

    /// A seventh of the budget comes back each day.
    function test_recovers() public {
        move(700_000, 0, 1000);
        (uint256 sum, uint256 budget) = treasury.losses();
        vm.warp(block.timestamp + 1 days);
        refreshAll();
        lossesAre(sum - budget / 7, "a day");
        vm.warp(block.timestamp + 6 days - 1);
        refreshAll();
        lossesAre(0, "a week");
    }

    /// USDm that leaves the Treasury's own is owed.
    function test_usdm() public {
        move(0, 50_000e18, 10_000);
        lossesAre(50_000e18, "new liabilities");
        move(0, 50_000e18, 0);
        lossesAre(50_000e18, "USDm that stays is none");
    }

    function test_recall() public {
        move(1_000_000, 0, 0);
        lossesAre(0, "nothing lost");
        treasury.recall(address(venue), address(usdc), 10_000e6, "");
        lossesAre(10_000e18, "written off, though the venue says it was returned");
        assertEq(treasury.idle(address(usdc)), 9_000_000e6, "nothing came");
    }

    function test_grants() public {
        venue.set(Use.Grants, 0);
        move(1_000_000, 0, 10_000);
        lossesAre(0, "a grant is no loss");
        treasury.recall(address(venue), address(usdc), 0, "");
        venue.set(Use.Yield, 0);
        move(10_000, 0, 10_000);
        lossesAre(10_000e18, "any other is");
    }

    /// A steward's loss or gain just before an entry of the journal does not change what hourly limits are a share of,
    /// other than by the lower of both values.
    function test_flowBase() public {
        vm.warp(block.timestamp + 1 hours);
        refreshAll();
        oracle.observe();
        move(1_000_000, 0, 600);
        assertEq(treasury.state().flowBase, 19_940_000e18, "after the loss");
    }

    /// Nor does a gain, up to what the last entry says.
    function test_flowBaseAfterGain() public {
        vm.prank(ALICE);
        treasury.redeem(address(usdc), 1_000_000e18, 0, ALICE, block.timestamp);
        vm.warp(block.timestamp + 1 hours);
        refreshAll();
        oracle.observe();
        move(1_000_000, 0, -6000);
        assertEq(treasury.state().value, 19_600_000e18, "a gain of 600,000");
        assertEq(treasury.state().flowBase, 19_000_000e18, "before the gain");
    }

    /// A venue that claims more USDm than there is owns all of it, and stops nothing.
    function test_moreUsdmThanThereIs() public {
        uint256[] memory none = new uint256[](all.length);
        bytes memory answer = abi.encode(type(uint128).max, none, none);
        vm.mockCall(address(venue), abi.encodeWithSelector(IVenue.report.selector), answer);
        assertEq(treasury.state().treasuryUsdm, usdm.totalSupply(), "all of it");
        treasury.poke();
        vm.prank(ALICE);
        treasury.redeemProRata(1000e18, new uint256[](0), ALICE, block.timestamp);
        assertEq(treasury.state().treasuryUsdm, usdm.totalSupply(), "and what is left");
    }
}
