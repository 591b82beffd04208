// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Permit, State} from "../../src/interfaces/Types.sol";
import {Treasury} from "../../src/Treasury.sol";
import {Scene} from "../Scene.sol";
import {HookToken, IHooked} from "./Zoo.sol";
import {owedTo} from "../Owed.sol";

/// Tries every function of the Treasury from within a transfer, and looks at its views.
contract Intruder is IHooked {
    Treasury private immutable _treasury;
    address private immutable _asset;
    bytes[] private _attempts;

    bool public wastes;
    /// Does not look at the state, which takes more gas than a pro-rata redemption gives a transfer.
    bool public blind;
    uint256 public calls;
    uint256 public succeeded;
    bytes4 public lastReason;
    /// The Treasury as seen from within.
    uint256 public seenValue;
    uint256 public seenSupply;

    constructor(Treasury treasury_, address asset_) {
        (_treasury, _asset) = (treasury_, asset_);
        Permit memory permit;
        uint256 forever = type(uint256).max;
        _attempts.push(abi.encodeCall(ITreasury.mint, (asset_, 5e18, 0, address(this), forever)));
        _attempts.push(abi.encodeCall(ITreasury.mintWithPermit, (asset_, 5e18, 0, address(this), forever, permit)));
        _attempts.push(abi.encodeCall(ITreasury.redeem, (asset_, 5e18, 0, address(this), forever)));
        _attempts.push(abi.encodeCall(ITreasury.redeemProRata, (5e18, new uint256[](0), address(this), forever)));
        _attempts.push(abi.encodeCall(ITreasury.claim, (asset_, address(this))));
    }

    function act(bytes calldata data) external {
        (bool ok, bytes memory answer) = address(_treasury).call(data);
        if (ok) return;
        assembly {
            revert(add(answer, 32), mload(answer))
        }
    }

    function set(bool wastes_, bool blind_) external {
        (wastes, blind) = (wastes_, blind_);
    }

    function onSend() external {
        attack();
    }

    function onReceive() external {
        attack();
    }

    function attack() private {
        if (wastes) while (true) {}
        if (!blind) {
            State memory s = _treasury.state();
            (seenValue, seenSupply) = (s.value, s.supply);
        }
        for (uint256 i; i < _attempts.length; ++i) {
            (bool ok, bytes memory reason) = address(_treasury).call(_attempts[i]);
            ++calls;
            if (ok) ++succeeded;
            else lastReason = bytes4(reason);
            require(ok || bytes4(reason) == ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        }
    }
}

contract ReentrancyTest is Scene {
    HookToken private token;
    Intruder private intruder;

    function setUp() public override {
        super.setUp();
        token = new HookToken();
        addListed(address(token), 1, 18, WAD);
        stock(address(token), 1_000_000e18);
        intruder = new Intruder(treasury, address(token));
        token.mint(address(intruder), 100e18);
        vm.startPrank(address(intruder));
        token.approve(address(treasury), type(uint256).max);
        treasury.mint(address(token), 50e18, 0, address(intruder), block.timestamp);
        vm.stopPrank();
        token.hook(address(intruder));
    }

    /// All five entry points were tried from within and refused; value and supply seen within were not above those
    /// before.
    function check(uint256 valueBefore, uint256 supplyBefore) private view {
        assertEq(intruder.calls(), 5, "all tried");
        assertEq(intruder.succeeded(), 0, "none succeeded");
        assertEq(
            bytes32(intruder.lastReason()),
            bytes32(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector),
            "the guard's error"
        );
        atMost(intruder.seenValue(), valueBefore, "value seen within");
        atMost(intruder.seenSupply(), supplyBefore, "supply seen within");
    }

    function act(bytes memory data) private {
        State memory s = treasury.state();
        intruder.act(data);
        check(s.value, s.supply);
        assertEq(token.balanceOf(address(treasury)), treasury.idle(address(token)), "tracked = balance");
    }

    function test_fromMint() public {
        uint256 supply = usdm.totalSupply();
        act(abi.encodeCall(ITreasury.mint, (address(token), 5e18, 0, address(intruder), block.timestamp)));
        assertEq(usdm.totalSupply(), supply + 5e18, "minted once");
    }

    function test_fromRedeem() public {
        uint256 supply = usdm.totalSupply();
        act(abi.encodeCall(ITreasury.redeem, (address(token), 5e18, 0, address(intruder), block.timestamp)));
        assertEq(usdm.totalSupply(), supply - 5e18, "burned once");
        assertEq(token.balanceOf(address(intruder)), 55e18, "paid once");
    }

    function test_fromProRata() public {
        uint256 supply = usdm.totalSupply();
        bytes memory data =
            abi.encodeCall(ITreasury.redeemProRata, (5e18, new uint256[](0), address(intruder), block.timestamp));
        uint256 slice = treasury.previewRedeemProRata(5e18)[7];
        intruder.set(false, true);
        act(data);
        assertEq(usdm.totalSupply(), supply - 5e18, "burned once");
        assertEq(token.balanceOf(address(intruder)), 50e18 + slice, "paid once");
    }

    function test_fromClaim() public {
        // Without gas to spare for its hook the transfer fails, and the slice is credited.
        intruder.set(true, false);
        intruder.act(
            abi.encodeCall(ITreasury.redeemProRata, (5e18, new uint256[](0), address(intruder), block.timestamp))
        );
        intruder.set(false, false);
        uint256 owed = owedTo(treasury, address(intruder), address(token));
        assertTrue(owed > 0, "credited");
        act(abi.encodeCall(ITreasury.claim, (address(token), address(intruder))));
        assertEq(token.balanceOf(address(intruder)), 50e18 + owed, "paid once");
    }
}
