/** A program that writes to a session until it is killed or fails, and says what was acknowledged, a line each. */
import { createNodeHost } from '../../src/host/node-host.ts';
import { createSessionStore } from '../../src/store/session-store.ts';
import { START, started } from '../session/run.ts';

const [dir = '', most = '1000000'] = process.argv.slice(2);
const created = await createSessionStore(dir, createNodeHost()).create(started());
if (created.ok) {
  const open = created.value;
  await open.append({ type: 'entered', step: 'requirements', at: START + 1 });
  for (let count = 0; count < Number(most); count += 1) {
    const question = `${count} ${'why '.repeat(100)}`;
    const asked = { type: 'asked', step: 'requirements', question, facts: [] } as const;
    const outcome = await open.append({ ...asked, at: START + 2 + count });
    const said = outcome.ok
      ? `asked ${count}`
      : `${outcome.problems[0]?.code} ${outcome.problems[0]?.message}`;
    process.stdout.write(`${said}\n`);
    await open.saveDraft({ step: 'requirements', text: `draft ${count}`, at: START + 3 + count });
    if (!outcome.ok) break;
  }
  await open.close();
}
