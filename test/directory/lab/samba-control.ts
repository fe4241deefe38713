import { Attribute, Change, Client } from 'ldapts';
import { sambaAdministrator, sambaAdministratorPassword } from './samba-content.ts';

/** What a test does on a domain controller over LDAP. */
export interface SambaControl {
  /** Changes an entry as the administrator of the domain; an empty list takes the attribute away. */
  change(dn: string, attribute: string, values: readonly string[] | readonly Buffer[]): Promise<void>;
  remove(dn: string): Promise<void>;
  /** Values of one attribute as the administrator sees them. */
  values(dn: string, attribute: string): Promise<readonly string[]>;
  /** The same for what is no text. */
  octets(dn: string, attribute: string): Promise<readonly Buffer[]>;
  asAdministrator<Value>(work: (client: Client) => Promise<Value>): Promise<Value>;
  /** Whether somebody can sign in with a password. */
  canBind(dn: string, password: string): Promise<boolean>;
}

/** @param address of the domain controller; its certificate may be a wrong one on purpose */
export function sambaControl(address: string): SambaControl {
  const connect = (): Client =>
    new Client({
      url: `ldaps://${address}`,
      tlsOptions: { rejectUnauthorized: false },
      timeout: 10_000,
      connectTimeout: 10_000,
    });
  async function asAdministrator<Value>(work: (client: Client) => Promise<Value>): Promise<Value> {
    const client = connect();
    try {
      await client.bind(sambaAdministrator, sambaAdministratorPassword);
      return await work(client);
    } finally {
      await client.unbind();
    }
  }
  const read = (dn: string, attribute: string, octets: boolean) =>
    asAdministrator(async (client) => {
      const { searchEntries } = await client.search(dn, {
        scope: 'base',
        attributes: [attribute],
        explicitBufferAttributes: octets ? [attribute] : [],
      });
      const held = searchEntries[0]?.[attribute] ?? [];
      return Array.isArray(held) ? held : [held];
    });
  return {
    asAdministrator,
    change: (dn, type, values) =>
      asAdministrator((client) =>
        client.modify(
          dn,
          new Change({
            operation: 'replace',
            modification: new Attribute({ type, values: [...values] as string[] | Buffer[] }),
          }),
        ),
      ),
    remove: (dn) => asAdministrator((client) => client.del(dn)),
    values: async (dn, attribute) => (await read(dn, attribute, false)).map(String),
    octets: async (dn, attribute) => (await read(dn, attribute, true)).filter(Buffer.isBuffer),
    async canBind(dn, password) {
      const client = connect();
      try {
        await client.bind(dn, password);
        return true;
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 49) return false;
        throw error;
      } finally {
        await client.unbind();
      }
    },
  };
}
