import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/documents/escape-text.ts';
import { mermaidText } from '../../src/documents/mermaid-text.ts';
import { escapeHtml, html, safe } from '../../src/documents/report/html.ts';
import { oneLine, sanitise } from '../../src/plain-text.ts';
import { anyCharacter } from './any-character.ts';
import { readMarkdown, structureOf, wordsOf } from './markdown-structure.ts';

/** Any text, with more than its share of what means something to somebody. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 4 }),
      fc.constantFrom(
        ...'\\ ` * _ [ ] | { } ! ~ $ # + - = > < & ; : . ) ( @ " \' / % ^ 1. www. http:// \n'.split(' '),
      ),
      fc.constantFrom(' ', 'bread', '{{', '{%', '&amp;', '](x)', '<!--', '1', 'end', '\u202e', '\u001b[1m'),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))
  .filter((said) => !/_www/i.test(said));

describe('in Markdown', () => {
  it.each([
    ['a_b *c*', 'a\\_b \\*c\\*'],
    ['<b> & c', '&lt;b> &amp; c'],
    ['- a - b', '\\- a - b'],
    ['12. a 12.', '12\\. a 12.'],
    ['C #', 'C \\#'],
    ['C#', 'C#'],
    ['http://a.example', 'http&#58;//a.example'],
    ['10:30, see a: b', '10:30, see a: b'],
    ['a@b.example @ home', 'a&#64;b.example @ home'],
    [' a\n\tb ', 'a b'],
    [null, ''],
    [undefined, ''],
    [0, '0'],
  ])('%j is written %j', (said, written) => {
    expect(escapeText(said)).toBe(written);
  });

  // GitHub makes a link of it behind an underscore too.
  it('an address behind an underscore is none', () => {
    expect(structureOf(readMarkdown(escapeText('_www.bread.example_')))).toBe('root(paragraph(text))');
  });

  it('nothing that is active stands without its escape, on one line', () => {
    fc.assert(
      fc.property(text, (said) => {
        const written = escapeText(said);
        expect(written.replace(/\\[^a-z0-9]/gi, '.')).not.toMatch(
          /[\\`*_[\]|{}!~$<]|^[-+#=>:]|\n|[a-z]:\/\/|\bwww\./i,
        );
        expect(written.replace(/&(?:amp|lt|#\d+);/g, '')).not.toContain('&');
      }),
    );
  });

  it.each([
    ['a paragraph', '', 'root(paragraph(text))'],
    ['a heading', '# ', 'root(heading 1(text))'],
    ['a bullet', '- ', 'root(list bullets(listItem (paragraph(text))))'],
    ['a quotation', '> ', 'root(blockquote(paragraph(text)))'],
  ])('it is words and nothing else in %s', (_, before, structure) => {
    fc.assert(
      fc.property(
        text.filter((said) => /\S/.test(oneLine(said))),
        (said) => {
          const tree = readMarkdown(`${before}${escapeText(said)}\n`);
          expect(structureOf(tree)).toBe(structure);
          expect(wordsOf(tree).join('').replace(/\0/g, '\ufffd')).toBe(oneLine(said));
        },
      ),
    );
  });
});

describe('in Mermaid', () => {
  it.each([
    ['bread (warm), 1.5 kg + jam', 'bread (warm), 1.5 kg + jam'],
    ['a"]; b', 'a#34;#93;#59; b'],
    ['#quot;', '#35;quot#59;'],
    ['brød, パン', 'brød, パン'],
    ['🍞', '#127838;'],
    [' \n ', '-'],
    ['', '-'],
  ])('%j is written %j', (said, written) => {
    expect(mermaidText(said)).toBe(written);
  });

  it('nothing but words and entities stands there, on one line, and never nothing', () => {
    fc.assert(
      fc.property(text, (said) => {
        const written = mermaidText(said);
        expect(written).not.toBe('');
        expect(written.replace(/#\d+;/g, '')).toMatch(/^[\p{L}\p{M}\p{N} .,()+/-]*$/u);
      }),
    );
  });

  it('its entities mean what was said, as far as it goes', () => {
    fc.assert(
      fc.property(text, (said) => {
        const plain = oneLine(said);
        const meant = mermaidText(said).replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
        if (plain === '') expect(meant).toBe('-');
        else
          expect([meant, `${meant.slice(0, -4)}`].some((start) => plain.startsWith(start.trimEnd()))).toBe(
            true,
          );
      }),
    );
  });

  it('is cut at eighty characters, and what was cut is cut no further', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '漢', ' ', '𝒳'), maxLength: 200 }), (said) => {
        const written = mermaidText(said);
        const characters = [...written].length;
        expect(characters).toBeLessThanOrEqual(84);
        expect(written.endsWith(' ...')).toBe([...oneLine(said)].length > 80);
        if (characters <= 80) expect(mermaidText(written)).toBe(written);
      }),
    );
  });
});

describe('in HTML', () => {
  it.each([
    ['<b>"a" & \'b\'`', '&#60;b&#62;&#34;a&#34; &#38; &#39;b&#39;&#96;'],
    ['a\u001b[1mb\u202ec', 'abc'],
    ['a\r\nb', 'a\nb'],
  ])('%j is written %j', (said, written) => {
    expect(escapeHtml(said)).toBe(written);
  });

  it('nothing can be broken out of, and every word stays', () => {
    fc.assert(
      fc.property(text, (said) => {
        const { html: written } = html`<p title="${said}">${said}${[said, safe('<br>')]}${null}${7}</p>`;
        const [, title = '', body = ''] =
          /^<p title="([^"<>'`]*)">([^"<>'`]*)<br>7<\/p>$/.exec(written) ?? [];
        const read = (escaped: string): string =>
          escaped.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
        expect(read(title)).toBe(sanitise(said));
        expect(read(body)).toBe(sanitise(said).repeat(2));
      }),
    );
  });
});
