// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// Conversions between token units and USD (18 decimals). `price` is USD for one whole token (18 decimals), `unit` is
/// 10^decimals. The direction of rounding is in the name; the inverses answer "the largest x that still converts to at
/// most y", which is what makes the maxima exact.
library Convert {
    uint256 internal constant MAX_VALUE = type(uint120).max;

    /// 10^decimals, for at most 77 decimals
    function unitOf(uint256 decimals) internal pure returns (uint256) {
        unchecked {
            return 10 ** decimals;
        }
    }

    /// floor(amount * price / unit)
    function toUsdDown(uint256 amount, uint256 price, uint256 unit) internal pure returns (uint256) {
        return Math.mulDiv(amount, price, unit);
    }

    /// floor(amount * price / unit), at most 2^120 - 1 (a billion billion dollars): what is held is counted by it, so that
    /// no sum or product of values overflows, whatever a venue claims to have.
    function toValue(uint256 amount, uint256 price, uint256 unit) internal pure returns (uint256) {
        (uint256 high,) = Math.mul512(amount, price);
        if (high >= unit) return MAX_VALUE;
        return Math.min(Math.mulDiv(amount, price, unit), MAX_VALUE);
    }

    /// floor(usd * unit / price)
    function toAssetDown(uint256 usd, uint256 price, uint256 unit) internal pure returns (uint256) {
        return Math.mulDiv(usd, unit, price);
    }

    /// The smallest amount with toUsdDown(amount) >= usd: ceil(usd * unit / price)
    function toAssetUp(uint256 usd, uint256 price, uint256 unit) internal pure returns (uint256) {
        return Math.mulDiv(usd, unit, price, Math.Rounding.Ceil);
    }

    /// The largest amount with toUsdDown(amount) <= usd; 2^256 - 1 when that is not a uint256.
    function assetAtMost(uint256 usd, uint256 price, uint256 unit) internal pure returns (uint256) {
        return _atMost(usd, unit, price);
    }

    /// The largest usd with toAssetDown(usd) <= amount; 2^256 - 1 when that is not a uint256.
    function usdAtMost(uint256 amount, uint256 price, uint256 unit) internal pure returns (uint256) {
        return _atMost(amount, price, unit);
    }

    /// The largest x with floor(x * d / m) <= y, that is ceil((y + 1) * m / d) - 1.
    function _atMost(uint256 y, uint256 m, uint256 d) private pure returns (uint256) {
        if (y == type(uint256).max) return y;
        (uint256 high,) = Math.mul512(y + 1, m);
        if (high >= d) return type(uint256).max;
        uint256 floor = Math.mulDiv(y + 1, m, d);
        // Not rounded up by mulDiv: that would revert where the quotient is 2^256 - 1 and a fraction.
        return mulmod(y + 1, m, d) == 0 ? floor - 1 : floor;
    }
}
