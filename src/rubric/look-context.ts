/** Evaluates looks on one reading, each of them once. */

import type { Reading } from '../concepts/types.ts';
import { Bug } from '../problem.ts';
import { signalOf } from '../signals/registry.ts';
import type { Look, LookContext } from '../signals/types.ts';
import type { TokenRange } from '../text/types.ts';

export function createLookContext(reading: Reading): LookContext {
  const known = new Map<Look, readonly TokenRange[]>();
  const context: LookContext = {
    reading,
    find: (look) => {
      const before = known.get(look);
      if (before !== undefined) return before;
      const signal = signalOf(look.signal);
      if (signal === undefined) throw new Bug(`no signal "${look.signal}"; parsing refuses such looks`);
      const found = signal.find(context, look.options);
      known.set(look, found);
      return found;
    },
  };
  return context;
}
