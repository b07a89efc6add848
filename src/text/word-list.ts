/** Lists of words and phrases, written as running text so that a table of them can be read. */

/** The words of a text, split at white space. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** The phrases of a text, split at semicolons. */
export function phrases(text: string): readonly string[] {
  return text
    .split(';')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}
