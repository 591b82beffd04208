// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {INativeGateway} from "../src/interfaces/INativeGateway.sol";
import {ITreasury} from "../src/interfaces/ITreasury.sol";
import {Limit, Permit} from "../src/interfaces/Types.sol";
import {NativeScene} from "./NativeScene.sol";

/// Does what it was told when coin comes: refuses it, burns all gas, or acts on the gateway.
contract Receiver {
    enum Mood {
        Accept,
        Refuse,
        Flood,
        Redeem,
        Mint
    }

    INativeGateway private immutable _gateway;
    Mood private _mood;

    constructor(INativeGateway gateway_) {
        _gateway = gateway_;
    }

    function set(Mood mood) external {
        _mood = mood;
    }

    receive() external payable {
        Mood mood = _mood;
        _mood = Mood.Accept;
        if (mood == Mood.Refuse) revert("no");
        if (mood == Mood.Flood) {
            assembly {
                revert(0, 1000000)
            }
        }
        if (mood == Mood.Redeem) _gateway.redeem(300e18, 0, address(this), block.timestamp);
        if (mood == Mood.Mint) _gateway.mint{value: msg.value}(0, address(this), block.timestamp);
    }
}

contract NativeRedeemTest is NativeScene {
    function redeem(uint256 usdmIn, address receiver) private returns (uint256) {
        vm.prank(dora);
        return gateway.redeem(usdmIn, 0, receiver, block.timestamp);
    }

    function noAllowance(uint256 amount) private view returns (bytes memory) {
        return abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(gateway), 0, amount);
    }

    function refusedBy(address receiver) private pure returns (bytes memory) {
        return abi.encodeWithSelector(INativeGateway.CoinRefused.selector, receiver);
    }

    function test_revert_expired() public {
        allow(dora, 3e18);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.Expired.selector, block.timestamp - 1));
        vm.prank(dora);
        gateway.redeem(3e18, 0, dora, block.timestamp - 1);
    }

    function test_revert_receiver() public {
        address[3] memory lost = [address(0), address(gateway), address(wrapped)];
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITreasury.InvalidReceiver.selector, lost[i]));
            redeem(3e18, lost[i]);
        }
    }

    function test_revert_allowance() public {
        vm.expectRevert(noAllowance(3e18));
        redeem(3e18, dora);
        // The USDm that lies in the gateway is nobody's to redeem.
        vm.expectRevert(noAllowance(3e18));
        vm.prank(BOB);
        gateway.redeem(3e18, 0, BOB, block.timestamp);
    }

    function test_revert_zeroAmount() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.ZeroAmount.selector));
        redeem(0, dora);
    }

    function test_revert_limitExceeded() public {
        (uint256 max, Limit binding) = treasury.maxRedeem(address(wrapped));
        vm.prank(ALICE);
        usdm.transfer(dora, max);
        allow(dora, max + 1);
        vm.expectRevert(exceeded(address(wrapped), binding, max));
        redeem(max + 1, dora);
        redeem(max, dora);
    }

    function test_revert_paused() public {
        treasury.pause(address(wrapped), false, true);
        allow(dora, 3e18);
        vm.expectRevert(exceeded(address(wrapped), Limit.Paused, 0));
        redeem(3e18, dora);
    }

    function test_revert_insufficientOutput() public {
        allow(dora, 3e18);
        vm.expectRevert(insufficientOutput(address(wrapped), 1e15, 1e15 + 1));
        vm.prank(dora);
        gateway.redeem(3e18, 1e15 + 1, dora, block.timestamp);
    }

    /// Who refuses the coin, with a reason of any length, makes the whole revert with one error; the Treasury and USDm
    /// do.
    function test_revert_coinRefused() public {
        allow(dora, 3e18);
        Receiver receiver = new Receiver(gateway);
        receiver.set(Receiver.Mood.Refuse);
        vm.expectRevert(refusedBy(address(receiver)));
        redeem(3e18, address(receiver));
        receiver.set(Receiver.Mood.Flood);
        vm.expectRevert(refusedBy(address(receiver)));
        redeem(3e18, address(receiver));
        vm.expectRevert(refusedBy(address(treasury)));
        redeem(3e18, address(treasury));
        vm.expectRevert(refusedBy(address(usdm)));
        redeem(3e18, address(usdm));
        receiver.set(Receiver.Mood.Accept);
        redeem(3e18, address(receiver));
        assertEq(address(receiver).balance, 1e15, "accepted");
        untouched();
    }

    /// A permit that is expired, of another signer, for another amount, or in other hands gives no allowance.
    function test_revert_badPermit() public {
        Permit[3] memory bad =
            [signed(3e18, block.timestamp - 1), signed(3e18, block.timestamp), signed(3e18, block.timestamp)];
        bad[1].s = bytes32(uint256(bad[1].s) ^ 1);
        bad[2].value = 6e18;
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(noAllowance(3e18));
            vm.prank(dora);
            gateway.redeemWithPermit(3e18, 0, dora, block.timestamp, bad[i]);
        }
        Permit memory good = signed(3e18, block.timestamp);
        vm.expectRevert(noAllowance(3e18));
        vm.prank(BOB);
        gateway.redeemWithPermit(3e18, 0, BOB, block.timestamp, good);
    }

    /// Someone hands in the permit first: it has done its work, the redemption goes through.
    function test_frontRun() public {
        Permit memory p = signed(3e18, block.timestamp);
        vm.prank(BOB);
        IERC20Permit(address(usdm)).permit(dora, address(gateway), p.value, p.deadline, p.v, p.r, p.s);
        vm.prank(dora);
        assertEq(gateway.redeemWithPermit(3e18, 0, dora, block.timestamp, p), 1e15, "redeemed all the same");
    }

    /// A receiver that redeems or mints from within gets what it pays for, once.
    function test_reentrancy() public {
        Receiver receiver = new Receiver(gateway);
        vm.prank(ALICE);
        usdm.transfer(address(receiver), 600e18);
        allow(address(receiver), 600e18);
        allow(dora, 6000e18);

        receiver.set(Receiver.Mood.Redeem);
        assertEq(redeem(3000e18, address(receiver)), 1e18, "outer");
        assertEq(address(receiver).balance, 1.1e18, "outer and inner");
        assertEq(usdm.balanceOf(address(receiver)), 300e18, "inner is paid");
        untouched();

        receiver.set(Receiver.Mood.Mint);
        redeem(3000e18, address(receiver));
        assertEq(address(receiver).balance, 1.1e18, "no coin, but");
        assertEq(usdm.balanceOf(address(receiver)), 3300e18, "USDm for it");
        untouched();
        assertEq(wrapped.balanceOf(address(treasury)), treasury.idle(address(wrapped)), "tracked = balance");
    }

    /// What the Treasury says it would pay in the wrapped coin, to the wei, with an allowance or a permit.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_redeem(uint256 price, uint256 usdmIn, bool toOther, bool permitted) public {
        setPrice(address(wrapped), bound(price, 2750e18, 6000e18));
        (uint256 max,) = treasury.maxRedeem(address(wrapped));
        uint256 balance = usdm.balanceOf(dora);
        usdmIn = bound(usdmIn, leastRedeem(address(wrapped)), max < balance ? max : balance);
        address receiver = toOther ? CAROL : dora;
        uint256 expected = treasury.previewRedeem(address(wrapped), usdmIn);
        Books memory b = books(address(wrapped), dora, receiver);
        uint256 coin = receiver.balance;
        Permit memory p;
        if (permitted) p = signed(usdmIn, block.timestamp);
        else allow(dora, usdmIn);

        vm.expectEmit(address(treasury));
        emit ITreasury.Redeemed(address(gateway), address(gateway), address(wrapped), usdmIn, expected, block.number);
        vm.expectEmit(address(gateway));
        emit INativeGateway.NativeRedeemed(dora, receiver, usdmIn, expected);
        vm.prank(dora);
        uint256 out = permitted
            ? gateway.redeemWithPermit(usdmIn, expected, receiver, block.timestamp, p)
            : gateway.redeem(usdmIn, expected, receiver, block.timestamp);

        assertEq(out, expected, "returned");
        Books memory a = books(address(wrapped), dora, receiver);
        assertEq(receiver.balance, coin + out, "receiver's coin");
        assertEq(a.receiverAsset, b.receiverAsset, "receiver's wrapped coin");
        assertEq(a.treasuryAsset, b.treasuryAsset - out, "Treasury's wrapped coin");
        assertEq(a.idle, b.idle - out, "tracked");
        assertEq(a.senderUsdm, b.senderUsdm - usdmIn, "sender's USDm");
        assertEq(a.supply, b.supply - usdmIn, "supply");
        assertApproxEqAbs(a.redeemUsed, b.redeemUsed + usdmIn, 1e12, "redeem flow");
        assertEq(usdm.allowance(dora, address(gateway)), 0, "allowance");
        untouched();
    }
}
