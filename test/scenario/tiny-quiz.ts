/** A quiz with a question of every kind as an author would write it, small, with places to put mistakes into. */
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { unwrap } from '../store/unwrap.ts';
import { type Files, LEDGER, scenarioFiles } from './tiny-pack.ts';

export const STARTER = {
  id: 'starter',
  term: 'Sourdough starter',
  area: 'baking',
  aliases: ['levain'],
  definition: 'Flour and water in which yeast lives.',
  related: [],
  opposed: [],
};
export const OVEN_GLOSSARY = [LEDGER, STARTER];

/** The weights are 2, then 1; the dimensions cache, then others. */
export const OVEN = `format: 1
kind: quiz
id: quiz-oven
title: Ovens
summary: What goes in and when
topics: [baking]
dimension: cache
questions:
  - id: first
    kind: choice
    prompt: What goes into the oven first?
    weight: 2
    choices:
      - { id: loaf, text: The loaf, right: true, why: It takes longest. }
      - { id: roll, text: The roll, why: It would wait. }
      - { id: tin, text: The empty tin, why: It holds no dough. }
    explain: The loaf takes longest.
    concepts: [ledger]
  - id: rise
    kind: choices
    prompt: What makes dough rise?
    dimension: reliability
    choices:
      - { id: yeast, text: Yeast, right: true, why: It makes gas. }
      - { id: warmth, text: Warmth, right: true, why: Yeast likes it. }
      - { id: salt, text: Salt, why: It slows yeast down. }
      - { id: stones, text: Stones, why: They lie there. }
    explain: Yeast rises where it is warm.
    concepts: [starter]
  - id: peak
    kind: number
    prompt: "{ovens} ovens bake {loaves} loaves an hour each. How many loaves an hour is that?"
    dimension: estimation
    values: { ovens: [4, 8], loaves: [30, 60, 90] }
    answer: ovens * loaves
    unit: loaves an hour
    tolerance: 0.05
    explain: "{ovens} times {loaves} is {answer}."
    concepts: [ledger]
  - id: path
    kind: order
    prompt: How does flour become bread?
    items:
      - { id: mix, text: Mixing }
      - { id: rest, text: Resting }
      - { id: shape, text: Shaping }
      - { id: bake, text: Baking }
    explain: Dough rests before it is shaped.
    concepts: [ledger]
  - id: tools
    kind: match
    prompt: What is each tool for?
    pairs:
      - { id: peel, left: Peel, right: Loaves into the oven, why: It is long. }
      - { id: scale, left: Scale, right: The same weight for all, why: It tells grams. }
      - { id: blade, left: Blade, right: Cuts in the crust, why: It is thin. }
    explain: Each has one use.
    concepts: [ledger]
  - id: culture
    kind: term
    prompt: What do you call the culture that is fed with flour and water?
    accepts: ["@starter", "mother (dough|)"]
    explain: A starter is fed each day.
    concepts: [starter]
  - id: steam
    kind: short
    prompt: Why do bakers put water into the oven?
    criteria:
      - id: crust
        title: The crust
        dimension: data
        weight: 3
        full: mentioned
        mentioned: [crust, skin]
        met: You named the crust.
        partly: Say more of the crust.
        missed: Think of the crust.
        concepts: [starter]
      - id: shine
        title: The shine
        dimension: data
        weight: 1
        full: mentioned
        mentioned: [shine, gloss]
        met: You named the shine.
        partly: Say more of the shine.
        missed: Think of the shine.
        concepts: []
    pitfalls:
      - id: boil
        title: Boiled bread
        cost: 1
        when: { claimed: boils the dough }
        reason: Bread is not boiled.
        concepts: [ledger]
    sample: The crust stays soft and gets a shine.
    explain: Steam keeps the crust soft for a while.
    concepts: [ledger]
  - id: stale
    kind: model
    title: Why bread grows stale
    prompt: Why does bread in a fridge grow stale sooner?
    model: Starch crystallises fastest just above freezing, so the crumb hardens.
    explain: Cold hardens starch.
    concepts: [ledger]
`;

/** The quiz with one text replaced; a text that is not there is a fault of the test. */
export function ovenWith(from: string | RegExp, to: string): string {
  const after = OVEN.replace(from, () => to);
  if (after === OVEN) throw new Error(`the quiz has no ${from}`);
  return after;
}

export function quizFiles(text: string): Files {
  return { 'scenario.yaml': text };
}

/** The quiz that the text tells of. */
export async function quizOf(text: string): Promise<Scenario> {
  return unwrap(await parseScenario(await scenarioFiles(quizFiles(text)), OVEN_GLOSSARY));
}
