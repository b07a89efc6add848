import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sessionModel } from '../../src/documents/build-model.ts';
import { renderTemplate } from '../../src/documents/render.ts';
import { sampleParts, TEMPLATES } from '../documents/design-sources.ts';
import { codeBlocks, readMarkdown } from '../documents/markdown-structure.ts';
import { unwrap } from '../store/unwrap.ts';
import { CHROMIUM, isRequired, launchChromium } from './chromium.ts';
import { type Reports, writeReports } from './reports.ts';
import { LURES, VECTORS } from './script-vectors.ts';
import { openWatched, type Watched } from './watched-page.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
const LOOKS = [
  { name: 'light', colorScheme: 'light', viewport: DESK },
  { name: 'dark', colorScheme: 'dark', viewport: DESK },
  { name: 'on a phone', colorScheme: 'light', viewport: PHONE },
] as const;
const NAMES = ['strong', 'middling', 'several', 'hostile'] as const;
/** Milliseconds; machines that run many tests at once are slow. */
const PATIENCE = 10_000;

let browser: Browser;
let reports: Reports;
let removeReports = async (): Promise<void> => {};

const isSkipped = CHROMIUM === null && !isRequired;
if (isSkipped) process.stdout.write('no Chromium found: browser tests skipped\n');

describe.skipIf(isSkipped)('a report in a browser', () => {
  beforeAll(async () => {
    const [launched, written] = await Promise.all([launchChromium(), writeReports()]);
    browser = launched;
    reports = written.urls;
    removeReports = written.remove;
  });
  afterAll(async () => {
    await browser?.close();
    await removeReports();
  });

  describe.each(NAMES)('%s', (name) => {
    it('asks for nothing, complains of nothing and fits', async () => {
      const { page, noted, close } = await openReport(name, {});
      for (const { colorScheme, viewport } of LOOKS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        expect(await page.evaluate<number>(WIDTH)).toBeLessThanOrEqual(viewport.width);
      }
      await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
      expect(await page.evaluate(INK_AND_PAPER)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      expect(noted).toEqual([]);
      await close();
    });

    it('holds nothing that could run or load', async () => {
      const { page, close } = await openReport(name, {});
      expect(await page.evaluate(ACTIVE_PARTS)).toEqual([]);
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).not.toMatch(/unsafe|script-src|https?:|\*/);
      await close();
    });

    it('has nothing that axe finds', async () => {
      const { page, close } = await openReport(name, { bypassCSP: true });
      await page.evaluate(axe.source);
      const found: string[] = [];
      for (const { name: look, colorScheme, viewport } of LOOKS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        found.push(...(await page.evaluate<readonly string[]>(RUN_AXE)).map((each) => `${look}: ${each}`));
      }
      expect(found).toEqual([]);
      await close();
    });
  });

  it('shows hostile words as words, and runs none of them even without its policy', async () => {
    const { page, noted, close } = await openReport('hostile', { bypassCSP: true });
    const shown = await page.evaluate<string>(SHOWN_TEXT);
    expect([...VECTORS, ...LURES].filter((text) => !shown.includes(bare(text)))).toEqual([]);
    expect(shown).not.toMatch(/[\u202a-\u202e]/u);
    expect(page.url()).toBe(reports.hostile);
    expect(noted).toEqual([]);
    await close();
  });

  it('would have noticed each of them', async () => {
    const { page, noted, close } = await openWatched(browser);
    const unnoticed: string[] = [];
    for (const vector of VECTORS) {
      noted.length = 0;
      await page.goto(`data:text/html,${encodeURIComponent(raw(vector))}`, { waitUntil: 'commit' });
      await vi.waitUntil(() => noted.some(isTrap), PATIENCE).catch(() => unnoticed.push(vector));
    }
    expect(unnoticed).toEqual([]);
    await close();
  });

  it('has its diagrams drawn by Mermaid, where they stand in a document', async () => {
    const { page, noted, close } = await openWatched(browser);
    await page.addScriptTag({ path: MERMAID });
    const drawings = await strongDrawings();
    expect(drawings).toHaveLength(4);
    for (const { text, label } of drawings) {
      const { svg, shown } = await page.evaluate<Drawn>(`(${DRAW})(${JSON.stringify(text)})`);
      expect(svg).toMatch(/^<svg /);
      expect(svg).not.toMatch(/Syntax error|aria-roledescription="error"/);
      expect(shown).toContain(label);
    }
    expect(noted).toEqual([]);
    await close();
  });

  it('is reached by Tab, link by link, each with a visible focus', async () => {
    const { page, close } = await openReport('strong', {});
    const wanted = await page.evaluate<readonly string[]>(NUMBER_STOPS);
    expect(wanted.length).toBeGreaterThan(20);
    const reached: string[] = [];
    const unseen: string[] = [];
    for (let stop = 0; stop <= wanted.length; stop++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate<{ stop: string | null; seen: boolean }>(FOCUSED);
      if (at.stop === null) continue;
      reached.push(at.stop);
      if (!at.seen) unseen.push(at.stop);
    }
    expect(wanted.filter((stop) => !reached.includes(stop))).toEqual([]);
    expect(unseen).toEqual([]);
    await close();
  });
});

