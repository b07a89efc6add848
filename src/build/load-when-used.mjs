/**
 * Keeps what is costly to load out of the start: Node's own modules and the heavy libraries are loaded when the
 * first module of ours that imports them is evaluated, and that happens when it is first imported.
 */

/** The files of dist/lib/ by name, each with what it exports: an object of whole packages by their names. */
export const LIBRARIES = {
  boxen: exporting('boxen'),
  commander: exporting('commander'),
  // Of a large library only what is used.
  echarts: exportingOnly({
    'echarts/core': ['init', 'use'],
    'echarts/charts': ['BarChart', 'LineChart'],
    'echarts/components': ['GridComponent'],
    'echarts/renderers': ['SVGRenderer'],
  }),
  graphviz: exporting('@hpcc-js/wasm-graphviz'),
  liquidjs: exporting('liquidjs'),
  // One file, so that both share their classes.
  inquirer: exporting('inquirer', '@inquirer/core'),
  ora: exporting('ora'),
  'ts-fsrs': exporting('ts-fsrs'),
  yaml: exporting('yaml'),
  zod: exporting('zod'),
};

function exporting(...packages) {
  const getters = packages.map(
    (name) => `get ${JSON.stringify(name)}() { return require(${JSON.stringify(name)}); }`,
  );
  return `module.exports = { ${getters.join(', ')} };`;
}

/** As a module of ES, from which a bundler drops what is not named. */
function exportingOnly(packages) {
  return Object.entries(packages)
    .map(([path, names], index) => {
      const own = names.map((name) => `${name} as ${name}${index}`).join(', ');
      const members = names.map((name) => `${name}: ${name}${index}`).join(', ');
      const name = JSON.stringify(path);
      return `import { ${own} } from ${name};\nconst own${index} = { ${members} };\nexport { own${index} as ${name} };`;
    })
    .join('\n');
}

/** An esbuild plugin: imports of Node's modules and of the libraries become calls of require() where they are used. */
export function loadWhenUsed(libraries) {
  const fileOf = (name) => Object.keys(libraries).find((file) => libraries[file].includes(`"${name}"`));
  return {
    name: 'load-when-used',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[@a-z]/ }, ({ path, namespace }) => {
        if (namespace === 'when-used') return { path, external: true };
        if (path.startsWith('node:')) return { path, namespace: 'when-used' };
        return fileOf(path) === undefined ? undefined : { path, namespace: 'when-used' };
      });
      onResolve({ filter: /^\.\/lib\//, namespace: 'when-used' }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /.*/, namespace: 'when-used' }, ({ path }) => ({
        contents: path.startsWith('node:')
          ? `module.exports = require(${JSON.stringify(path)});`
          : libraryCode(fileOf(path), path),
      }));
    },
  };
}

/** A module whose default export is all that is used must be one of ES: imported from CommonJS, it would hide a step deeper. */
function libraryCode(file, path) {
  const library = `require("./lib/${file}.cjs")[${JSON.stringify(path)}]`;
  return DEFAULT_ONLY.includes(path) ? `export default ${library}.default;` : `module.exports = ${library};`;
}

const DEFAULT_ONLY = ['boxen', 'ora'];

/**
 * An esbuild plugin for the libraries: what starts other programs loads when one is started. Commander would
 * load it for every command, for programs beside ours that we do not have.
 */
export const startProgramsWhenUsed = {
  name: 'start-programs-when-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, namespace }) =>
      namespace === 'starter' ? { path, external: true } : { path, namespace: 'starter' },
    );
    onLoad({ filter: /.*/, namespace: 'starter' }, () => ({
      contents: ['spawn', 'spawnSync', 'exec', 'execFile', 'execFileSync', 'execSync', 'fork']
        .map((name) => `exports.${name} = (...given) => require('node:child_process').${name}(...given);`)
        .join('\n'),
    }));
  },
};
