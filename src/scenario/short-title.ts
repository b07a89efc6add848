/** What a question is called that has no title: the beginning of its prompt, for lists and reports. */
export function shortTitle(prompt: string): string {
  const line = prompt.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.slice(0, LONGEST_TITLE + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))} ...`;
}

const LONGEST_TITLE = 60;
