// An editor for tests: turns the file that it is given into capitals.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2];
writeFileSync(file, readFileSync(file, 'utf8').toUpperCase());
