/** Works out again what an estimate says, from its text alone. */

/** What `2 billion a day / 86,400 s` comes to; a size in bytes, a duration in seconds. */
export function reckon(arithmetic: string): number {
  const [first = '', ...rest] = arithmetic.split(/ (?=[x/] )/);
  return rest.reduce(
    (value, part) =>
      part.startsWith('x ') ? value * amountIn(part.slice(2)) : value / amountIn(part.slice(2)),
    amountIn(first),
  );
}

/** `(1 - 0.999)`, `23,100`, `1.5 billion orders`, `400 bytes`, `43.2 minutes a month`. */
export function amountIn(text: string): number {
  const [, less = ''] = /^\(1 - (.+)\)$/.exec(text) ?? [];
  if (less !== '') return 1 - Number(less);
  const [digits = '', ...words] = text.split(' ');
  return words.reduce((value, word) => value * (SCALES[word] ?? 1), Number(digits.replaceAll(',', '')));
}

const SCALES: Readonly<Record<string, number>> = {
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  PB: 1e15,
  minutes: 60,
  hours: 3600,
  days: 86_400,
};
