/** Wires `check` to the outside world: decides what is checked, reads it, writes the proof. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { termsOf } from '../concepts/terms-of.ts';
import type { Host } from '../host/types.ts';
import { checkPack } from '../runner/check-pack.ts';
import type { CheckReport } from '../runner/check-report.ts';
import { checkScenario } from '../runner/check-scenario.ts';
import { type Content, loadContent } from '../store/content.ts';
import { readPack } from '../store/read-pack.ts';
import type { CommandContext } from './command.ts';
import { type ExitCode, worstExitCode } from './exit-codes.ts';
import { checkJson, checkText } from './views/check.ts';
import { withProgress } from './with-progress.ts';

/**
 * Checks the folder, else the folders given with --scenarios, else ./scenarios, else what ships. Problems are the
 * result, so they go to stdout; with any of them the code is 2.
 */
export async function checkFolders(
  context: CommandContext,
  folder: string | undefined,
  format: 'pretty' | 'json',
): Promise<ExitCode> {
  const { host } = context;
  const content = await loadContent(host, { scenarioDirs: [] });
  const folders = await chosenFolders(context, folder);
  const report = await withProgress(
    host,
    () => CHECKING,
    () => (folders.length > 0 ? checkEach(host, content, folders) : checkBuiltIn(content)),
  );
  const text = format === 'json' ? checkJson(report) : checkText(report, await context.style('stdout'));
  const failed: ExitCode = report.problems.length > 0 ? 2 : 0;
  return worstExitCode([failed, await context.print(text)]);
}

async function chosenFolders(
  context: CommandContext,
  folder: string | undefined,
): Promise<readonly string[]> {
  if (folder !== undefined) return [folder];
  if (context.scenarioDirs.length > 0) return context.scenarioDirs;
  const found = await stat(resolve(context.host.cwd, USUAL_FOLDER)).catch(() => null);
  return found?.isDirectory() === true ? [USUAL_FOLDER] : [];
}

async function checkEach(host: Host, content: Content, folders: readonly string[]): Promise<CheckReport> {
  const concepts = await content.concepts();
  if (!concepts.ok) return { scenarios: [], problems: concepts.problems, warnings: [] };
  const reports: CheckReport[] = [];
  for (const dir of folders) {
    const pack = await readPack({ dir, cwd: host.cwd });
    reports.push(await checkPack(pack, concepts.value));
  }
  return joined(reports);
}

/** What ships has no files any more; its samples were proven when it was built. */
async function checkBuiltIn(content: Content): Promise<CheckReport> {
  const reports: CheckReport[] = [{ scenarios: [], problems: content.problems, warnings: [] }];
  const glossary = await content.concepts();
  const termOf = termsOf(glossary.ok ? glossary.value : []);
  for (const { id } of content.scenarios) {
    const compiled = await content.compiled(id);
    reports.push(
      compiled.ok
        ? await checkScenario({
            compiled: compiled.value,
            source: null,
            steps: new Map(),
            samples: [],
            termOf,
          })
        : { scenarios: [], problems: compiled.problems, warnings: [] },
    );
  }
  return joined(reports);
}

function joined(reports: readonly CheckReport[]): CheckReport {
  return {
    scenarios: reports.flatMap((report) => report.scenarios),
    problems: reports.flatMap((report) => report.problems),
    warnings: reports.flatMap((report) => report.warnings),
  };
}

const USUAL_FOLDER = 'scenarios';
const CHECKING = 'Checking';
