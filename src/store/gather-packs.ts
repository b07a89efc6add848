/** Brings together the scenarios of every folder that the user named, so that each id means one scenario. */
import type { Concept } from '../concepts/types.ts';
import type { Outcome, Problem } from '../problem.ts';
import type { Pack, PackScenario } from './load-pack.ts';

/** What ships with the program, whose ids are taken. */
interface Shipped {
  readonly ids: readonly string[];
  readonly concepts: () => Promise<Outcome<readonly Concept[]>>;
}

/** The scenarios of all folders, each folder and each id once. YAML and schemas load only where a folder is named. */
export async function gatherPacks(dirs: readonly string[], cwd: string, shipped: Shipped): Promise<Pack> {
  if (dirs.length === 0) return { scenarios: [], problems: [] };
  const { loadPack, distinctFolders } = await import('./load-pack.ts');
  const glossary = await shipped.concepts();
  if (!glossary.ok) return { scenarios: [], problems: glossary.problems };
  const packs: Pack[] = [];
  for (const dir of await distinctFolders(dirs, cwd))
    packs.push(await loadPack({ dir, cwd }, glossary.value));
  const problems = packs.flatMap((pack) => pack.problems);
  return refuseDoubles({ scenarios: packs.flatMap((pack) => pack.scenarios), problems }, shipped.ids);
}

/** A second scenario with an id is refused, whoever wrote the first. */
function refuseDoubles({ scenarios, problems }: Pack, taken: readonly string[]): Pack {
  const ids = new Set(taken);
  const kept: PackScenario[] = [];
  const doubled: Problem[] = [];
  for (const pack of scenarios) {
    const { id } = pack.scenario;
    if (ids.has(id)) doubled.push({ ...duplicateScenario(id), ...pack.place });
    else kept.push(pack);
    ids.add(id);
  }
  return { scenarios: kept, problems: [...problems, ...doubled] };
}

function duplicateScenario(id: string): Problem {
  return {
    code: 'duplicate-scenario',
    message: `There is a scenario ${id} already.`,
    hint: 'Give it another id.',
  };
}
