/**
 * The closed classes of English: pronouns, prepositions, conjunctions, auxiliaries and the like. They carry grammar
 * rather than content. (The stop words of src/text also hold "first" or "before", which short answers turn on.)
 */
import { words } from '../text/word-list.ts';

export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  words(`
    i me my mine myself you your yours yourself he him his himself she her hers herself it its itself
    we us our ours ourselves they them their theirs themselves this that these those who whom whose
    which what there here a an the
    of to in on at by for from with into onto as than
    and or but nor so yet if then else because since although though while whereas whether
    when where why how
    be am is are was were been being have has had having do does did done doing
    will would shall should can could may might must ought
    not no also too very just quite rather really
    i'm i'd i'll i've you're you'd you'll we're we'd we'll we've they're they'd they'll they've
    he's she's it's that's there's what's who's let's
    isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't
    hasn't haven't hadn't mustn't
    e.g i.e eg ie etc
  `),
);
