// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {State} from "../../src/interfaces/Types.sol";
import {Json} from "./Json.sol";
import {Random} from "./Random.sol";

/// Asks a Treasury for quotes. An answer is `[amount, outcome, ...]`: outcome 0 and what comes out, or the number of an
/// error and its arguments.
library Questions {
    uint256 private constant LIMIT_EXCEEDED = 1;
    uint256 private constant BELOW_MINIMUM = 2;
    uint256 private constant ZERO_AMOUNT = 3;

    error Unexpected(uint256 amount, bytes reason);

    /// Deposits at the maximum and around it, dust, and anything.
    function mints(ITreasury treasury, address asset, uint256 max, Random memory r)
        internal
        view
        returns (string memory)
    {
        uint256[] memory amounts = _around(max, r);
        string[] memory answers = new string[](amounts.length);
        for (uint256 i; i < amounts.length; ++i) {
            try treasury.previewMint(asset, amounts[i]) returns (uint256 out) {
                answers[i] = _answer(amounts[i], 0, out);
            } catch (bytes memory reason) {
                answers[i] = _refusal(amounts[i], reason);
            }
        }
        return Json.list(answers);
    }

    /// Redemptions at the maximum and around it, dust, and anything.
    function redeems(ITreasury treasury, address asset, uint256 max, Random memory r)
        internal
        view
        returns (string memory)
    {
        uint256[] memory amounts = _around(max, r);
        string[] memory answers = new string[](amounts.length);
        for (uint256 i; i < amounts.length; ++i) {
            try treasury.previewRedeem(asset, amounts[i]) returns (uint256 out) {
                answers[i] = _answer(amounts[i], 0, out);
            } catch (bytes memory reason) {
                answers[i] = _refusal(amounts[i], reason);
            }
        }
        return Json.list(answers);
    }

    /// Pro-rata redemptions of dust, of a part, of everything and of one unit more.
    function slices(ITreasury treasury, State memory s, Random memory r) internal view returns (string memory) {
        uint256 most = _mostProRata(s);
        uint256[4] memory amounts = [1, r.part(most, 0, 10_000) + 1, most, most + 1];
        string[] memory answers = new string[](amounts.length);
        for (uint256 i; i < amounts.length; ++i) {
            try treasury.previewRedeemProRata(amounts[i]) returns (uint256[] memory parts) {
                uint256[] memory answer = new uint256[](2 + parts.length);
                answer[0] = amounts[i];
                for (uint256 k; k < parts.length; ++k) {
                    answer[2 + k] = parts[k];
                }
                answers[i] = Json.list(answer);
            } catch (bytes memory reason) {
                answers[i] = _refusal(amounts[i], reason);
            }
        }
        return Json.list(answers);
    }

    /// What burns everything there is: all liabilities, or with more value than those as much as there is value.
    function _mostProRata(State memory s) private pure returns (uint256) {
        return Math.max(s.value, s.supply - s.treasuryUsdm) + 2 * s.assets.length;
    }

    function _around(uint256 max, Random memory r) private pure returns (uint256[] memory amounts) {
        amounts = new uint256[](5);
        amounts[0] = max;
        amounts[1] = Math.saturatingAdd(max, 1);
        amounts[2] = max == 0 ? r.scale(18, 30) : max - 1;
        amounts[3] = max == 0 ? r.scale(0, 18) : r.part(max, 0, 10_000);
        amounts[4] = r.chance(50) ? 1 : r.scale(0, 40);
    }

    function _refusal(uint256 amount, bytes memory reason) private pure returns (string memory) {
        bytes4 selector = bytes4(reason);
        if (selector == ITreasury.ZeroAmount.selector) return _answer(amount, ZERO_AMOUNT);
        uint256 last;
        uint256 beforeLast;
        assembly {
            last := mload(add(reason, mload(reason)))
            beforeLast := mload(add(reason, sub(mload(reason), 32)))
        }
        if (selector == ITreasury.LimitExceeded.selector) return _answer(amount, LIMIT_EXCEEDED, beforeLast, last);
        if (selector == ITreasury.BelowMinimum.selector) return _answer(amount, BELOW_MINIMUM, beforeLast);
        revert Unexpected(amount, reason);
    }

    function _answer(uint256 amount, uint256 outcome) private pure returns (string memory) {
        return Json.list(Json.numbers(amount, outcome));
    }

    function _answer(uint256 amount, uint256 outcome, uint256 a) private pure returns (string memory) {
        return Json.list(Json.numbers(amount, outcome, a));
    }

    function _answer(uint256 amount, uint256 outcome, uint256 a, uint256 b) private pure returns (string memory) {
        return Json.list(Json.numbers(amount, outcome, a, b));
    }
}
