/** Repeatable random numbers: the same seed gives the same sequence on every machine. */
export type Random = {
  /** In [0, 1). */
  uniform: () => number;
  /** Mean 0, variance 1. */
  normal: () => number;
};

export function createRandom(seed: number): Random {
  const uniform = sfc32(seed);
  let spare = Number.NaN;
  function normal(): number {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = Number.NaN;
      return kept;
    }
    // Marsaglia's polar method gives two at a time.
    let x: number;
    let y: number;
    let r: number;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      r = x * x + y * y;
    } while (r >= 1 || r === 0);
    const scale = Math.sqrt((-2 * Math.log(r)) / r);
    spare = y * scale;
    return x * scale;
  }
  return { uniform, normal };
}

/** Chris Doty-Humphrey's small fast counting generator. */
function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [0, seed | 0, 0, 1];
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
  // Seeds that differ in a bit have nothing in common after some rounds.
  for (let i = 0; i < 16; i++) next();
  return next;
}
