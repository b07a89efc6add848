/** Finds in sentences what the tables of a design document ask for: the reason, and what was weighed against a choice. */

/** From the word that gives a reason to the end of the sentence or of its part; '' where none is given. */
export function reasonIn(sentences: readonly string[]): string {
  for (const sentence of sentences) {
    const [found = '', all = ''] = REASON.exec(sentence) ?? [];
    // "Since loaves are few, one table does."
    const reason = /^\s*since\b/i.test(found) && sentence.startsWith(found) ? (all.split(',')[0] ?? '') : all;
    if (reason !== '') return plainReason(reason.split(WEIGHED)[0] ?? '');
  }
  return '';
}

/** Without the word that announces it, and without its full stop. */
export function plainReason(reason: string): string {
  return reason
    .replace(/^[\s,.;:]*(?:(?:so that|so|since|because of|because|as)\s+)?/i, '')
    .replace(/[.!\s]+$/, '');
}

/** The sentence up to its reason. */
export function withoutReason(sentence: string): string {
  return sentence.replace(REASON, '').replace(/[,;.\s]+$/, '');
}

/** What was turned down, each with why where that was said. */
export function againstIn(sentences: readonly string[]): readonly string[] {
  return sentences
    .flatMap((sentence) => {
      const [, list = ''] = REJECTED.exec(sentence) ?? [];
      return list === '' ? sentence.split(PARTS).flatMap(turnedDown) : list.split(/;\s*/);
    })
    .map((text) => text.replace(/[.,;\s]+$/, '').trim())
    .filter((text) => /^[\p{L}\p{N}"'“(]/u.test(text) && isBalanced(text) && !MEASURE.test(text));
}

function isBalanced(text: string): boolean {
  return text.split('(').length === text.split(')').length;
}

function turnedDown(part: string): readonly string[] {
  const [, instead] =
    /\b(?:rather than|instead of|unlike|compared (?:to|with))\s+([^,.;]{2,80}?)(?=\s+(?:we|I)\s|[,.;]|$)/i.exec(
      part,
    ) ?? [];
  if (instead !== undefined) return [instead];
  const [, preferred] =
    /\b(?:(?:prefer\w*)\b[^,.;]*?\s(?:over|to)|(?:chose|choose|picked?)\b[^,.;]*?\sover)\s+([^,.;]{2,80}?)(?=\s+(?:because|since|so)\b|[,.;]|$)/i.exec(
      part,
    ) ?? [];
  if (preferred !== undefined) return [preferred];
  const [, denied] = /,\s+not\s+((?:by|in|a|an|the|with|on|via)\s+[^,.;]{2,80})/i.exec(part) ?? [];
  if (denied !== undefined) return [denied];
  if (/^why not\s/i.test(part) || /^by [^,]{2,40} is (?:bad|wrong|no good|worse)\b/i.test(part))
    return [part];
  if (/^not\s+(?:by|in|a|an|the|with|modulo|on|via|through)\b/i.test(part)) return [part];
  return WOULD_BE_WORSE.test(part) ? [part] : [];
}

/** The first words up to a comma, a bracket or a subordinate clause. */
export function firstClause(text: string): string {
  return (
    text.split(/[,;.(:]|\s(?:where|which|that|because|since|as it|as they|so|with|fed|and)\s/)[0] ?? ''
  ).trim();
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

const REASON =
  /(?:[,;]\s*|(?<!\b(?:soon|long|far|well|same))\s+|^)(?:because of|because|since (?!\d)|so that|as (?=(?:it|they|we|the|that|this|most|every|each|nobody|only)\b)|so (?=(?:a|an|the|it|they|we|that|one|no|nothing|nobody|everything|each|every|all|both|two)\b)|in order to)\s*([^.;]+(?:\.\d[^.;]*)*)/i;
const REJECTED = /^(?:rejected|turned down|considered|alternatives?)\s*[:,]\s*(.+)$/i;
const PARTS = /;\s*|,\s+(?:so|but)\s+/;
/** "seconds instead of milliseconds" weighs nothing. */
const MEASURE = /^(?:(?:milli)?seconds|minutes|hours|days|all|everything|that|it|them|none|nothing)$/i;
/** What follows is no reason any more. */
const WEIGHED = /,?\s+(?:rather than|instead of|unlike)\s/i;
/** "a document store would lose the range": a choice that is only thought of. */
const WOULD_BE_WORSE =
  /^(?!if\b|i\b|we\b|for\b|otherwise\b|it\b|that\b|this\b|they\b|which\b)[^,]{2,60}\bwould\s+(?:be|have|need|make|mean|cross|put|hit|give|leave|lose|break|bloat|cost|become|all|touch|slow|overload|move)\b/i;
