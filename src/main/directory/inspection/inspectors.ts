import type { DirectoryKind } from '../dialects/dialect.ts';
import { activeDirectoryInspector } from './active-directory-inspector.ts';
import type { Inspector, Trial } from './inspector.ts';
import { readableByComparison } from './readable-by-comparison.ts';
import { openldapInspector } from './openldap-inspector.ts';

const unknown: Trial = { outcome: 'unknown' };

/** A kind that we know no harmless way to ask: it is asked for nothing but comparisons. */
function silent(kind: DirectoryKind): Inspector {
  return {
    kind,
    mayRead: readableByComparison,
    wouldModify: async () => unknown,
    wouldAddBelow: async () => unknown,
    wouldDelete: async () => unknown,
    wouldSetPassword: async () => unknown,
    comparisonTells: true,
    judgesPasswords: false,
    hasPasswordPolicy: () => null,
    forbidsResets: null,
    replaceMayBeClear: false,
    serverTime: async () => null,
  };
}

/** One a kind of server. */
export const inspectors: Readonly<Record<DirectoryKind, Inspector>> = {
  openldap: openldapInspector,
  'active-directory': activeDirectoryInspector,
  '389': silent('389'),
  freeipa: silent('freeipa'),
};
