/** How large a scenario may be, so that a stranger's pack can be compiled in little time and memory. */

/** Characters of a title, or a line of a list. */
export const MAX_TITLE = 200;
/** Characters of a sentence that the interviewer says: a hint, a question, a verdict. */
export const MAX_SENTENCE = 1000;
/** Characters of a brief or prompt. */
export const MAX_TEXT = 5000;

export const MAX_FACTS = 200;
export const MAX_STEPS = 40;
export const MAX_QUESTIONS = 200;
export const MAX_TOPICS = 20;
export const MAX_CRITERIA = 60;
export const MAX_PITFALLS = 60;
export const MAX_FOLLOW_UPS = 40;
export const MAX_HINTS = 10;
export const MAX_COLUMNS = 12;
export const MAX_VOCABULARY = 1000;
/** Phrases of one look, fact or concept. */
export const MAX_PHRASES = 400;
/** What all phrases of one scenario may cost to compile (see phraseCost); the largest of ours costs 15,000. */
export const MAX_PHRASE_COST = 300_000;

/** Minutes of a step. */
export const MAX_MINUTES = 120;
export const MAX_WEIGHT = 10;
/** Marks of a step: what it costs at most. */
export const MAX_COST = 4;