async function openReport(name: keyof Reports, options: Parameters<typeof openWatched>[1]): Promise<Watched> {
  const watched = await openWatched(browser, options);
  await watched.page.goto(reports[name]);
  return watched;
}

/** As it would stand in a page that escapes nothing. */
function raw(text: string): string {
  return `<!doctype html><p>${text}</p>`;
}

function isTrap(noted: string): boolean {
  return noted === 'ran' || noted.includes('https://evil.example/');
}

function bare(text: string): string {
  return text.replace(/\s+/g, ' ');
}

interface Drawn {
  readonly svg: string;
  readonly shown: string;
}

/** The diagrams of a strong answer's design document, each with the first label in it. */
async function strongDrawings(): Promise<readonly { readonly text: string; readonly label: string }[]> {
  const model = sessionModel(await sampleParts('chat', 'strong.yaml'));
  const template = TEMPLATES.find(({ id }) => id === 'design-doc');
  if (template === undefined) throw new Error('there is no design-doc');
  const [document] = unwrap(renderTemplate(template.file, template, model));
  return codeBlocks(readMarkdown(document?.markdown ?? '')).map(({ text }) => {
    const [, label = ''] = /(?:\["|participant \S+ as )([\w ]+)/.exec(text) ?? [];
    return { text, label };
  });
}

const MERMAID = fileURLToPath(import.meta.resolve('mermaid/dist/mermaid.min.js'));

const DRAW = `async (text) => {
  mermaid.initialize({ startOnLoad: false });
  const { svg } = await mermaid.render('drawn', text);
  const page = new DOMParser().parseFromString(svg, 'text/html');
  for (const style of page.querySelectorAll('style')) style.remove();
  return { svg, shown: page.body.textContent };
}`;

const WIDTH = 'document.documentElement.scrollWidth';

const INK_AND_PAPER = `(() => {
  const { color, backgroundColor } = getComputedStyle(document.documentElement);
  return [color, backgroundColor];
})()`;

const ACTIVE_PARTS = `[...document.querySelectorAll('*')].flatMap((element) => [
  ...(/^(script|iframe|object|embed|base|form|link|video|audio|animate|svg|math)$/i.test(element.localName)
    ? [element.localName] : []),
  ...[...element.attributes]
    .filter(({ name, value }) => /^(on|style$|srcdoc|action|formaction)/i.test(name)
      || /^(href|src|data|xlink:href)$/i.test(name) && !/^(#|data:image\\/svg)/.test(value))
    .map(({ name, value }) => element.localName + ' ' + name + '=' + value.slice(0, 80)),
])`;

const RUN_AXE = `axe.run(document, { resultTypes: ['violations'], preload: false }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ' ' + nodes.length + ' ' + nodes[0].html.slice(0, 120)
    + ' ' + (nodes[0].any[0]?.message ?? '')))`;

/** Without the numbers that stand behind marked words. */
const SHOWN_TEXT = `(() => {
  const body = document.body.cloneNode(true);
  for (const link of body.querySelectorAll('mark a')) link.remove();
  return body.textContent.replace(/\\s+/g, ' ');
})()`;

const NUMBER_STOPS = `[...document.querySelectorAll('a[href], summary, [tabindex="0"]')].map((element, index) => {
  element.dataset.stop = String(index);
  return element.dataset.stop;
})`;

const FOCUSED = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { width, height, bottom, top } = element.getBoundingClientRect();
  const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  const isInView = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  return { stop: element.dataset.stop ?? null, seen: isOutlined && isInView };
})()`;
