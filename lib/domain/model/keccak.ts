/** Keccak-256 as Ethereum uses it, for the checksum of an address: one block of at most 135 bytes. */

const MASK = 2n ** 64n - 1n;
const RATE = 136;
const ROUNDS = 24;

/** Rotations of the lanes x + 5y, and the constants of the rounds, as the Keccak reference defines them. */
const ROTATIONS = rotations();
const CONSTANTS = roundConstants();

/**
 * The hash of `bytes`, 32 bytes long.
 * @throws RangeError above 135 bytes: nothing here hashes more
 */
export function keccak256(bytes: Uint8Array): Uint8Array {
  if (bytes.length >= RATE) throw new RangeError('keccak256 takes at most 135 bytes');
  const block = new Uint8Array(RATE);
  block.set(bytes);
  block[bytes.length] = 0x01;
  block[RATE - 1] = (block[RATE - 1] ?? 0) | 0x80;
  let lanes = Array.from({ length: 25 }, (_, i) => (i < RATE / 8 ? laneAt(block, i) : 0n));
  for (const constant of CONSTANTS) lanes = round(lanes, constant);
  return Uint8Array.from({ length: 32 }, (_, i) =>
    Number((at(lanes, i >> 3) >> BigInt(8 * (i & 7))) & 0xffn),
  );
}

function round(lanes: bigint[], constant: bigint): bigint[] {
  // Theta: every lane takes in the parity of two neighbouring columns.
  const parity = [0, 1, 2, 3, 4].map((x) =>
    [0, 5, 10, 15, 20].reduce((sum, row) => sum ^ at(lanes, x + row), 0n),
  );
  const mixed = lanes.map((lane, i) => lane ^ at(parity, (i + 4) % 5) ^ rotate(at(parity, (i + 1) % 5), 1));
  // Rho and pi: rotate, and move lane (x, y) to (y, 2x + 3y).
  const moved: bigint[] = [];
  mixed.forEach((lane, i) => {
    const [x, y] = [i % 5, Math.floor(i / 5)];
    moved[y + 5 * ((2 * x + 3 * y) % 5)] = rotate(lane, ROTATIONS[i] ?? 0);
  });
  // Chi, the only step that is not linear, and iota.
  const next = moved.map((lane, i) => {
    const row = i - (i % 5);
    return lane ^ (~at(moved, row + ((i + 1) % 5)) & MASK & at(moved, row + ((i + 2) % 5)));
  });
  next[0] = at(next, 0) ^ constant;
  return next;
}

function rotations(): number[] {
  const table: number[] = [0];
  let [x, y] = [1, 0];
  for (let t = 0; t < 24; t++) {
    table[x + 5 * y] = (((t + 1) * (t + 2)) / 2) % 64;
    [x, y] = [y, (2 * x + 3 * y) % 5];
  }
  return table;
}

/** From the linear feedback shift register x^8 + x^6 + x^5 + x^4 + 1. */
function roundConstants(): bigint[] {
  const constants: bigint[] = [];
  let register = 1;
  for (let n = 0; n < ROUNDS; n++) {
    let constant = 0n;
    for (let j = 0; j < 7; j++) {
      if (register & 1) constant |= 1n << BigInt((1 << j) - 1);
      register = register & 0x80 ? ((register << 1) ^ 0x71) & 0xff : register << 1;
    }
    constants.push(constant);
  }
  return constants;
}

function laneAt(block: Uint8Array, lane: number): bigint {
  return block.subarray(8 * lane, 8 * lane + 8).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

function rotate(lane: bigint, by: number): bigint {
  return ((lane << BigInt(by)) | (lane >> BigInt(64 - by))) & MASK;
}

function at(lanes: readonly bigint[], i: number): bigint {
  return lanes[i] ?? 0n;
}
