// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IPriceOracle} from "../src/interfaces/IPriceOracle.sol";
import {ITreasury, ITreasuryAdmin} from "../src/interfaces/ITreasury.sol";
import {IVenue, Use} from "../src/interfaces/IVenue.sol";
import {AssetState, State} from "../src/interfaces/Types.sol";
import {TestVenue} from "./zoo/TestVenue.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {Scene} from "./Scene.sol";
import {owedTo} from "./Owed.sol";

/// Does not tell the balance of an account until it gets something.
contract CoyToken is DevToken {
    address private _hidden;

    constructor() DevToken("Coy", "COY", 6) {}

    function hide(address account) external {
        _hidden = account;
    }

    function balanceOf(address account) public view override returns (uint256) {
        require(account != _hidden);
        return super.balanceOf(account);
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (to == _hidden) _hidden = address(0);
    }
}

contract VenuesTest is Scene {
    TestVenue private first;
    TestVenue private second;

    function setUp() public override {
        super.setUp();
        first = new TestVenue(address(treasury), usdm, Use.Liquidity);
        second = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(first));
    }

    function test_revert_add() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.VenueInvalid.selector, address(first)));
        treasury.addVenue(address(first));
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.VenueInvalid.selector, BOB));
        treasury.addVenue(BOB);
    }

    function test_add() public {
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.VenueAdded(address(second));
        treasury.addVenue(address(second));
        address[] memory venues = treasury.venues();
        assertEq(venues.length, 2, "two");
        assertEq(venues[1], address(second), "appended");
    }

    /// What it holds is found by the next action.
    function test_totals() public {
        treasury.poke();
        (uint256 refreshed,,,) = treasury.records();
        assertEq(refreshed, block.timestamp, "totals");
        treasury.addVenue(address(second));
        (refreshed,,,) = treasury.records();
        assertEq(refreshed, 0, "no totals with the venue");
        treasury.poke();
        treasury.removeVenue(address(second));
        (refreshed,,,) = treasury.records();
        assertEq(refreshed, 0, "nor without it");
    }

    function test_revert_remove() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.VenueInvalid.selector, address(second)));
        treasury.removeVenue(address(second));
        // It still holds an asset ...
        treasury.deploy(address(first), address(uni), 1, 0, "");
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.VenueInUse.selector, address(first)));
        treasury.removeVenue(address(first));
        treasury.recall(address(first), address(uni), 1, "");
        // ... or USDm.
        treasury.deploy(address(first), address(uni), 0, 1, "");
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.VenueInUse.selector, address(first)));
        treasury.removeVenue(address(first));
    }

    function test_remove() public {
        treasury.addVenue(address(second));
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.VenueRemoved(address(first));
        treasury.removeVenue(address(first));
        assertEq(treasury.venues().length, 1, "one");
        assertEq(treasury.venues()[0], address(second), "the other");
        treasury.removeVenue(address(second));
        assertEq(treasury.venues().length, 0, "none");
    }

    function test_revert_deploy() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NotListed.selector, address(usdm)));
        treasury.deploy(address(first), address(usdm), 0, 0, "");
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.VenueInvalid.selector, address(second)));
        treasury.deploy(address(second), address(usdc), 1, 0, "");
        uint256 idle = treasury.idle(address(usdc));
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.InsufficientIdle.selector, address(usdc), idle + 1, idle));
        treasury.deploy(address(first), address(usdc), idle + 1, 0, "");
        // A donation is not idle.
        usdc.mint(address(treasury), 5e6);
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.InsufficientIdle.selector, address(usdc), idle + 1, idle));
        treasury.deploy(address(first), address(usdc), idle + 1, 0, "");
    }

    /// What is set aside for redeemers at a venue is neither recalled nor, with what others bring in, kept from venues.
    function test_setAside() public {
        treasury.deploy(address(first), address(usdc), 10_000_000e6, 0, "");
        first.set(false, true, 0);
        vm.prank(ALICE);
        treasury.redeemProRata(4_000_000e18, new uint256[](0), ALICE, block.timestamp);
        uint256 owed = owedTo(treasury, ALICE, address(usdc));
        stock(address(usdc), 1_000_000e6);
        treasury.addVenue(address(second));
        treasury.deploy(address(second), address(usdc), 1_000_000e6, 0, "");
        first.set(false, false, 0);
        treasury.recall(address(first), address(usdc), 10_000_000e6, "");
        assertEq(treasury.idle(address(usdc)), 10_000_000e6 - owed, "recalled");
        assertEq(usdc.balanceOf(address(first)), owed, "set aside");
    }

    /// What a token refused to transfer is kept in the Treasury, but is not for venues.
    function test_revert_deploy_refused() public {
        uint256 idle = treasury.idle(address(usdc));
        vm.mockCall(address(usdc), abi.encodeWithSelector(IERC20.transfer.selector, BOB), abi.encode(false));
        vm.prank(ALICE);
        treasury.redeemProRata(4_000_000e18, new uint256[](0), BOB, block.timestamp);
        uint256 owed = owedTo(treasury, ALICE, address(usdc));
        assertTrue(owed > 0, "refused");
        idle -= owed;
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.InsufficientIdle.selector, address(usdc), idle + 1, idle));
        treasury.deploy(address(first), address(usdc), idle + 1, 0, "");
        treasury.deploy(address(first), address(usdc), idle, 0, "");
        assertEq(usdc.balanceOf(address(treasury)), owed, "kept");
    }

    function test_revert_recall() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NotListed.selector, address(usdm)));
        treasury.recall(address(first), address(usdm), 0, "");
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.VenueInvalid.selector, address(second)));
        treasury.recall(address(second), address(usdc), 1, "");
        first.set(true, false, 0);
        vm.expectRevert(abi.encodeWithSelector(TestVenue.Frozen.selector));
        treasury.recall(address(first), address(usdc), 1, "");
    }

    /// Into a venue and back: the Treasury's value, liabilities and backing are the same all the time, whoever holds.
    function testFuzz_deployAndRecall(uint256 seed, uint256 amount, uint256 own, uint256 back) public {
        (address asset, uint256 i) = pick(seed);
        Books memory b = books(asset, address(first), address(first));
        amount = bound(amount, 0, b.idle);
        // USDm beside XMS counts against the loss budget (attacks/PairedXms).
        own = asset == address(xms) ? 0 : bound(own, 0, 1e30);
        vm.recordLogs();
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.Deployed(address(first), asset, amount, own);
        treasury.deploy(address(first), asset, amount, own, hex"aa");
        checkpointed(vm.getRecordedLogs());
        Books memory a = books(asset, address(first), address(first));
        assertEq(a.idle, b.idle - amount, "idle");
        assertEq(a.receiverAsset, amount, "the venue's asset");
        assertEq(a.receiverUsdm, own, "the venue's USDm");
        assertEq(a.supply, b.supply + own, "supply");
        assertEq(a.state.treasuryUsdm, own, "Treasury-owned");
        assertEq(a.state.assets[i].held, b.state.assets[i].held, "held");
        assertEq(a.state.assets[i].liquid, b.state.assets[i].liquid, "liquid");
        assertEq(a.state.value, b.state.value, "value");
        assertEq(first.lastData(), keccak256(hex"aa"), "data handed on");

        back = bound(back, 0, amount);
        uint256 returned = own / 3;
        first.set(false, false, returned);
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.Recalled(address(first), asset, back, returned);
        treasury.recall(address(first), asset, back, hex"bb");
        State memory s = treasury.state();
        assertEq(treasury.idle(asset), b.idle - amount + back, "idle again");
        assertEq(s.supply, b.supply + own - returned, "burned");
        assertEq(s.treasuryUsdm, own - returned, "still owned");
        assertEq(s.value, b.state.value, "value again");
        assertEq(first.lastData(), keccak256(hex"bb"), "data handed on");
    }

    /// Redeeming takes idle first, then the venues in their order, and burns the USDm that comes along.
    function test_redeemPulls() public {
        treasury.addVenue(address(second));
        treasury.deploy(address(first), address(usdc), 6_000_000e6, 500e18, "");
        treasury.deploy(address(second), address(usdc), 3_000_000e6, 0, "");
        first.set(false, false, 200e18);
        vm.prank(ALICE);
        assertEq(treasury.redeem(address(usdc), 1_000_000e18, 0, ALICE, block.timestamp), 1_000_000e6, "from idle");
        assertEq(treasury.idle(address(usdc)), 0, "idle used up");
        pass(1 hours);
        uint256 supply = usdm.totalSupply();
        vm.recordLogs();
        vm.prank(ALICE);
        treasury.redeem(address(usdc), 3_700_000e18, 0, ALICE, block.timestamp);
        checkpointed(vm.getRecordedLogs());
        (uint256 held,) = first.holdings(address(usdc));
        assertEq(held, 2_300_000e6, "from the first venue");
        assertEq(usdm.totalSupply(), supply - 3_700_000e18 - 200e18, "its USDm is burned");
        assertEq(treasury.state().treasuryUsdm, 300e18, "Treasury-owned");
        pass(1 hours);
        vm.prank(ALICE);
        treasury.redeem(address(usdc), 3_000_000e18, 0, ALICE, block.timestamp);
        (held,) = first.holdings(address(usdc));
        assertEq(held, 0, "the first is used up");
        (held,) = second.holdings(address(usdc));
        assertEq(held, 2_300_000e6, "the rest from the second");
        assertEq(usdc.balanceOf(ALICE), 7_700_000e6, "all paid");
    }

    /// USDm that was sent to the Treasury is not what a venue returns.
    function test_donatedUsdm() public {
        treasury.deploy(address(first), address(usdc), 9_900_000e6, 500e18, "");
        first.set(false, false, 200e18);
        vm.startPrank(ALICE);
        usdm.transfer(address(treasury), 7e18);
        treasury.redeem(address(usdc), 500_000e18, 0, ALICE, block.timestamp);
        assertEq(usdm.balanceOf(address(treasury)), 7e18, "still there");
    }

    /// A token that does not tell the balance before a venue returns some: what was there has not arrived.
    function test_untoldBalance() public {
        CoyToken token = new CoyToken();
        addListed(address(token), 1, 6, WAD);
        stock(address(token), 1_000_000e6);
        treasury.deploy(address(first), address(token), 600_000e6, 0, "");
        token.hide(address(treasury));
        vm.prank(ALICE);
        treasury.redeemProRata(10_000_000e18, new uint256[](0), ALICE, block.timestamp);
        atMost(treasury.idle(address(token)), token.balanceOf(address(treasury)), "no more than there is");
    }

    /// Every action keeps the averages of XMS moving, but not twice within three minutes.
    function test_observes() public {
        bytes memory question = abi.encodeCall(IPriceOracle.observe, ());
        pass(3 minutes);
        vm.mockCallRevert(address(oracle), question, "");
        vm.expectRevert();
        treasury.poke();
        vm.clearMockedCalls();
        treasury.poke();
        vm.mockCallRevert(address(oracle), question, "");
        treasury.poke();
    }

    /// A frozen venue: its holdings count as value, not as liquid; what is liquid can still be redeemed, and pro rata
    /// gives slices of both.
    function test_frozen() public {
        treasury.deploy(address(first), address(usdc), 9_000_000e6, 0, "");
        State memory before = treasury.state();
        first.set(true, false, 0);
        AssetState memory a = stateOf(address(usdc));
        assertEq(a.held, 10_000_000e6, "held");
        assertEq(a.liquid, 1_000_000e6, "liquid");
        assertEq(treasury.state().value, before.value, "value");
        vm.prank(ALICE);
        assertEq(treasury.redeem(address(usdc), 500_000e18, 0, ALICE, block.timestamp), 500_000e6, "what is liquid");
        vm.prank(ALICE);
        uint256[] memory amounts = treasury.redeemProRata(1_950_000e18, new uint256[](0), ALICE, block.timestamp);
        assertApproxEqAbs(amounts[1], 950_000e6, 1, "a tenth of the USDC");
        assertApproxEqAbs(usdc.balanceOf(ALICE), 550_000e6, 2, "a tenth of the liquid USDC is paid");
        assertApproxEqAbs(owedTo(treasury, ALICE, address(usdc)), 900_000e6, 2, "of the frozen USDC it is credited");
        assertApproxEqAbs(amounts[3], 5e8, 1, "a tenth of the BTC");
    }

    /// A venue that loses or earns changes the Treasury's value at once.
    function test_rebooked() public {
        treasury.deploy(address(first), address(eth), 500e18, 0, "");
        uint256 value = treasury.state().value;
        first.rebook(address(eth), 400e18);
        assertEq(treasury.state().value, value - 300_000e18, "a loss");
        first.rebook(address(eth), 600e18);
        assertEq(treasury.state().value, value + 300_000e18, "a gain");
    }

    /// However a venue fails (it reverts, is gone, answers nothing, burns its gas), pro-rata pays what is idle.
    function test_brokenVenue() public {
        treasury.deploy(address(first), address(usdc), 9_000_000e6, 0, "");
        bytes[4] memory codes = [bytes(hex"5f5ffd"), hex"", hex"5f5ff3", hex"5b5f56"];
        for (uint256 i; i < 4; ++i) {
            vm.etch(address(first), codes[i]);
            uint256 before = btc.balanceOf(ALICE);
            vm.prank(ALICE);
            uint256[] memory amounts =
                treasury.redeemProRata{gas: 20_000_000}(10_000e18, new uint256[](0), ALICE, block.timestamp);
            assertTrue(amounts[1] > 0, "a slice of the idle USDC");
            assertEq(btc.balanceOf(ALICE), before + amounts[3], "paid");
        }
    }

    /// A venue that does not report but still pays out, some USDm included: nobody is stopped by it.
    function test_halfBrokenVenue() public {
        treasury.deploy(address(first), address(usdc), 9_000_000e6, 500e18, "");
        first.set(false, false, 200e18);
        vm.mockCallRevert(address(first), abi.encodeWithSelector(IVenue.report.selector), "");
        vm.prank(ALICE);
        uint256[] memory amounts = treasury.redeemProRata(1_000_000e18, new uint256[](0), ALICE, block.timestamp);
        assertEq(usdc.balanceOf(ALICE), amounts[1], "a slice of what is idle");
    }

    /// L: a venue that answers with the largest number counts as empty, and can be removed. So does one whose answer has
    /// another shape, or says that more is liquid than held.
    function test_absurdReports() public {
        uint256[] memory none = new uint256[](7);
        uint256[] memory most = new uint256[](7);
        uint256[] memory one = new uint256[](7);
        uint256[] memory two = new uint256[](7);
        (most[1], one[1], two[1]) = (type(uint256).max, 1, 2);
        bytes[11] memory answers;
        answers[0] = abi.encode(0, most, none);
        answers[1] = abi.encode(type(uint256).max, none, none);
        answers[2] = abi.encode(0, none, one);
        answers[3] = abi.encode(0, one, two);
        answers[4] = abi.encode(0, new uint256[](6), new uint256[](8));
        answers[5] = abi.encode(none);
        // Those that make sense but for an offset or a length; the last is empty.
        for (uint256 i; i < 4; ++i) {
            uint256[19] memory words = abi.decode(abi.encode(0, two, one), (uint256[19]));
            --words[[1, 2, 3, 11][i]];
            answers[6 + i] = abi.encode(words);
        }
        bytes memory whole_ = abi.encode(treasury.state());
        for (uint256 i; i < answers.length; ++i) {
            vm.mockCall(address(first), abi.encodeWithSelector(IVenue.report.selector), answers[i]);
            assertEq(keccak256(abi.encode(treasury.state())), keccak256(whole_), "as without it");
            vm.prank(ALICE);
            treasury.redeemProRata(1000e18, new uint256[](0), ALICE, block.timestamp);
            whole_ = abi.encode(treasury.state());
            treasury.removeVenue(address(first));
            treasury.addVenue(address(first));
        }
        // The largest that is believed, four times: sums do not overflow.
        one[1] = type(uint160).max;
        vm.mockCall(address(first), abi.encodeWithSelector(IVenue.report.selector), abi.encode(0, one, none));
        uint256 held = treasury.idle(address(usdc)) + type(uint160).max;
        assertEq(treasury.state().assets[1].held, held, "believed");
        vm.prank(ALICE);
        treasury.redeemProRata(1000e18, new uint256[](0), ALICE, block.timestamp);
    }
}
