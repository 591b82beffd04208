// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Use} from "../src/interfaces/IVenue.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {TestVenue} from "./zoo/TestVenue.sol";
import {Scene} from "./Scene.sol";

/// Holdings are tracked, not read from balances: tokens sent to the Treasury or a venue change no quote and no limit.
contract DonationTest is Scene {
    TestVenue private venue;

    function setUp() public override {
        super.setUp();
        venue = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(venue));
    }

    /// All that users see of `asset` and of the whole.
    function picture(address asset) private view returns (bytes32) {
        (uint256 maxMint,) = treasury.maxMint(asset);
        (uint256 maxRedeem,) = treasury.maxRedeem(asset);
        return keccak256(abi.encode(treasury.state(), maxMint, maxRedeem, treasury.idle(asset)));
    }

    function testFuzz_donationChangesNothing(uint256 seed, uint256 amount, bool toVenue) public {
        (address asset,) = pick(seed);
        bytes32 before = picture(asset);
        amount = bound(amount, 1, asset == address(xms) ? 100_000_000e18 : 1e50);
        if (asset != address(xms)) DevToken(asset).mint(address(this), amount);
        DevToken(asset).transfer(toVenue ? address(venue) : address(treasury), amount);
        assertEq(picture(asset), before, "the same picture");
    }

    /// USDm sent to the Treasury is not burned and stays a liability: it is the sender's loss, nobody else's.
    function test_usdm() public {
        bytes32 before = picture(address(usdc));
        vm.prank(ALICE);
        usdm.transfer(address(treasury), 1000e18);
        assertEq(picture(address(usdc)), before, "the same picture");
        assertEq(usdm.balanceOf(address(treasury)), 1000e18, "kept");
    }
}
