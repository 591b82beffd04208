// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Feed, IPriceOracle, Kind} from "../src/interfaces/IPriceOracle.sol";
import {ITreasuryAdmin} from "../src/interfaces/ITreasury.sol";
import {Use} from "../src/interfaces/IVenue.sol";
import {Params} from "../src/interfaces/Types.sol";
import {TestVenue} from "./zoo/TestVenue.sol";
import {Base} from "./Base.sol";

/// Who may do what: governor (with a delay of two days), steward (venues), guardian (pause only), through
/// OpenZeppelin's AccessManager.
contract RolesTest is Base {
    uint64 private constant GOVERNOR = 1;
    uint64 private constant STEWARD = 2;
    uint64 private constant GUARDIAN = 3;
    uint32 private constant DELAY = 2 days;

    address private governor = address(0x60);
    address private steward = address(0x57);
    address private guardian = address(0x6A);
    address private stranger = address(0x5712);
    TestVenue private venue;

    /// A call and the role it is for.
    struct Act {
        address target;
        bytes data;
        uint64 role;
    }

    Act[] private acts;

    function setUp() public override {
        super.setUp();
        venue = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(venue));
        TestVenue other = new TestVenue(address(treasury), usdm, Use.Yield);
        address token = address(tokens[0]);
        Params memory p = defaults();
        p.launchCap = 5e18;
        act(abi.encodeCall(ITreasuryAdmin.list, (listing(token, 1, 18, 9000))), GOVERNOR);
        act(abi.encodeCall(ITreasuryAdmin.setParams, (p)), GOVERNOR);
        act(abi.encodeCall(ITreasuryAdmin.unpause, (token, true, true)), GOVERNOR);
        act(abi.encodeCall(ITreasuryAdmin.addVenue, (address(other))), GOVERNOR);
        act(abi.encodeCall(ITreasuryAdmin.removeVenue, (address(other))), GOVERNOR);
        Feed memory feed = Feed(token, Kind.Stable, 18, 1 days, address(feeds[token]), 1, 2e18, 0);
        acts.push(Act(address(oracle), abi.encodeCall(IPriceOracle.setFeed, (feed)), GOVERNOR));
        acts.push(Act(address(oracle), abi.encodeCall(IPriceOracle.writeDown, (token, 0.5e18)), GOVERNOR));
        act(abi.encodeCall(ITreasuryAdmin.pause, (token, true, true)), GUARDIAN);
        act(abi.encodeCall(ITreasuryAdmin.stopSteward, ()), GUARDIAN);
        act(abi.encodeCall(ITreasuryAdmin.resumeSteward, ()), GOVERNOR);
        act(abi.encodeCall(ITreasuryAdmin.deploy, (address(venue), token, 1e18, 1e18, "")), STEWARD);
        act(abi.encodeCall(ITreasuryAdmin.recall, (address(venue), token, 1e18, "")), STEWARD);
        act(abi.encodeCall(ITreasuryAdmin.delist, (address(addAsset(2, 6, WAD)))), GOVERNOR);
        manager.grantRole(GOVERNOR, governor, DELAY);
        manager.grantRole(STEWARD, steward, 0);
        manager.grantRole(GUARDIAN, guardian, 0);
        for (uint256 i; i < acts.length; ++i) {
            bytes4[] memory selectors = new bytes4[](1);
            selectors[0] = bytes4(acts[i].data);
            manager.setTargetFunctionRole(acts[i].target, selectors, acts[i].role);
        }
        // From here on nobody but the roles can do anything.
        manager.renounceRole(manager.ADMIN_ROLE(), address(this));
    }

    function act(bytes memory data, uint64 role) private {
        acts.push(Act(address(treasury), data, role));
    }

    function call(address who, Act memory a) private returns (bool ok, bytes memory answer) {
        vm.prank(who);
        return a.target.call(a.data);
    }

    function refused(address who, Act memory a, bytes4 reason) private {
        (bool ok, bytes memory answer) = call(who, a);
        assertTrue(!ok && bytes4(answer) == reason, "refused");
    }

    function test_revert_strangers() public {
        for (uint256 i; i < acts.length; ++i) {
            address[3] memory wrong = [stranger, address(this), acts[i].role == STEWARD ? guardian : steward];
            for (uint256 n; n < 3; ++n) {
                refused(wrong[n], acts[i], IAccessManaged.AccessManagedUnauthorized.selector);
            }
            if (acts[i].role == GOVERNOR) {
                refused(guardian, acts[i], IAccessManaged.AccessManagedUnauthorized.selector);
            } else {
                refused(governor, acts[i], IAccessManaged.AccessManagedUnauthorized.selector);
            }
        }
    }

    /// The error names the caller.
    function test_revert_named() public {
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, stranger));
        vm.prank(stranger);
        treasury.pause(address(0), true, true);
    }

    /// The governor's acts must be scheduled, wait two days, and are then good once.
    function test_governorWaits() public {
        for (uint256 i; i < acts.length; ++i) {
            Act memory a = acts[i];
            if (a.role != GOVERNOR) continue;
            refused(governor, a, IAccessManager.AccessManagerNotScheduled.selector);
            vm.startPrank(governor);
            manager.schedule(a.target, a.data, 0);
            vm.warp(block.timestamp + DELAY - 1);
            vm.expectRevert(
                abi.encodeWithSelector(
                    IAccessManager.AccessManagerNotReady.selector, manager.hashOperation(governor, a.target, a.data)
                )
            );
            manager.execute(a.target, a.data);
            vm.warp(block.timestamp + 1);
            // A feed is set only while it is healthy.
            refreshAll();
            manager.execute(a.target, a.data);
            vm.stopPrank();
            refused(governor, a, IAccessManager.AccessManagerNotScheduled.selector);
        }
        assertEq(treasury.assets()[0].cap, 9000, "listed");
        assertEq(treasury.state().params.launchCap, 5e18, "parameters");
        assertEq(oracle.feedOf(address(tokens[0])).max, 2e18, "feed");
    }

    /// The guardian shuts at once, and can't open again; only the governor can.
    function test_guardianOnlyShuts() public {
        vm.startPrank(guardian);
        treasury.pause(address(0), true, true);
        (bool mintPaused, bool redeemPaused) = treasury.paused(address(tokens[0]));
        assertTrue(mintPaused && redeemPaused, "shut");
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, guardian));
        treasury.unpause(address(0), true, true);
        vm.stopPrank();
        bytes memory data = abi.encodeCall(ITreasuryAdmin.unpause, (address(0), true, true));
        vm.startPrank(governor);
        manager.schedule(address(treasury), data, 0);
        vm.warp(block.timestamp + DELAY);
        manager.execute(address(treasury), data);
        (mintPaused, redeemPaused) = treasury.paused(address(tokens[0]));
        assertTrue(!mintPaused && !redeemPaused, "open");
    }

    /// The guardian stops the steward at once; only the governor lets it go on.
    function test_guardianStopsSteward() public {
        vm.prank(guardian);
        treasury.stopSteward();
        vm.startPrank(steward);
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.StewardIsStopped.selector));
        treasury.deploy(address(venue), address(tokens[0]), 5e18, 0, "");
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.StewardIsStopped.selector));
        treasury.recall(address(venue), address(tokens[0]), 0, "");
        vm.stopPrank();
        bytes memory data = abi.encodeCall(ITreasuryAdmin.resumeSteward, ());
        vm.startPrank(governor);
        manager.schedule(address(treasury), data, 0);
        vm.warp(block.timestamp + DELAY);
        manager.execute(address(treasury), data);
        vm.stopPrank();
        vm.prank(steward);
        treasury.deploy(address(venue), address(tokens[0]), 5e18, 0, "");
    }

    /// The steward moves assets into listed venues and back at once.
    function test_steward() public {
        vm.startPrank(steward);
        treasury.deploy(address(venue), address(tokens[0]), 5e18, 7e18, "");
        treasury.recall(address(venue), address(tokens[0]), 5e18, "");
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.VenueInvalid.selector, steward));
        treasury.deploy(steward, address(tokens[0]), 5e18, 0, "");
    }

    /// Nobody is needed to use the Treasury, nor to move the oracle on.
    function test_usersNeedNoRole() public {
        vm.startPrank(stranger);
        oracle.observe();
        oracle.remember();
        vm.stopPrank();
        mintFor(stranger, tokens[0], 5e18);
        vm.prank(stranger);
        treasury.redeem(address(tokens[0]), 5e18, 0, stranger, block.timestamp);
    }
}
