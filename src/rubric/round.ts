/** The one place where a number is rounded for people and files. */

/**
 * Rounded to `digits` decimals, halves away from zero. What binary fractions lose (64.05 is held as 64.0499...)
 * is made good, so that a half in decimal counts as one.
 */
export function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  const magnitude = Math.floor(Math.abs(value) * scale + 0.5 + TOLERANCE) / scale;
  return value < 0 && magnitude !== 0 ? -magnitude : magnitude;
}

/** Far below any real difference between two scores, far above the error of adding up a few hundred of them. */
const TOLERANCE = 1e-7;
