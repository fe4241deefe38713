import { identifierKinds, type IdentifierFormat } from '../../contract/identifiers.ts';
import type { PasswordPolicy } from '../../contract/password/policy.ts';
import { presets } from '../../contract/password/presets.ts';
import type { Campus } from '../../contract/view.ts';
import type { SmtpSettings } from '../mail/settings.ts';
import type { ContactRules } from '../recovery/proofs/contact.ts';
import type { ReceptionSettings, RecoverySettings } from '../recovery/settings.ts';
import { eachText, parseHouseRules } from './campus-texts.ts';
import type { NamedFiles } from './named-files.ts';
import { channelsOf, chosenJokers, proofPolicy } from './proof-settings.ts';
import type { Configuration } from './schema.ts';

const minute = 60_000;
const hour = 60 * minute;

/** What the domain needs to know of a configuration. */
export function recoverySettings(
  configuration: Configuration,
  files: Pick<NamedFiles, 'houseRules'>,
): RecoverySettings {
  const { limits, proofs, jokers, codes, activation, loginRecovery, houseRules } = configuration;
  const [defaultLanguage = 'fr'] = configuration.languages;
  return {
    mode: configuration.mode,
    languages: configuration.languages,
    defaultLanguage,
    formats: formatsOf(configuration),
    policy: passwordPolicy(configuration.password),
    houseRules:
      houseRules === undefined
        ? null
        : {
            version: houseRules.version,
            texts: eachText(files.houseRules, (language, markdown) =>
              parseHouseRules(houseRules.version, language, markdown),
            ),
          },
    limits: {
      idleAfter: limits.idleAfterSeconds * 1000,
      idleWarning: limits.idleWarningSeconds * 1000,
      absolute: limits.absoluteSeconds * 1000,
      done: limits.doneSeconds * 1000,
    },
    attempts: {
      tries: proofs.tries,
      block: proofs.blockMinutes * minute,
      longestBlock: proofs.longestBlockMinutes * minute,
    },
    proofs: {
      recovery: proofPolicy(configuration, 'recovery'),
      activation: proofPolicy(configuration, 'activation'),
    },
    jokers: { ...jokers, choose: chosenJokers(configuration) },
    codes: {
      digits: codes.digits,
      lifetime: codes.minutes * minute,
      tries: codes.tries,
      most: codes.perHour,
      within: hour,
    },
    channels: channelsOf(configuration),
    activation:
      activation === 'off'
        ? { offered: false, withoutProof: false, unprovedContacts: false, recoveryCodes: 0 }
        : { offered: true, ...activation },
    login:
      loginRecovery === 'off'
        ? { offered: false, shown: 0 }
        : { offered: true, shown: loginRecovery.shownSeconds * 1000 },
    details: { offered: configuration.details === 'on' },
    reception: receptionSettings(configuration),
    kioskGroup: configuration.kioskGroup ?? null,
    instants: { answerAfter: 800, slot: 250 },
  };
}

function receptionSettings({ reception }: Configuration): ReceptionSettings | null {
  if (reception === 'off') return null;
  const { voucher, requireTotp, confirmedFor, idleSeconds } = reception;
  return {
    lifetime: voucher.minutes * minute,
    length: voucher.characters,
    most: voucher.perHour,
    within: hour,
    requireTotp,
    confirmed: confirmedFor,
    kioskGroup: voucher.kioskGroup ?? null,
    idleAfter: idleSeconds * 1000,
  };
}

/** The preset, with the campus's own keys over it. */
export function passwordPolicy(password: Configuration['password']): PasswordPolicy {
  const { preset, length, bytes, atLeast, notContaining, ...others } = password;
  const base = presets[preset];
  const policy: PasswordPolicy = {
    ...base,
    ...given(others),
    length: { ...base.length, ...given(length) },
    bytes: { ...base.bytes, ...given(bytes) },
    atLeast: { ...base.atLeast, ...given(atLeast) },
    notContaining: { ...base.notContaining, ...given(notContaining) },
  };
  return policy;
}

/** What every page may know. */
export function campusOf(configuration: Configuration, files: Pick<NamedFiles, 'logo'>): Campus {
  const { campus } = configuration;
  return {
    name: campus.name,
    logo: files.logo,
    accent: campus.accent,
    supportDesk: {
      place: campus.supportDesk.place,
      hours: campus.supportDesk.hours,
      phone: campus.supportDesk.phone ?? null,
      mail: campus.supportDesk.mail ?? null,
    },
    languages: configuration.languages,
    formats: formatsOf(configuration),
    offers: {
      login: configuration.loginRecovery !== 'off',
      activation: configuration.activation !== 'off',
      details: configuration.details === 'on',
      reception: configuration.reception !== 'off',
    },
    keyboard: configuration.keyboard,
    mode: configuration.mode,
    stage: configuration.stage,
    demo: configuration.directory.kind === 'embedded',
  };
}

/** What people may give as the way back into their account. */
export function contactRules(configuration: Configuration): ContactRules {
  const { campus, mail } = configuration;
  const sender = typeof mail === 'object' ? [mail.from.slice(mail.from.lastIndexOf('@') + 1)] : [];
  return {
    ownDomains: campus.mailDomains ?? sender,
    nationalPrefix: nationalPrefixOf(configuration),
  };
}

/** Country code of numbers that are written the national way. */
export function nationalPrefixOf({ directory }: Configuration): string {
  return directory.kind === 'embedded' ? '33' : directory.nationalPrefix;
}

/** What the SMTP adapter needs to know. */
export function smtpSettings(
  mail: Exclude<Configuration['mail'], string>,
  campusName: string,
  files: Pick<NamedFiles, 'mailCa'>,
): SmtpSettings {
  return {
    host: mail.host,
    port: mail.port,
    tls: mail.tls,
    user: mail.user ?? null,
    ca: files.mailCa,
    from: mail.from,
    fromName: mail.fromName ?? campusName,
    replyTo: mail.replyTo ?? null,
  };
}

function formatsOf({ identifiers }: Configuration): readonly IdentifierFormat[] {
  return identifierKinds.flatMap((kind) => {
    const identifier = identifiers[kind];
    return identifier === 'off' ? [] : [{ kind, ...identifier }];
  });
}

type Given<Keys> = { [Key in keyof Keys]: Exclude<Keys[Key], undefined> };

/** Without the keys that were left out. */
function given<Keys extends object>(keys: Keys | undefined): Partial<Given<Keys>> {
  return Object.fromEntries(Object.entries(keys ?? {}).filter(([, value]) => value !== undefined)) as Partial<
    Given<Keys>
  >;
}
