// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;
import {Treasury} from "./Treasury.sol";
contract TreasuryLens { Treasury public immutable treasury; constructor(Treasury t) { treasury = t; } }
