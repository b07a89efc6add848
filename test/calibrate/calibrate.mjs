/** `npm run calibrate -- <folder>`, or `npm run calibrate -- --short-answers FILE.csv` */
import { root, withBundled } from '../run-bundled.mjs';

const entry = 'test/calibrate/main.ts';
const [first, file, ...rest] = process.argv.slice(2);
if (first === '--short-answers' && file !== undefined && rest.length === 0) {
  const use = ({ calibrateShortAnswers }) => calibrateShortAnswers(root, file);
  const { ok, text } = await withBundled(entry, use);
  (ok ? process.stdout : process.stderr).write(`${text}\n`);
  if (!ok) process.exitCode = 2;
} else if (first !== undefined && file === undefined && !first.startsWith('-')) {
  const text = await withBundled(entry, ({ calibrate }) => calibrate(root, first));
  process.stdout.write(`${text}\n`);
} else {
  process.stderr.write(
    'Name a folder with transcripts/ and marks.json: npm run calibrate -- test/calibration\n' +
      'Or a file of marked short answers: npm run calibrate -- --short-answers FILE.csv\n',
  );
  process.exitCode = 2;
}
