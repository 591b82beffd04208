// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {INativeGateway} from "../src/interfaces/INativeGateway.sol";
import {ITreasury} from "../src/interfaces/ITreasury.sol";
import {Limit} from "../src/interfaces/Types.sol";
import {DevWrapped} from "../src/dev/DevWrapped.sol";
import {NativeGateway} from "../src/NativeGateway.sol";
import {NativeScene} from "./NativeScene.sol";

contract NativeMintTest is NativeScene {
    function mint(uint256 amount) private returns (uint256) {
        vm.prank(dora);
        return gateway.mint{value: amount}(0, dora, block.timestamp);
    }

    function test_revert_expired() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.Expired.selector, block.timestamp - 1));
        gateway.mint{value: 1e18}(0, dora, block.timestamp - 1);
    }

    /// The gateway's own and the Treasury's lost receivers, with one error.
    function test_revert_receiver() public {
        address[5] memory lost = [address(0), address(gateway), address(wrapped), address(treasury), address(usdm)];
        for (uint256 i; i < 5; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITreasury.InvalidReceiver.selector, lost[i]));
            gateway.mint{value: 1e18}(0, lost[i], block.timestamp);
        }
    }

    function test_revert_zeroAmount() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.ZeroAmount.selector));
        mint(0);
    }

    function test_revert_belowMinimum() public {
        uint256 least = leastMint(address(wrapped));
        vm.expectPartialRevert(ITreasury.BelowMinimum.selector);
        mint(least - 1);
        mint(least);
    }

    function test_revert_limitExceeded() public {
        (uint256 max, Limit binding) = treasury.maxMint(address(wrapped));
        assertTrue(binding == Limit.TierCap, "the tier's cap binds");
        vm.expectRevert(exceeded(address(wrapped), binding, max));
        mint(max + 1);
        mint(max);
    }

    function test_revert_paused() public {
        treasury.pause(address(wrapped), true, false);
        vm.expectRevert(exceeded(address(wrapped), Limit.Paused, 0));
        mint(1e18);
    }

    function test_revert_insufficientOutput() public {
        vm.expectRevert(insufficientOutput(address(usdm), 3000e18, 3000e18 + 1));
        vm.prank(dora);
        gateway.mint{value: 1e18}(3000e18 + 1, dora, block.timestamp);
    }

    /// A gateway for a coin that the Treasury does not list.
    function test_revert_notListed() public {
        DevWrapped other = DevWrapped(ship("DevWrapped", abi.encode("Other", "OTH", 18)));
        NativeGateway another = NativeGateway(ship("NativeGateway", abi.encode(treasury, other)));
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NotListed.selector, address(other)));
        another.mint{value: 1e18}(0, dora, block.timestamp);
    }

    /// Coin is taken from the wrapped coin only, so that none is left here by mistake.
    function test_revert_onlyWrapped() public {
        vm.prank(dora);
        (bool ok, bytes memory reason) = address(gateway).call{value: 1e18}("");
        assertTrue(!ok, "refused");
        assertEq(
            keccak256(reason),
            keccak256(abi.encodeWithSelector(INativeGateway.OnlyWrapped.selector, dora)),
            "with the named error"
        );
    }

    /// What the Treasury says it would give for the wrapped coin, to the wei, and it has really received it.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_mint(uint256 price, uint256 amount, bool toOther) public {
        setPrice(address(wrapped), bound(price, PRICE * 9 / 10, PRICE * 2));
        (uint256 max,) = treasury.maxMint(address(wrapped));
        amount = bound(amount, leastMint(address(wrapped)), max < 9000e18 ? max : 9000e18);
        address receiver = toOther ? CAROL : dora;
        uint256 expected = treasury.previewMint(address(wrapped), amount);
        Books memory b = books(address(wrapped), dora, receiver);
        uint256 coin = dora.balance;

        vm.expectEmit(address(treasury));
        emit ITreasury.Minted(address(gateway), receiver, address(wrapped), amount, expected, block.number);
        vm.expectEmit(address(gateway));
        emit INativeGateway.NativeMinted(dora, receiver, amount, expected);
        vm.prank(dora);
        uint256 out = gateway.mint{value: amount}(expected, receiver, block.timestamp);

        assertEq(out, expected, "returned");
        Books memory a = books(address(wrapped), dora, receiver);
        assertEq(dora.balance, coin - amount, "sender's coin");
        assertEq(a.senderAsset, b.senderAsset, "sender's wrapped coin");
        assertEq(a.treasuryAsset, b.treasuryAsset + amount, "Treasury's wrapped coin");
        assertEq(a.idle, b.idle + amount, "tracked");
        assertEq(a.receiverUsdm, b.receiverUsdm + out, "receiver's USDm");
        assertEq(a.supply, b.supply + out, "supply");
        assertApproxEqAbs(a.mintUsed, b.mintUsed + out, 1e12, "mint flow");
        untouched();
    }
}
