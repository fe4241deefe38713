import type { NotUsable, VerifyOutcome } from '../recovery/ports.ts';
import { awaitArrival, readArrival } from './arrival.ts';
import type { Dialect } from './dialects/dialect.ts';
import type { PersonSignIn } from './person-sign-in.ts';
import type { Servers } from './servers.ts';
import type { LdapSession } from './session.ts';
import type { LdapDirectorySettings, LdapServer } from './settings.ts';

/** Which server took a password. */
export interface WrittenOn {
  readonly server: LdapServer;
  /** What the dialect's `arrival` read before the write; only looked for where the verification needs it. */
  readonly before: string | undefined;
}

export interface VerificationParts {
  readonly settings: Pick<LdapDirectorySettings, 'servers' | 'verify'>;
  readonly dialect: Dialect;
  readonly servers: Servers;
  /** Of the service account. */
  readonly signIn: (session: LdapSession) => Promise<void>;
  readonly bindsAs: PersonSignIn;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Makes sure that a password which was written works. */
export interface Verification {
  /**
   * @param password in NFC
   * @param written undefined when nobody knows which server took it: of several none can be asked then, because a bind on
   *   one that lags behind would count towards the lockout
   */
  verify(dn: string, password: string, written: WrittenOn | undefined): Promise<VerifyOutcome>;
}

/** How long the other servers have until the change has come to them, in milliseconds. */
const arrivalWindow = 2000;
/** What a bind is given on a server to which it came at the last moment. */
const leastForBind = 500;

/**
 * One bind as the person on the server that took the write. The others are read as the service account until the change
 * has come to them, and only then bound to, once each. After a refusal nothing is tried again. A server that is down is not
 * waited for.
 */
export function createVerification({
  settings,
  dialect,
  servers,
  signIn,
  bindsAs,
  now,
}: VerificationParts): Verification {
  const { arrival } = dialect;
  const refused = new WeakSet<WrittenOn>();

  async function arrivalOn(server: LdapServer, dn: string): Promise<string | undefined> {
    const read = await servers.run(signIn, (session) => readArrival(session, dn, arrival), { only: server });
    return read.ok ? read.value : undefined;
  }

  async function onWriter(dn: string, password: string, written: WrittenOn): Promise<VerifyOutcome> {
    if (settings.verify === 'bind') return bindsAs(dn, password, { only: written.server });
    const arrived = await arrivalOn(written.server, dn);
    if (arrived === undefined || arrived === written.before) return 'unverified';
    const { afterwards } = dialect.signIn;
    if (afterwards === null) return 'works';
    const read = await servers.run(signIn, (session) => afterwards(session, dn, now()), {
      only: written.server,
    });
    return read.ok ? read.value : 'unverified';
  }

  async function onOther(
    server: LdapServer,
    dn: string,
    password: string,
    values: ReadonlySet<string>,
  ): Promise<OnOther> {
    const absent = (): OnOther => (servers.health.isGone(server) ? 'gone' : 'not-there-yet');
    // It is asked again at times, or nobody would find it back.
    if (servers.health.isDown(server)) return absent();
    if (values.size === 0) return 'not-there-yet';
    const until = performance.now() + arrivalWindow;
    const arrived = await servers.run(
      signIn,
      (session) => awaitArrival(session, { dn, attributes: arrival, values }, until),
      // Who answers to the end is told by `until`; this is for who does not.
      { only: server, patience: arrivalWindow + leastForBind },
    );
    if (!arrived.ok) return absent();
    if (!arrived.value) return 'not-there-yet';
    if (settings.verify !== 'bind') return 'works';
    const patience = Math.max(leastForBind, until - performance.now());
    return bindsAs(dn, password, { only: server, patience });
  }

  return {
    async verify(dn, password, written) {
      if (settings.verify === 'off') return 'off';
      if (written === undefined) {
        const [only, second] = settings.servers;
        if (only === undefined || second !== undefined || settings.verify === 'read') return 'unverified';
        return bindsAs(dn, password, { only });
      }
      if (refused.has(written)) return 'refused';
      const others = settings.servers.filter(({ url }) => url !== written.server.url);
      const asked = (): boolean => others.some((server) => !servers.health.isDown(server));
      const shown = async (): Promise<string | undefined> =>
        asked() ? arrivalOn(written.server, dn) : undefined;
      const before = settings.verify === 'bind' ? await shown() : undefined;
      const first = await onWriter(dn, password, written);
      if (first === 'refused') refused.add(written);
      if (first !== 'works' || others.length === 0) return first;
      const values = new Set([before, await shown()].filter((value) => value !== undefined));
      return together(await Promise.all(others.map((server) => onOther(server, dn, password, values))));
    },
  };
}

/**
 * What several servers said, of which one is known to let the person in. One that gives a reason (locked, expired…) is a
 * truth about the account; one that merely refuses has the change and not yet all of it, or never gets it: the person can
 * sign in all the same, so it is not the end of their visit. One that has been gone for long keeps nobody waiting: no service
 * can ask it either, and it must catch up before it is of use to anybody.
 */
function together(said: readonly OnOther[]): VerifyOutcome {
  const reason = said.find((one) => !leavesItOpen.has(one));
  if (reason !== undefined && reason !== 'not-there-yet' && reason !== 'gone') return reason;
  if (!said.every((one) => one === 'works' || one === 'gone')) return 'works-in-a-moment';
  return said.includes('gone') ? 'works-where-reached' : 'works';
}

type OnOther = 'works' | NotUsable | 'unverified' | 'not-there-yet' | 'gone';
const leavesItOpen: ReadonlySet<OnOther> = new Set([
  'works',
  'not-there-yet',
  'gone',
  'unverified',
  'refused',
]);
