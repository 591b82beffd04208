// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// Compiled with the protocol, so that its artifact is available to the deployer like the others.
import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
