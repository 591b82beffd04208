/** A disc in five bands, thinnest at the top: a circle of radius 14 around (16, 16). */
const BANDS =
  'M8.16 4.4A14 14 0 0 1 23.84 4.4zM6.2 6H25.8A14 14 0 0 1 28.24 9.2H3.76A14 14 0 0 1 6.2 6zM3 10.8H29A14 14 0 0 1 29.96 15H2.04A14 14 0 0 1 3 10.8zM2.01 16.6H29.99A14 14 0 0 1 28.74 21.8H3.26A14 14 0 0 1 2.01 16.6zM4.12 23.4H27.88A14 14 0 0 1 4.12 23.4z';

/** The logo: a planet in five bands, one per tier, the least volatile at the bottom. Decorative. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg aria-hidden="true" className="shrink-0 fill-accent" height={size} viewBox="0 0 32 32" width={size}>
      <path d={BANDS} />
    </svg>
  );
}
