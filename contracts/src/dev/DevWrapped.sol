// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IWrappedNative} from "../interfaces/INativeGateway.sol";
import {PlainDevToken} from "./DevToken.sol";

/// The wrapped coin of the local chain: like WETH9, and anyone may create it for nothing as with the other tokens. What
/// was created for nothing can only be unwrapped where the chain has given this contract the coin for it.
contract DevWrapped is PlainDevToken, IWrappedNative {
    event Deposit(address indexed dst, uint256 wad);
    event Withdrawal(address indexed src, uint256 wad);

    constructor(string memory name, string memory symbol, uint8 decimals_) PlainDevToken(name, symbol, decimals_) {}

    receive() external payable {
        deposit();
    }

    function deposit() public payable {
        _mint(msg.sender, msg.value);
        emit Deposit(msg.sender, msg.value);
    }

    function withdraw(uint256 amount) external {
        _burn(msg.sender, amount);
        emit Withdrawal(msg.sender, amount);
        // WETH9 gives no more than the stipend of 2,300 gas either.
        (bool ok,) = msg.sender.call{value: amount, gas: 0}("");
        require(ok);
    }
}
