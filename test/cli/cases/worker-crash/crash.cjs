if (!require('node:worker_threads').isMainThread) throw new TypeError('nobody thought of this');
