// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";
import {PlainDevToken} from "./DevToken.sol";

/// A token for the local chain that votes, as UNI does: by block number, once its holder has delegated. Anyone may
/// create it.
contract DevVotesToken is PlainDevToken, ERC20Permit, ERC20Votes {
    constructor(string memory name, string memory symbol, uint8 decimals_)
        PlainDevToken(name, symbol, decimals_)
        ERC20Permit(name)
    {}

    function decimals() public view override(ERC20, PlainDevToken) returns (uint8) {
        return super.decimals();
    }

    function nonces(address owner) public view override(ERC20Permit, Nonces) returns (uint256) {
        return super.nonces(owner);
    }

    function _update(address from, address to, uint256 amount) internal virtual override(ERC20, ERC20Votes) {
        super._update(from, to, amount);
    }
}
