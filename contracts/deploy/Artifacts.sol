// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

// Compiled with the protocol, so that the deployer finds its artifact beside the others.
import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
