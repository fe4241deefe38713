import { Attribute, Change } from 'ldapts';
import { md4 } from './md4.ts';

/**
 * What a campus may have written together with a password. `smbk5pwd`: the overlay of that name does it, so that nothing
 * is written by the kiosk.
 */
export const alsoWritten = ['shadowLastChange', 'sambaNTPassword', 'smbk5pwd'] as const;
export type AlsoWritten = (typeof alsoWritten)[number];

interface Beside {
  /** Only entries with this class have the attributes; others need none. */
  readonly objectClass: string;
  readonly values: (password: string, now: number) => Readonly<Record<string, string>>;
}

const day = 86_400_000;

const besides: Readonly<Record<Exclude<AlsoWritten, 'smbk5pwd'>, Beside>> = {
  // RFC 2307 section 3 and shadow(5): days since 1970.
  shadowLastChange: {
    objectClass: 'shadowAccount',
    values: (_, now) => ({ shadowLastChange: String(Math.floor(now / day)) }),
  },
  // Samba's samba.schema: the NT hash in hexadecimal, and seconds since 1970.
  sambaNTPassword: {
    objectClass: 'sambaSamAccount',
    values: (password, now) => ({
      sambaNTPassword: ntHash(password),
      sambaPwdLastSet: String(Math.floor(now / 1000)),
    }),
  },
};

/** Whether anything is written by the kiosk besides the password. */
export function writesBeside(what: readonly AlsoWritten[]): boolean {
  return what.some((one) => one !== 'smbk5pwd');
}

/** Every attribute that such a write touches. */
export function attributesBeside(what: readonly AlsoWritten[]): readonly string[] {
  return what.flatMap((one) => (one === 'smbk5pwd' ? [] : Object.keys(besides[one].values('', 0))));
}

/**
 * The changes that belong to a new password.
 * @param password in NFC
 * @param objectClasses of the entry
 * @param now milliseconds since 1970
 */
export function changesBeside(
  what: readonly AlsoWritten[],
  password: string,
  objectClasses: readonly string[],
  now: number,
): readonly Change[] {
  const classes = new Set(objectClasses.map((name) => name.toLowerCase()));
  return what.flatMap((one) => {
    if (one === 'smbk5pwd') return [];
    const { objectClass, values } = besides[one];
    if (!classes.has(objectClass.toLowerCase())) return [];
    return Object.entries(values(password, now)).map(
      ([type, value]) =>
        new Change({ operation: 'replace', modification: new Attribute({ type, values: [value] }) }),
    );
  });
}

/** What Windows and Samba compare (MS-NLMP section 3.3.1, NTOWFv1): no salt, and as good as the password itself. */
export function ntHash(password: string): string {
  return md4(Buffer.from(password, 'utf16le')).toString('hex').toUpperCase();
}
