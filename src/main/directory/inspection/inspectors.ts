import type { DirectoryKind } from '../dialect.ts';
import type { Inspector, Trial } from './inspector.ts';
import { openldapInspector } from './openldap-inspector.ts';

const unknown: Trial = { outcome: 'unknown' };

/** A kind that we know no harmless way to ask: it is asked for nothing. */
function silent(kind: DirectoryKind): Inspector {
  return {
    kind,
    wouldModify: async () => unknown,
    wouldAdd: async () => unknown,
    wouldDelete: async () => unknown,
    serverTime: async () => null,
  };
}

/** One a kind of server. */
export const inspectors: Readonly<Record<DirectoryKind, Inspector>> = {
  openldap: openldapInspector,
  'active-directory': silent('active-directory'),
  '389': silent('389'),
  freeipa: silent('freeipa'),
};
