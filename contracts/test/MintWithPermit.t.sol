// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {ITreasury} from "../src/interfaces/ITreasury.sol";
import {Limit, Permit} from "../src/interfaces/Types.sol";
import {DevTether} from "../src/dev/DevTether.sol";
import {DevToken, PlainDevToken} from "../src/dev/DevToken.sol";
import {Scene} from "./Scene.sol";

contract MintWithPermitTest is Scene {
    bytes32 private constant PERMIT =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
    uint256 private constant KEY = 0xD0E;

    address private dora;

    function setUp() public override {
        super.setUp();
        dora = vm.addr(KEY);
    }

    /// Gives DORA `amount`, without an allowance, and signs a permit for the Treasury.
    function signed(address asset, uint256 amount, uint256 deadline) private returns (Permit memory p) {
        if (asset == address(xms)) xms.transfer(dora, amount);
        else DevToken(asset).mint(dora, amount);
        IERC20Permit token = IERC20Permit(asset);
        bytes32 message = keccak256(abi.encode(PERMIT, dora, address(treasury), amount, token.nonces(dora), deadline));
        (p.value, p.deadline) = (amount, deadline);
        (p.v, p.r, p.s) = vm.sign(KEY, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), message)));
    }

    function mint(address asset, uint256 amount, Permit memory p) private returns (uint256) {
        vm.prank(dora);
        return treasury.mintWithPermit(asset, amount, 0, dora, block.timestamp, p);
    }

    function noAllowance(uint256 amount) private view returns (bytes memory) {
        return abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(treasury), 0, amount);
    }

    function test_revert_expired() public {
        Permit memory p = signed(address(usdc), 5e6, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.Expired.selector, block.timestamp - 1));
        vm.prank(dora);
        treasury.mintWithPermit(address(usdc), 5e6, 0, dora, block.timestamp - 1, p);
    }

    function test_revert_receiver() public {
        Permit memory p = signed(address(usdc), 5e6, block.timestamp);
        address[3] memory lost = [address(0), address(treasury), address(usdm)];
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITreasury.InvalidReceiver.selector, lost[i]));
            treasury.mintWithPermit(address(usdc), 5e6, 0, lost[i], block.timestamp, p);
        }
    }

    function test_revert_notListed() public {
        address[4] memory others =
            [address(DevToken(ship("DevToken", abi.encode("Other", "OTH", 18)))), address(usdm), BOB, address(0)];
        Permit memory p;
        for (uint256 i; i < 4; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITreasury.NotListed.selector, others[i]));
            treasury.mintWithPermit(others[i], 5e18, 0, BOB, block.timestamp, p);
        }
    }

    function test_revert_zeroAmount() public {
        Permit memory p = signed(address(usdc), 0, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.ZeroAmount.selector));
        mint(address(usdc), 0, p);
    }

    function test_revert_limitExceeded() public {
        (uint256 max, Limit binding) = treasury.maxMint(address(uni));
        Permit memory p = signed(address(uni), max + 1, block.timestamp);
        vm.expectRevert(exceeded(address(uni), binding, max));
        mint(address(uni), max + 1, p);
        assertEq(uni.nonces(dora), 0, "the permit is undone, too");
        mint(address(uni), max, p);
    }

    function test_revert_belowMinimum() public {
        Permit memory p = signed(address(usdc), 1e6 - 1, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.BelowMinimum.selector, 1e18 - 1e12, 1e18));
        mint(address(usdc), 1e6 - 1, p);
    }

    function test_revert_insufficientOutput() public {
        Permit memory p = signed(address(usdc), 5e6, block.timestamp);
        vm.expectRevert(insufficientOutput(address(usdm), 5e18, 5e18 + 1));
        vm.prank(dora);
        treasury.mintWithPermit(address(usdc), 5e6, 5e18 + 1, dora, block.timestamp, p);
    }

    /// A permit that is expired, of another signer, for another amount, or replayed gives no allowance.
    function test_revert_badPermit() public {
        Permit memory p = signed(address(usdc), 5e6, block.timestamp - 1);
        vm.expectRevert(noAllowance(5e6));
        mint(address(usdc), 5e6, p);

        p = signed(address(usdc), 5e6, block.timestamp);
        p.s = bytes32(uint256(p.s) ^ 1);
        vm.expectRevert(noAllowance(5e6));
        mint(address(usdc), 5e6, p);

        p = signed(address(usdc), 5e6, block.timestamp);
        p.value = 6e6;
        vm.expectRevert(noAllowance(5e6));
        mint(address(usdc), 5e6, p);

        p = signed(address(usdc), 5e6, block.timestamp);
        mint(address(usdc), 5e6, p);
        vm.expectRevert(noAllowance(5e6));
        mint(address(usdc), 5e6, p);
    }

    /// The signer's permit in someone else's hands mints nothing for that one.
    function test_revert_stolenPermit() public {
        Permit memory p = signed(address(usdc), 5e6, block.timestamp);
        vm.expectRevert(noAllowance(5e6));
        vm.prank(BOB);
        treasury.mintWithPermit(address(usdc), 5e6, 0, BOB, block.timestamp, p);
    }

    /// Someone hands in the permit first: it has done its work, the mint goes through.
    function test_frontRun() public {
        Permit memory p = signed(address(usdc), 5e6, block.timestamp);
        vm.prank(BOB);
        usdc.permit(dora, address(treasury), p.value, p.deadline, p.v, p.r, p.s);
        assertEq(mint(address(usdc), 5e6, p), 5e18, "minted all the same");
    }

    /// A token without permit, one of which returns nothing: an allowance given before does.
    function test_withoutPermit() public {
        PlainDevToken plain = new PlainDevToken("Plain", "PLN", 6);
        addListed(address(plain), 1, 6, WAD);
        DevTether tether = DevTether(ship("DevTether", abi.encode()));
        addListed(address(tether), 1, 6, WAD);
        plain.mint(dora, 5e6);
        tether.mint(dora, 5e6);
        vm.startPrank(dora);
        plain.approve(address(treasury), 5e6);
        tether.approve(address(treasury), 5e6);
        vm.stopPrank();
        Permit memory p;
        assertEq(mint(address(plain), 5e6, p), 5e18, "plain");
        assertEq(mint(address(tether), 5e6, p), 5e18, "tether");
    }

    /// On every asset: the permit is used up, nothing is left of the allowance, and everything is as after `mint`.
    function testFuzz_mintWithPermit(uint256 seed, uint256 price, uint256 amount, bool toOther) public {
        (address asset,) = pick(seed);
        reprice(asset, price, 97);
        (uint256 max,) = treasury.maxMint(asset);
        amount = bound(amount, leastMint(asset), max);
        uint256 expected = treasury.previewMint(asset, amount);
        Permit memory p = signed(asset, amount, block.timestamp);
        address receiver = toOther ? CAROL : dora;
        Books memory b = books(asset, dora, receiver);

        vm.expectEmit(address(treasury));
        emit ITreasury.Minted(dora, receiver, asset, amount, expected, block.number);
        vm.prank(dora);
        uint256 out = treasury.mintWithPermit(asset, amount, expected, receiver, block.timestamp, p);

        assertEq(out, expected, "returned");
        Books memory a = books(asset, dora, receiver);
        assertEq(a.senderAsset, b.senderAsset - amount, "sender's asset");
        assertEq(a.treasuryAsset, b.treasuryAsset + amount, "Treasury's asset");
        assertEq(a.idle, b.idle + amount, "tracked");
        assertEq(a.receiverUsdm, b.receiverUsdm + out, "receiver's USDm");
        assertEq(a.supply, b.supply + out, "supply");
        assertApproxEqAbs(a.mintUsed, b.mintUsed + out, 1e12, "mint flow");
        assertEq(DevToken(asset).allowance(dora, address(treasury)), 0, "allowance");
        assertEq(IERC20Permit(asset).nonces(dora), 1, "nonce");
    }
}
