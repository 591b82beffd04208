// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IUSDm} from "../src/interfaces/IUSDm.sol";
import {USDm} from "../src/USDm.sol";
import {Test} from "./Test.sol";

contract USDmTest is Test {
    address private constant TREASURY = address(0x7);
    address private constant ALICE = address(0xA11CE);
    bytes32 private constant PERMIT =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");

    USDm private usdm;

    function setUp() public {
        vm.warp(1_750_000_000);
        usdm = USDm(ship("USDm", abi.encode(TREASURY)));
    }

    function test_facts() public view {
        assertEq(keccak256(bytes(usdm.name())), keccak256("USD-Mars"), "name");
        assertEq(keccak256(bytes(usdm.symbol())), keccak256("USDm"), "symbol");
        assertEq(usdm.decimals(), 18, "decimals");
        assertEq(usdm.totalSupply(), 0, "supply");
        assertEq(usdm.treasury(), TREASURY, "treasury");
    }

    function testFuzz_revert_onlyTreasury(address who, uint256 amount) public {
        vm.assume(who != TREASURY);
        vm.startPrank(who);
        vm.expectRevert(abi.encodeWithSelector(IUSDm.OnlyTreasury.selector, who));
        usdm.mint(who, amount);
        vm.expectRevert(abi.encodeWithSelector(IUSDm.OnlyTreasury.selector, who));
        usdm.burn(who, amount);
    }

    function test_revert_burnMoreThanHeld() public {
        vm.startPrank(TREASURY);
        usdm.mint(ALICE, 5);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, ALICE, 5, 6));
        usdm.burn(ALICE, 6);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, address(0)));
        usdm.mint(address(0), 1);
    }

    function testFuzz_mintAndBurn(uint256 minted, uint256 burned) public {
        burned = bound(burned, 0, minted);
        vm.startPrank(TREASURY);
        vm.expectEmit(address(usdm));
        emit IERC20.Transfer(address(0), ALICE, minted);
        usdm.mint(ALICE, minted);
        assertEq(usdm.totalSupply(), minted, "supply");
        vm.expectEmit(address(usdm));
        emit IERC20.Transfer(ALICE, address(0), burned);
        usdm.burn(ALICE, burned);
        assertEq(usdm.balanceOf(ALICE), minted - burned, "balance");
        assertEq(usdm.totalSupply(), minted - burned, "supply");
    }

    function permit(uint256 key, address owner, uint256 value, uint256 nonce, uint256 deadline) private {
        bytes32 message = keccak256(abi.encode(PERMIT, owner, ALICE, value, nonce, deadline));
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(key, keccak256(abi.encodePacked(hex"1901", usdm.DOMAIN_SEPARATOR(), message)));
        usdm.permit(owner, ALICE, value, deadline, v, r, s);
    }

    function test_revert_permit() public {
        vm.expectRevert(abi.encodeWithSelector(ERC20Permit.ERC2612ExpiredSignature.selector, block.timestamp - 1));
        this.permitExpired();
        vm.expectPartialRevert(ERC20Permit.ERC2612InvalidSigner.selector);
        this.permitWrongNonce();
    }

    function permitExpired() external {
        permit(1, vm.addr(1), 5, 0, block.timestamp - 1);
    }

    function permitWrongNonce() external {
        permit(1, vm.addr(1), 5, 1, block.timestamp);
    }

    function testFuzz_permit(uint256 key, uint256 value) public {
        key = bound(key, 1, type(uint128).max);
        address owner = vm.addr(key);
        permit(key, owner, value, 0, block.timestamp);
        assertEq(usdm.allowance(owner, ALICE), value, "allowance");
        assertEq(usdm.nonces(owner), 1, "nonce");
    }
}
