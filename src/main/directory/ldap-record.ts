import { ResultCodeError } from 'ldapts';
import { failed, succeeded } from '../../contract/result.ts';
import { emptyRecord } from '../recovery/record.ts';
import type { RecordCodec, RecordPort } from '../recovery/ports.ts';
import type { Dialect } from './dialects/dialect.ts';
import { openldap } from './dialects/openldap/openldap.ts';
import { inSubtree, onPersonEntry } from './record-places.ts';
import type { RecordPlace } from './record-places.ts';
import { resultRow } from './result-codes.ts';
import type { ServerHealth } from './server-health.ts';
import { createServers } from './servers.ts';
import { serviceSignIn } from './service-account.ts';
import type { LdapSession } from './session.ts';
import type { LdapDirectorySettings } from './settings.ts';

export interface LdapRecordParts {
  readonly settings: LdapDirectorySettings;
  /** Of the service account. */
  readonly password: string;
  readonly codec: RecordCodec;
  readonly dialect?: Dialect;
  /** Shared with whoever else asks the same servers. */
  readonly health?: ServerHealth | undefined;
}

/**
 * Records in the directory itself. One server alone is read and written: two masters would both accept a swap. Where it
 * is down, nothing is known and nothing changed.
 * @throws Error when the settings name no server or no base for the subtree, or the service account has no password
 */
export function createLdapRecords({
  settings,
  password,
  codec,
  dialect = openldap,
  health,
}: LdapRecordParts): RecordPort {
  const { stateServer } = settings.record;
  const servers = createServers(
    {
      servers: stateServer === null ? settings.servers.slice(0, 1) : [stateServer],
      deadline: settings.deadline,
      ca: settings.ca,
      asked: 'records',
    },
    health,
  );
  const signIn = serviceSignIn(settings.bindDn, password);
  const place = placeOf(settings.record, dialect);

  /** @throws what a session throws */
  const over = (session: LdapSession): RecordPort => ({
    async read(entry) {
      const text = await place.read(session, entry);
      if (text === null) return succeeded({ record: emptyRecord, token: null });
      const decoded = codec.decode(entry.uuid, text);
      if (!decoded.ok) return failed({ fault: 'unexpected', cause: `record-${decoded.failure}` });
      return succeeded({ record: decoded.value, token: text });
    },

    async swap(entry, { token }, next) {
      const text = codec.encode(entry.uuid, next);
      try {
        if (token === null) await place.create(session, entry, text);
        else await place.replace(session, entry, token, text);
      } catch (error) {
        if (!(error instanceof ResultCodeError)) throw error;
        const { swap, fault } = resultRow(error.code);
        if (swap === 'lost') return failed('lost');
        const taken =
          swap === 'lost-if-taken' && token === null && (await place.read(session, entry)) !== null;
        if (taken) return failed('lost');
        if (fault !== 'access-refused') throw error;
        return failed({ fault, resultCode: error.code, cause: 'record-unwritable' });
      }
      return succeeded({ record: next, token: text });
    },
  });

  return {
    async read(entry) {
      const done = await servers.run(signIn, (session) => over(session).read(entry));
      return done.ok ? done.value : done;
    },
    async swap(entry, held, next) {
      const done = await servers.run(signIn, (session) => over(session).swap(entry, held, next));
      return done.ok ? done.value : done;
    },
    inSequence: (work) => servers.run(signIn, (session) => work(over(session))),
  };
}

function placeOf({ place, base }: LdapDirectorySettings['record'], dialect: Dialect): RecordPlace {
  if (place === 'auxiliary') return onPersonEntry(dialect);
  if (base === null) throw new Error('records in a subtree need its base');
  return inSubtree(base, dialect.record);
}
