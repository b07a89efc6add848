/**
 * What a sentence said to an interviewer wants: an answer, or only to be heard. A question may come without a
 * question mark, in two words, or as an assumption to be confirmed; a candidate who plans aloud or works out a number
 * asks nothing, however many things they name.
 */

/** Whether the sentence wants to know, or to have confirmed, something; `mark` is what ends it in the text. */
export function wantsAnswer(sentence: string, mark: string): boolean {
  if (QUESTION_MARK.test(mark) || QUESTION_MARK.test(sentence)) return true;
  const words = sentence.toLowerCase().replaceAll('’', "'").trim();
  if (OPENS_QUESTION.test(words) || ASKS.test(words) || SUPPOSES.test(words)) return true;
  return !PLANS.test(words) && !WORKS_OUT.test(words) && !isLongStatement(words, mark);
}

/** Whether a word says nothing beside the one thing that a short question names: "and the peak?", "what about users". */
export function isFiller(word: string): boolean {
  return FILLERS.has(word.toLowerCase());
}

/** Whoever wants to know something says so sooner than in a long sentence with a full stop. */
function isLongStatement(words: string, mark: string): boolean {
  return mark.includes('.') && words.split(/\s+/).length >= LONG;
}

const FILLERS: ReadonlySet<string> = new Set(
  'and or so ok okay what how many much about the a an any some is are there its it our we have do please also then now again number of kind expected'.split(
    ' ',
  ),
);
const LONG = 10;

const QUESTION_MARK = /[?？؟]/;

/** The sentence begins as a question does, perhaps after a filler. */
const OPENS_QUESTION =
  /^(?:(?:and|so|ok|okay|then|now|hm+|also|but|well|next|first|finally|again|sorry|hi|hello|please|as i (?:said|asked)|one more|another)[ ,:-]+)*(?:who|whom|whose|what|when|where|why|which|how|is|are|do|does|did|can|could|should|shall|will|would|any|tell|may|must|has|have|am|was|were|isn't|aren't|don't|doesn't|what's|who's|how's|is it)\b/;

/** It says that something is not known yet. */
const ASKS =
  /\b(?:tell me|let me know|may i ask|can i ask|could you|can you|would you|do you|clarify|wonder|wondering|like to know|need to know|want to know|love to know|curious|not sure (?:if|whether|how|what)|question (?:is|about|on)|unclear|explain)\b/;

/** It states something in order to hear whether it holds. */
const SUPPOSES =
  /\b(?:assume|assuming|assumption|i take it|suppose|supposing|i guess|i (?:would )?imagine|i understand|i believe|presumably|i expect|right|correct|isn't it|yes or no|confirm|i think$|we(?: are|'re) (?:talking|speaking) (?:about|of))\b/;

/** It speaks of what the candidate is going to do. */
const PLANS =
  /\b(?:(?:i|we)(?:'ll|'d| will| would| shall| am going to| are going to|'m going to|'re going to)|let me|let us(?! (?:say|assume|suppose))|let's(?! (?:say|assume|suppose))|i (?:use|put|keep|store|choose|pick|take|start|draw|talk|design|plan|think|have|want|need|propose|suggest|go|split|shard|cache)|my (?:plan|design|idea|choice|estimate|goal)|the goal is|out of scope|we (?:use|put|keep|store|choose|pick|take|split|shard|cache))\b/;

/** It works out a number: two of them, and a word that makes the second of the first. */
const WORKS_OUT =
  /(?:\d|\b(?:ten|hundred|thousand|million|billion|two|three|four|five|forty|fifty)\b).*(?:\b(?:is|are|makes?|gives?|equals?|means|so|about|around|roughly)\b|[=*x×/]).*(?:\d|\b(?:thousand|million|billion|hundred)\b)/;
