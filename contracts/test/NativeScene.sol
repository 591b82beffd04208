// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {DevWrapped} from "../src/dev/DevWrapped.sol";
import {Permit} from "../src/interfaces/Types.sol";
import {NativeGateway} from "../src/NativeGateway.sol";
import {Scene} from "./Scene.sol";

/// The Scene with the wrapped coin listed and a gateway. Somebody has sent the gateway some of everything unasked.
abstract contract NativeScene is Scene {
    bytes32 private constant PERMIT =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
    uint256 internal constant KEY = 0xD0E;
    uint256 internal constant PRICE = 3000e18;

    DevWrapped internal wrapped;
    NativeGateway internal gateway;
    /// Whose key is `KEY`; has USDm and coin.
    address internal dora;

    function setUp() public virtual override {
        super.setUp();
        wrapped = DevWrapped(ship("DevWrapped", abi.encode("Wrapped Ether", "WETH", 18)));
        addListed(address(wrapped), 3, 18, PRICE);
        // Coin that was there before the gateway: no function of it has to accept it.
        send(vm.computeCreateAddress(address(this), vm.getNonce(address(this))), 7e18);
        gateway = NativeGateway(ship("NativeGateway", abi.encode(treasury, wrapped)));
        dora = vm.addr(KEY);
        send(dora, 10_000e18);
        vm.prank(dora);
        gateway.mint{value: 300e18}(0, dora, block.timestamp);

        wrapped.mint(address(gateway), 5e18);
        vm.prank(ALICE);
        usdm.transfer(address(gateway), 3e18);
        pass(1 hours);
        setPrice(address(wrapped), PRICE);
    }

    function send(address to, uint256 amount) internal {
        (bool ok,) = to.call{value: amount}("");
        assertTrue(ok, "sent");
    }

    /// Nothing stays and nothing leaks: the gateway has what was sent to it unasked.
    function untouched() internal view {
        assertEq(address(gateway).balance, 7e18, "gateway's coin");
        assertEq(wrapped.balanceOf(address(gateway)), 5e18, "gateway's wrapped coin");
        assertEq(usdm.balanceOf(address(gateway)), 3e18, "gateway's USDm");
    }

    /// The gateway may take `amount` USDm of `who`.
    function allow(address who, uint256 amount) internal {
        vm.prank(who);
        usdm.approve(address(gateway), amount);
    }

    function signed(uint256 amount, uint256 deadline) internal returns (Permit memory p) {
        IERC20Permit token = IERC20Permit(address(usdm));
        bytes32 message = keccak256(abi.encode(PERMIT, dora, address(gateway), amount, token.nonces(dora), deadline));
        (p.value, p.deadline) = (amount, deadline);
        (p.v, p.r, p.s) = vm.sign(KEY, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), message)));
    }
}
