/** Finds in a statement what the tables of a design document ask for: what it is about, its reason, what it was weighed against. */

/** What stands before the first sign that something is said about it; '' where no short name leads. */
export function leadOf(text: string): string {
  const [, lead = ''] = /^([^:|;]{1,60}?)\s*[:|]\s/.exec(text) ?? [];
  return lead.split(/\s+/).length <= MOST_LEAD ? lead.trim() : '';
}

/** What stands after the lead. */
export function withoutLead(text: string): string {
  const lead = leadOf(text);
  return lead === '' ? text : text.slice(lead.length).replace(/^\s*[:|]\s*/, '');
}

/** From the word that gives a reason to the end of its sentence; '' where none is given. */
export function reasonIn(text: string): string {
  const [, reason = ''] =
    /(?:\bbecause\b|\bsince\b|\bso that\b|\bas (?=it|they|we|the|that|this)|, so\b|\bin order to\b)\s*(.+)$/i.exec(
      text,
    ) ?? [];
  return reason.replace(/^[,\s]+/, '').trim();
}

/** What it was weighed against: "rather than X", "instead of X", "not X"; '' where nothing is. */
export function againstIn(text: string): string {
  const [, other = ''] =
    /\b(?:rather than|instead of|over|unlike|compared (?:to|with))\s+([^,.;]{2,80})/i.exec(text) ?? [];
  return other.trim();
}

/** The text without its reason. */
export function withoutReason(text: string): string {
  return text
    .replace(
      /[,;]?\s*(?:\bbecause\b|\bsince\b|\bso that\b|\bas (?=it|they|we|the|that|this)|, so\b|\bin order to\b).+$/i,
      '',
    )
    .trim();
}

const MOST_LEAD = 8;
