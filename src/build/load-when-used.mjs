/**
 * Keeps what is costly to load out of the start: Node's own modules and the heavy libraries are loaded when the
 * first module of ours that imports them is evaluated, and that happens when it is first imported.
 */

/** The files of dist/lib/ by name, each with what it exports: an object of whole packages by their names. */
export const LIBRARIES = {
  boxen: exporting('boxen'),
  commander: exporting('commander'),
  echarts: exporting('echarts/core', 'echarts/charts', 'echarts/components', 'echarts/renderers'),
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
