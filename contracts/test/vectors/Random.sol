// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// Numbers that are the same in every run.
struct Random {
    uint256 seed;
}

using {next, below, chance, scale, part} for Random global;

function next(Random memory r) pure returns (uint256) {
    return r.seed = uint256(keccak256(abi.encode(r.seed)));
}

/// 0 to `end` - 1
function below(Random memory r, uint256 end) pure returns (uint256) {
    return r.next() % end;
}

/// True in `percent` of 100 cases.
function chance(Random memory r, uint256 percent) pure returns (bool) {
    return r.below(100) < percent;
}

/// Of any size between 10^low and 10^(high + 1), all sizes being as likely.
function scale(Random memory r, uint256 low, uint256 high) pure returns (uint256) {
    uint256 power = 10 ** (low + r.below(high - low + 1));
    return power + r.next() % (9 * power);
}

/// Between `low` and `high` ten-thousandths of `whole`, rounded down.
function part(Random memory r, uint256 whole, uint256 low, uint256 high) pure returns (uint256) {
    uint256 tenThousandths = low + r.below(high - low + 1);
    // In two steps: `whole` may be large.
    return whole / 10_000 * tenThousandths + whole % 10_000 * tenThousandths / 10_000;
}
