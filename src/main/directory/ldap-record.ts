import { ResultCodeError } from 'ldapts';
import { failed, succeeded } from '../../contract/result.ts';
import { emptyRecord } from '../recovery/record.ts';
import type { RecordCodec, RecordPort } from '../recovery/ports.ts';
import type { Dialect } from './dialect.ts';
import { openldap } from './openldap.ts';
import { inSubtree, onPersonEntry } from './record-places.ts';
import type { RecordPlace } from './record-places.ts';
import { resultRow } from './result-codes.ts';
import { createServers } from './servers.ts';
import { serviceSignIn } from './service-account.ts';
import type { LdapDirectorySettings } from './settings.ts';

export interface LdapRecordParts {
  readonly settings: LdapDirectorySettings;
  /** Of the service account. */
  readonly password: string;
  readonly codec: RecordCodec;
  readonly dialect?: Dialect;
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
}: LdapRecordParts): RecordPort {
  const { stateServer } = settings.record;
  const servers = createServers({
    servers: stateServer === null ? settings.servers.slice(0, 1) : [stateServer],
    deadline: settings.deadline,
    ca: settings.ca,
  });
  const signIn = serviceSignIn(settings.bindDn, password);
  const place = placeOf(settings.record, dialect);

  return {
    async read(entry) {
      const text = await servers.run(signIn, (session) => place.read(session, entry));
      if (!text.ok) return text;
      if (text.value === null) return succeeded({ record: emptyRecord, token: null });
      const decoded = codec.decode(entry.uuid, text.value);
      if (!decoded.ok) return failed({ fault: 'unexpected', cause: `record-${decoded.failure}` });
      return succeeded({ record: decoded.value, token: text.value });
    },

    async swap(entry, { token }, next) {
      const text = codec.encode(entry.uuid, next);
      const swapped = await servers.run(signIn, async (session) => {
        try {
          if (token === null) await place.create(session, entry, text);
          else await place.replace(session, entry, token, text);
          return 'swapped';
        } catch (error) {
          if (error instanceof ResultCodeError && resultRow(error.code).swap === 'lost') return 'lost';
          throw error;
        }
      });
      if (!swapped.ok) return swapped;
      return swapped.value === 'lost' ? failed('lost') : succeeded({ record: next, token: text });
    },
  };
}

function placeOf({ place, base }: LdapDirectorySettings['record'], dialect: Dialect): RecordPlace {
  if (place === 'auxiliary') return onPersonEntry(dialect);
  if (base === null) throw new Error('records in a subtree need its base');
  return inSubtree(base);
}
