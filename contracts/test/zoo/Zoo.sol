// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {DevToken} from "../../src/dev/DevToken.sol";

/// Takes one percent of every transfer.
contract FeeToken is DevToken {
    constructor(uint8 decimals_) DevToken("Fee", "FEE", decimals_) {}

    function _update(address from, address to, uint256 amount) internal override {
        uint256 fee = from == address(0) ? 0 : amount / 100;
        super._update(from, to, amount - fee);
        if (fee > 0) super._update(from, address(0xFEE), fee);
    }
}

/// A good token whose transfers can be made to fail in every way a transfer can.
contract FaultyToken is DevToken {
    enum Fault {
        None,
        Reverts,
        ReturnsFalse,
        BurnsGas,
        ReturnBomb,
        RevertBomb,
        ReturnsLong
    }

    error OutOfOrder();

    Fault public fault;

    constructor(uint8 decimals_) DevToken("Faulty", "FLT", decimals_) {}

    function set(Fault fault_) external {
        fault = fault_;
    }

    function transfer(address to, uint256 amount) public override(ERC20) returns (bool) {
        if (fail()) return false;
        return super.transfer(to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override(ERC20) returns (bool) {
        if (fail()) return false;
        return super.transferFrom(from, to, amount);
    }

    function fail() private view returns (bool) {
        if (fault == Fault.Reverts) revert OutOfOrder();
        if (fault == Fault.BurnsGas) while (true) {}
        if (fault == Fault.ReturnBomb || fault == Fault.RevertBomb) {
            bool failing = fault == Fault.RevertBomb;
            assembly {
                if failing { revert(0, 200000) }
                return(0, 200000)
            }
        }
        return fault == Fault.ReturnsFalse;
    }
}

/// Fails every question about itself when told to: for the lens.
contract SulkingToken is DevToken {
    enum Mood {
        Good,
        Reverts,
        BurnsGas,
        ReturnBomb,
        Silent,
        LongName
    }

    Mood public mood;

    constructor() DevToken("Sulking", "SLK", 18) {}

    function set(Mood mood_) external {
        mood = mood_;
    }

    modifier sulks() {
        if (mood == Mood.Reverts) revert();
        if (mood == Mood.BurnsGas) while (true) {}
        if (mood == Mood.ReturnBomb) {
            assembly {
                return(0, 40000)
            }
        }
        if (mood == Mood.Silent) {
            assembly {
                return(0, 0)
            }
        }
        _;
    }

    function name() public view override sulks returns (string memory) {
        if (mood == Mood.LongName) return string(new bytes(10_000));
        return super.name();
    }

    function symbol() public view override sulks returns (string memory) {
        return super.symbol();
    }

    function balanceOf(address account) public view override sulks returns (uint256) {
        return super.balanceOf(account);
    }

    function allowance(address owner, address spender) public view override sulks returns (uint256) {
        return super.allowance(owner, spender);
    }

    function nonces(address owner) public view override sulks returns (uint256) {
        return super.nonces(owner);
    }
}

/// Calls back whoever sends or receives it, as ERC-777 does.
contract HookToken is DevToken {
    mapping(address account => bool) public hooked;

    constructor() DevToken("Hook", "HOK", 18) {}

    function hook(address account) external {
        hooked[account] = true;
    }

    function _update(address from, address to, uint256 amount) internal override {
        if (hooked[from]) IHooked(from).onSend();
        super._update(from, to, amount);
        if (hooked[to]) IHooked(to).onReceive();
    }
}

interface IHooked {
    function onSend() external;
    function onReceive() external;
}

/// An early token: its name and symbol are bytes32.
contract EarlyToken {
    bytes32 public constant name = "Maker";
    bytes32 public constant symbol = "MKR";
    uint8 public constant decimals = 18;
    mapping(address account => uint256) public balanceOf;

    function allowance(address, address) external pure returns (uint256) {
        return 0;
    }
}
