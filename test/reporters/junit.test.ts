import { describe, expect, it } from 'vitest';
import { junit } from '../../src/reporters/junit.ts';
import type { GradeReport } from '../../src/reporters/types.ts';
import { createPlainStyle } from '../../src/style.ts';
import { HOSTILE_REPORTS, hostileReport } from './hostile.ts';
import { type Element, readXml } from './read-xml.ts';
import { report } from './report.ts';

async function write(from: GradeReport): Promise<string> {
  return junit.report(from, async () => createPlainStyle());
}

/** What the schema of Jenkins' xUnit plugin (junit-10.xsd) says of the elements that we write. */
const SCHEMA: Readonly<Record<string, { required: string[]; optional: string[]; children: string[] }>> = {
  testsuites: {
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'errors'],
    children: ['testsuite'],
  },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url'],
    children: ['properties', 'testcase', 'system-out', 'system-err'],
  },
  properties: { required: [], optional: [], children: ['property'] },
  property: { required: ['name', 'value'], optional: [], children: [] },
  testcase: {
    required: ['name'],
    optional: ['time', 'classname', 'group'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  skipped: { required: [], optional: ['type', 'message'], children: [] },
  failure: { required: [], optional: ['type', 'message'], children: [] },
  error: { required: [], optional: ['type', 'message'], children: [] },
};
const MIXED = ['skipped', 'failure', 'error'];

function validate({ name, attributes, children, text }: Element): void {
  const rule = SCHEMA[name];
  if (rule === undefined) throw new Error(`element ${name}`);
  const names = Object.keys(attributes);
  expect(names).toEqual(expect.arrayContaining(rule.required));
  expect([...rule.required, ...rule.optional]).toEqual(expect.arrayContaining(names));
  expect(rule.children).toEqual(expect.arrayContaining(children.map((child) => child.name)));
  if (!MIXED.includes(name)) expect(text.trim()).toBe('');
  if (attributes.time !== undefined) expect(attributes.time).toMatch(/^\d{1,3}(\.\d*)?$/);
  for (const count of ['tests', 'failures', 'errors', 'skipped']) {
    if (attributes[count] !== undefined) expect(attributes[count]).toMatch(/^\d+$/);
  }
  children.forEach(validate);
}

/** That each count is the number of elements that it counts, in the suites and in the whole. */
function expectCounts(root: Element): void {
  const cases = root.children.flatMap(({ children }) => children.filter(({ name }) => name === 'testcase'));
  for (const element of [root, ...root.children]) {
    const own = element === root ? cases : element.children.filter(({ name }) => name === 'testcase');
    const having = (child: string) =>
      String(own.filter(({ children }) => children.some(({ name }) => name === child)).length);
    expect(element.attributes).toMatchObject({
      tests: String(own.length),
      failures: having('failure'),
      errors: having('error'),
    });
    if (element !== root) expect(element.attributes.skipped).toBe(having('skipped'));
  }
}

function outcomes(root: Element): readonly string[] {
  return root.children.flatMap(({ children }) =>
    children
      .filter(({ name }) => name === 'testcase')
      .map(({ attributes, children: [outcome] }) => `${attributes.name}: ${outcome?.name ?? 'passed'}`),
  );
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
            <skipped message="not answered, so it scores 0"/>
          </testcase>
          <testcase name="twist" classname="answers/one.yaml" time="0">
            <skipped message="no part of this run"/>
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

  it.each([{ name: 'a plain report', from: report }, ...HOSTILE_REPORTS])(
    'is what the schema allows with $name',
    async ({ from }) => {
      const root = readXml(await write(from));
      validate(root);
      expectCounts(root);
      expect(
        root.children.map(({ children }) => children.map(({ name }) => name).indexOf('properties')),
      ).toEqual([...from.results.map(() => 0), ...from.problems.map(() => -1)]);
    },
  );

  it('reads back as it was said', async () => {
    const text = `<a> & "b" 'c' ]]>`;
    const root = readXml(await write(hostileReport(text)));
    expect(root.children[0]?.attributes.name).toBe(text);
    expect(root.children[2]?.children[0]?.children[0]).toMatchObject({ text, attributes: { message: text } });
  });

  it('fails what is below the bar, the whole as a case of its own', async () => {
    expect(outcomes(readXml(await write(hostileReport('a'))))).toEqual([
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
    expect(outcomes(readXml(await write({ results, problems: [], summary })))).toEqual([
      'storage: passed',
      'cache: skipped',
      'twist: skipped',
    ]);
  });

  it('is a document for nothing too', async () => {
    const root = readXml(await write({ ...report, results: [], problems: [] }));
    expect(root).toMatchObject({ name: 'testsuites', children: [] });
  });
});
