/** `npm run calibrate -- <folder>` */
import { root, withBundled } from '../run-bundled.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(
    'Name a folder with transcripts/ and marks.json: npm run calibrate -- test/calibration\n',
  );
  process.exitCode = 2;
} else {
  const text = await withBundled('test/calibrate/main.ts', ({ calibrate }) => calibrate(root, folder));
  process.stdout.write(`${text}\n`);
}
