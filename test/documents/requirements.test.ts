import { describe, expect, it } from 'vitest';
import { actorsIn, functionalIn } from '../../src/documents/sections/actors.ts';
import { qualitiesIn } from '../../src/documents/sections/qualities.ts';
import { requirementsIn } from '../../src/documents/sections/requirements.ts';
import { linesOf } from './said.ts';

describe('goals', () => {
  it.each<[text: string, goals: readonly string[]]>([
    ['Success: every loaf is sold', ['every loaf is sold']],
    ['Bread must be warm. Nobody waits for it.', ['Bread must be warm.', 'Nobody waits for it.']],
    ['How many loaves? 300 a day.', ['How many loaves? 300 a day.']],
    ['A loaf may not be sold twice.', ['A loaf may not be sold twice.']],
  ])('%s', (text, goals) => {
    expect(requirementsIn(linesOf(text)).goals.map((goal) => goal.text)).toEqual(goals);
  });

  it.each(['How many loaves are sold? Who pays?', 'Let me start with the ovens.', 'Ok.', ''])(
    'are not in: %s',
    (text) => {
      expect(requirementsIn(linesOf(text)).goals).toEqual([]);
    },
  );
});

describe('what is no goal', () => {
  it.each<[text: string, nonGoals: readonly string[]]>([
    ['Out of scope: cakes and tea', ['cakes and tea']],
    ['Later versions:\n- tea\n- vans', ['tea', 'vans']],
    ['We leave out cakes.', ['We leave out cakes.']],
    ['No cakes in the first release.', ['No cakes in the first release.']],
  ])('%s', (text, nonGoals) => {
    expect(requirementsIn(linesOf(text))).toEqual({ goals: [], assumptions: [], nonGoals });
  });

  it.each(['No loaf is burnt.', 'The telescope is in scope.', 'Bread in version 1, tea too.'])(
    'is not in: %s',
    (text) => {
      expect(requirementsIn(linesOf(text)).nonGoals).toEqual([]);
    },
  );
});

describe('assumptions', () => {
  it.each([
    'I assume that flour is bought elsewhere.',
    'Assuming one town, two ovens do.',
    'I take it that bakers rise early.',
  ])('%s', (text) => {
    expect(requirementsIn(linesOf(text)).assumptions).toEqual([text]);
  });

  it.each(['Flour is bought elsewhere.', 'Bakers presume nothing.', 'May I assume one town?'])(
    'are not in: %s',
    (text) => {
      expect(requirementsIn(linesOf(text)).assumptions).toEqual([]);
    },
  );

  it.each(['Assumptions:\n- one town', 'Assumed: one town'])('stand under their heading: %j', (text) => {
    expect(requirementsIn(linesOf(text))).toEqual({ goals: [], assumptions: ['one town'], nonGoals: [] });
  });
});

describe('actors', () => {
  /** Each as `name | about`, with a star for a system. */
  const actors = (text: string): readonly string[] =>
    actorsIn(linesOf(text)).map(({ name, about, isSystem }) => `${name}${isSystem ? '*' : ''} | ${about}`);

  it.each<[text: string, found: readonly string[]]>([
    ['- a baker who kneads\n- the eater', ['Baker | who kneads', 'Eater | ']],
    ['Bakers: knead and bake', ['Bakers | knead and bake']],
    ['Bakers, eaters, and van drivers', ['Bakers | ', 'Eaters | ', 'Van drivers | ']],
    ['Outside: a flour mill, the weather office', ['Flour mill* | ', 'Weather office* | ']],
    ['Payment provider - takes the money', ['Payment provider* | takes the money']],
    ['Baker (owns the shop)', ['Baker | owns the shop']],
    ['Eaters can order. Bakers can bake.', ['Eaters | can order', 'Bakers | can bake']],
    ['- Bakers\n- bakers', ['Bakers | ']],
  ])('%s', (text, found) => {
    expect(actors(text)).toEqual(found);
  });

  it.each(['No cooks', 'There are no cooks.', ''])('none in: %s', (text) => {
    expect(actors(text)).toEqual([]);
  });

  it('are no lists where somebody is only told of', () => {
    expect(actors('Millers, who grind')).toEqual(['Millers | who grind']);
    expect(actors('the printing house, another firm')).toEqual(['Printing house | another firm']);
  });
});

describe('needs', () => {
  const known = actorsIn(linesOf('- Baker\n- Eater'));

  it.each<[text: string, actor: string]>([
    ['Baker: kneads', 'Baker'],
    ['The eater orders a loaf', 'Eater'],
    ['Bakers can knead', 'Baker'],
    ['A bakery opens', ''],
    ['Only bakers knead', ''],
    ['Everything is warm', ''],
  ])('%s', (text, actor) => {
    expect(functionalIn(linesOf(text), known).map((group) => group.actor)).toEqual([actor]);
  });

  it('of one actor stand together, and those of nobody last', () => {
    const text = '- Warm bread\n- Bakers knead\n- Eaters eat\n- Baker: bakes';
    expect(functionalIn(linesOf(text), known)).toEqual([
      { actor: 'Baker', needs: ['Bakers knead', 'bakes'] },
      { actor: 'Eater', needs: ['Eaters eat'] },
      { actor: '', needs: ['Warm bread'] },
    ]);
  });
});

describe('qualities', () => {
  it.each([
    ['Speed: an order in 200 ms', 'Speed', '200 ms'],
    ['Durability of 99.9% a year.', 'Durability', '99.9% a year'],
    ['A loaf may wait 3 minutes.', '', '3 minutes'],
    ['Freshness matters.', 'Freshness', ''],
  ])('%s', (text, quality, target) => {
    expect(qualitiesIn(linesOf(text), undefined)).toMatchObject([{ quality, target }]);
  });

  it.each(['Is it fast?', 'How long may a loaf wait? Three minutes?', ''])('none in: %s', (text) => {
    expect(qualitiesIn(linesOf(text), undefined)).toEqual([]);
  });

  it('without a name are named by what they are evidence of', () => {
    const said = 'A loaf may wait 3 minutes.';
    const finding = (criterion: string, text: string) => ({
      criterion,
      title: `${criterion} title`,
      dimension: 'reliability' as const,
      verdict: 'met' as const,
      depth: 'applied' as const,
      credit: 1,
      weight: 1,
      prompted: false,
      reason: '',
      evidence: [{ path: '', start: 0, end: text.length, text }],
    });
    const step = {
      id: 'non-functional',
      title: '',
      status: 'assessed' as const,
      score: 50,
      findings: [
        finding('loaf', 'A loaf'),
        finding('wait', 'wait 3 minutes'),
        finding('general-depth', said),
      ],
      deductions: [],
    };
    expect(qualitiesIn(linesOf(said), step)).toMatchObject([{ quality: 'wait title' }]);
    expect(qualitiesIn(linesOf('Nobody minds.'), step)).toMatchObject([{ quality: '' }]);
  });
});
