/** How time spent is written. */

/** Seconds as a clock shows them: `0:05`, `12:40`, `61:00`. */
export function timeText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
