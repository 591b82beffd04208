/** Steps of the search: enough for a thousandth of a pixel. */
const STEPS = 24;

/**
 * How high a disc has to be filled for the filled part to be a share of its area.
 * @param share from 0 to 1
 * @returns from 0 to 1, of the diameter
 */
export function fillHeight(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  let [low, high] = [0, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (areaBelow(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The share of a disc's area below a height, which is a share of its diameter. */
function areaBelow(height: number): number {
  const angle = 2 * Math.acos(1 - 2 * height);
  return (angle - Math.sin(angle)) / (2 * Math.PI);
}
