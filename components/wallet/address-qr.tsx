'use client';

import { encode } from 'uqr';

/** Modules around the code that scanners need. */
const BORDER = 4;

/** An address as a QR code: plain, as every wallet reads it. Dark on white in both themes, as scanners expect. */
export function AddressQr({ address }: { address: string }) {
  const { data, size } = encode(address, { ecc: 'M', border: BORDER });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  return (
    <svg
      aria-label="QR code of the address"
      className="mx-auto mt-4 size-52 rounded bg-white forced-color-adjust-none"
      role="img"
      shapeRendering="crispEdges"
      viewBox={`0 0 ${size} ${size}`}
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
