// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {DevWrapped} from "../src/dev/DevWrapped.sol";
import {Test} from "./Test.sol";

contract DevWrappedTest is Test {
    DevWrapped private wrapped;

    function setUp() public {
        wrapped = DevWrapped(ship("DevWrapped", abi.encode("Wrapped Ether", "WETH", 18)));
    }

    receive() external payable {}

    function test_revert_moreThanThereIs() public {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, address(this), 0, 1));
        wrapped.withdraw(1);
        // Created for nothing, and no coin for it.
        wrapped.mint(address(this), 1);
        vm.expectRevert();
        wrapped.withdraw(1);
    }

    function test_wrapAndUnwrap() public {
        uint256 coin = address(this).balance;
        vm.expectEmit(address(wrapped));
        emit DevWrapped.Deposit(address(this), 3e18);
        wrapped.deposit{value: 3e18}();
        (bool ok,) = address(wrapped).call{value: 2e18}("");
        assertTrue(ok, "coin sent is wrapped, too");
        assertEq(wrapped.balanceOf(address(this)), 5e18, "wrapped");
        vm.expectEmit(address(wrapped));
        emit DevWrapped.Withdrawal(address(this), 4e18);
        wrapped.withdraw(4e18);
        assertEq(wrapped.balanceOf(address(this)), 1e18, "left");
        assertEq(address(this).balance, coin - 1e18, "coin");
        assertEq(wrapped.totalSupply(), address(wrapped).balance, "covered");
    }
}
