/**
 * The small words by which a reader tells what a sentence does with the things it names: deny, weigh, give a
 * reason, quote somebody else. Phrases of text/phrase.ts, in one table.
 */

import { phrases, words } from './word-list.ts';

/** Scopes change how other words are meant; the remaining keys are arguments (see CueKind). */
export const CUE_PHRASES = {
  /** Denies what follows in the clause. */
  negate: phrases(`
    not; no; never; none; without; don't; doesn't; didn't; won't; can't; cannot; shouldn't; mustn't;
    wouldn't; couldn't; isn't; aren't; wasn't; weren't; nor; neither; nothing; nobody; avoid; avoids;
    refuse to; forbid; instead of; rather than; exclude; out of scope; leave out; left out; skip;
    nought; dont; doesnt; cant; wont; isnt
  `),
  /** Denies what stands before it in the clause. */
  denied: phrases(`
    (is|are|be|was|were|being) (not|never) (=needed|=necessary|=required|=used|=stored|=kept|=cached|=allowed|=worth|=sharded|=saved|=logged|=our|=ours|=there|=here|=part);
    (isn't|aren't|wasn't|weren't) (=needed|=necessary|=required|=used|=stored|=kept|=cached|=allowed|=worth|=sharded|=saved|=logged|=our|=ours|=there|=here|=part);
    not (=needed|=necessary|=required|=allowed|=used|=stored|=cached|=kept); unnecessary; overkill;
    is forbidden; are forbidden; is out of scope; are out of scope; never leaves; is excluded;
    are excluded; earns nothing; would be too much
  `),
  /** Looks like a denial and is none. */
  affirm: phrases(`
    not (only|just|merely|simply|least|older|later|more|less|longer);
    no (later|more|less|fewer|longer|older|matter|doubt|wonder|wait|problem); why not;
    cannot (only|wait); nothing (is|gets|be|was) lost; no longer than; if not; or not;
    whether or not; to avoid; (is|are|be|was|gets|get) =avoided; not sure; not fully sure; not clear
  `),
  /** Considers without choosing. */
  hedge: phrases(`
    (we|you|one|i|they|people|teams) could; could (be|go|use|think|consider|look|also|work);
    (we|you|one) might; might (use|be|want|consider|work); it depends;
    depends (a bit|somewhat|heavily|on how); one (would|can|may|should);
    (you|one) (would|might) (want|typically|usually); you'd (typically|usually|want|probably);
    each of these; any of these; there are many; there are several; some teams; people mention;
    people say; keep an open mind; either way; pros and cons; can be used; proof of concept;
    is popular; is (also|very|quite) popular; looks promising; to be (decided|discussed|defined);
    worth (considering|exploring|looking); and so on and so forth
  `),
  /** Says it of somebody else. */
  attribute: phrases(`
    (netflix|uber|airbnb|twitter|linkedin|whatsapp|discord|slack|instagram|pinterest|spotify|lyft|grab|blablacar|soundcloud|youtube|meta|facebook|telegram|wechat|shopify|paypal|revolut|monzo) ... (uses|used|use|shards|splits|partitions|caches|does|did|has|had|keeps|stores|wrote|written|writes|moved|went|built|build|runs|ran|famously|calls|described|landed|made|invented);
    (at|from|by|like|as|way of|of) (netflix|uber|airbnb|twitter|linkedin|whatsapp|discord|slack|instagram|pinterest|spotify|lyft|grab|blablacar|soundcloud|youtube|meta|facebook|telegram|google|amazon|shopify|paypal);
    (google|amazon|apple|netflix|microsoft|facebook|martin fowler|werner vogels) (does|did|calls|wrote|famously|runs|built|landed|would say|has|had|describe);
    industry (has|is|standard); many companies; most companies; the literature;
    famous (paper|talk|quote|line); blog post
  `),
  /** Takes back what stands before it. */
  withdraw: phrases(`
    no wait; wait no; wait that; actually no; scratch that; on second thought; hm no; hmm no;
    no that is wrong; no that's wrong; let me correct
  `),
  reason: phrases(`
    because; since; so that; due to; thanks to; that is why; that's why; reason; in order to;
    therefore; hence; thus; (which|this|that) means; meaning; this way; that way;
    as (it|they|we|you|there|this|that|these|one|each|every|all|most|its|their|our|no|both|nobody|people|only|soon);
    so (it|they|we|you|there|this|that|these|one|each|every|all|no|nobody|only|nothing|none|losing|two|both|an|even|its|their|our|does|can|must|is|are|cannot);
    why; (i|we) (need|want); needs; must be able; allows; lets; makes it; enough; suffice;
    to (avoid|prevent|keep|guarantee|ensure|protect|absorb|survive|make sure|stay|cut|save|hold|limit|reduce|spread);
    for this; for which; given (that|the); seeing that; considering
  `),
  contrast: phrases(`
    rather than; instead of; instead; versus; =vs; compared (to|with); better than; than; whereas;
    on the other hand; alternative; although; not .. but; over (a|an) separate; prefer;
    would (have|be|need|make|mean|cross|put|hit|give); unlike; overkill; no need; not needed;
    unnecessary; earns; and not; i (first|also) thought; tempting; simpler; cheaper; easier
  `),
  price: phrases(`
    price; trade off; tradeoff; at (the|an|some) (cost|expense|price); at cost of; at expense of;
    costs; the cost; catch; downside; drawback; disadvantage; in (exchange|return); acceptable;
    i accept; we accept; accept that; i agree; pay (for|with); slower; more expensive; worth it;
    isn't worth; not worth; in the worst case; is fine; harmless; does not matter; doesn't matter;
    tolerable; annoying; sacrifice
  `),
  failure: phrases(`
    (if|when|once|should|while|after|suppose) ... (down|fails|fail|failed|dies|die|dead|crashes|crash|lost|slow|unavailable|gone|away|full|breaks|broken|late|unreachable|silent|quiet|stuck|expires|refused|absent|missing|twice|burns|cut|asleep);
    on (timeout|failure|error|a crash|crash|outage|death|loss); timeout; times out; time out; outage;
    is down; goes down; be down; falls (over|down); fall down; crash; unreachable; out of order;
    wrong order; (sent|send|arrive|arrives|come|comes|called|run|runs) twice; duplicate; repeated;
    repeat; retry; resend; resent; fail over; failover; fall back; fallback; recover; race; stale;
    split brain; data loss; lost; is away; partial failure; poison; breaker; disaster; losing; storm;
    stampede; overload; degrade; die; burn
  `),
  consequence: phrases(`
    otherwise; else; or else; so as not to; leads to; ends up; results in;
    would (lose|break|double|block|leak|fail);
    which (would|could) (lose|break|double|block|leak|cause); without which; means that; causes
  `),
  condition: phrases(`
    if; when; unless; until; once; only if; as soon as; whenever; in case
  `),
  decision: phrases(`
    (i|we) (choose|chose|use|take|took|pick|picked|go|store|keep|put|shard|partition|cache|split|make|start|accept|set|propose|write|send|want|need|prefer|say|draw|leave|hold|count|size|plan|assume|design);
    (i'd|i'll|we'd|we'll|i would|we would|i will|we will|would) (choose|use|take|pick|go|store|keep|put|shard|partition|cache|split|make|start|accept|set|propose|write|send|want|need|prefer|say|draw|leave|hold|rather|test|check|never|not|measure|freeze|add);
    must; only; always; has to; have to; stays; goes (to|in|into|through); decided; my choice
  `),
  mechanism: phrases(`
    insert; update; commit; append; publish; consume; writes; reads; polls; routes; maps; hashes;
    looks up; check; checks; validates; returns; replies; answers; stores; evict; deletes; delete;
    drops; expires; replicate; copies; copy; pushes; sends; claims; reserve; lock; locks; compare;
    signs; signed; embed; embedded; carries; keyed; indexed; ordered by; per; retries; acks; ack;
    verify; verified; switch; moves; move; rebuilt; fed; triggers; enforces; enforce; bounded;
    limited; capped; throttle; dedupe; marks; numbered; stamps
  `),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CueKey = keyof typeof CUE_PHRASES;
export const CUE_KEYS = Object.keys(CUE_PHRASES) as readonly CueKey[];

const NEGATORS: ReadonlySet<string> = new Set([
  ...CUE_PHRASES.negate.filter((phrase) => !phrase.includes(' ')),
  'zero',
  'nought',
  'unneeded',
  'overkill',
  'unnecessary',
  'reject',
  'refused',
  'refuse',
]);

/** Whether a word of a phrase is a denial, so that the phrase means the denied thing itself. */
export function isNegator(word: string): boolean {
  return NEGATORS.has(word);
}

/** Words that begin a new thought within a sentence, so that a denial before them does not reach beyond. */
export const CLAUSE_STARTERS: readonly string[] = words(`
    but however because so since although though while whereas then otherwise else unless until if
    when instead therefore hence which who where only except until yet just
  `);

/** Words that, after "and", start a statement of their own. */
export const STATEMENT_VERBS: readonly string[] = words(`
    keep use store put take add send write hold let give serve retry return accept make move read
    check i we it they he she you there that this
  `);

/** Words with hardly a meaning of their own. */
export const STOP_WORDS: readonly string[] = words(`
    of to in on at by for from with and or is are be been being was were am it its this that these
    those there here they them their we us our i me my you your he she his her as if then than so
    such do does did done have has had will would can could should shall may might must not no nor
    but also too very more most much many some any all each every both which who whom what when
    where how why into out up down over under about after before between during through because
    while again only own same just one other another think need want like etc well good important
    things thing way ways get got make made let it's i'd don't per depending something somehow
    certain different various necessary required ask would taken
  `);
