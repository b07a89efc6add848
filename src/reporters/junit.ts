/**
 * The JUnit XML format of `grade`, as the schema of Jenkins' xUnit plugin allows it. Times are 0 and no timestamp is
 * given: the same input gives the same bytes.
 */
import { sanitise } from '../plain-text.ts';
import { type Case, type Suite, suitesOf } from './suites.ts';
import type { Reporter } from './types.ts';

export const junit: Reporter = {
  name: 'junit',
  about: 'JUnit XML: a suite for each transcript, a case for each step',
  report: (report) => {
    const suites = suitesOf(report);
    const cases = suites.flatMap((suite) => suite.cases);
    const { tests, failures, errors } = counts(cases);
    const head = attributes({ name: 'sdcoach', tests, failures, errors, time: '0' });
    const lines = [HEAD, `<testsuites${head}>`, ...suites.flatMap(suiteLines), '</testsuites>'];
    return `${lines.join('\n')}\n`;
  },
};

function suiteLines({ name, properties, cases }: Suite): readonly string[] {
  const { tests, failures, errors, skipped } = counts(cases);
  return [
    `  <testsuite${attributes({ name, tests, failures, errors, skipped, time: '0' })}>`,
    ...(properties.length === 0 ? [] : ['    <properties>']),
    ...properties.map(([key, value]) => `      <property${attributes({ name: key, value })}/>`),
    ...(properties.length === 0 ? [] : ['    </properties>']),
    ...cases.flatMap((each) => caseLines(each, name)),
    '  </testsuite>',
  ];
}

function caseLines(each: Case, classname: string): readonly string[] {
  const head = `    <testcase${attributes({ name: each.name, classname, time: '0' })}`;
  if (each.outcome === 'passed') return [`${head}/>`];
  return [`${head}>`, `      ${outcomeElement(each)}`, '    </testcase>'];
}

function outcomeElement({ outcome, type, message, details }: Case): string {
  if (outcome === 'skipped') return `<skipped>${escapeText(message)}</skipped>`;
  const element = outcome === 'error' ? 'error' : 'failure';
  const text = escapeText(details.join('\n'));
  return `<${element}${attributes({ type, message })}>${text}</${element}>`;
}

function counts(cases: readonly Case[]) {
  const of = (outcome: Case['outcome']) => String(cases.filter((each) => each.outcome === outcome).length);
  return {
    tests: String(cases.length),
    failures: of('failed'),
    errors: of('error'),
    skipped: of('skipped'),
  };
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeText(value).replace(/[\t\n]/g, ' ')}"`)
    .join('');
}

/** Text for an element or an attribute in double quotes, without what XML 1.0 cannot hold even as a reference. */
function escapeText(text: string): string {
  return sanitise(text)
    .replace(NO_XML, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** What is outside the production Char of XML 1.0, halves of surrogate pairs among them. */
const NO_XML = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
