import { join } from 'node:path';
import { succeeded, type Result } from '../contract/result.ts';
import type { Campus } from '../contract/view.ts';
import { secret } from './compose-directory.ts';
import type { NamedFiles } from './config/named-files.ts';
import type { Configuration } from './config/schema.ts';
import { smtpSettings } from './config/settings.ts';
import { outboxDelivery } from './mail/outbox.ts';
import type { SmtpParts } from './mail/smtp.ts';
import { smtpDelivery } from './mail/smtp.ts';
import { createSpool, type Spool } from './mail/spool.ts';
import type { OutOfOrder } from './out-of-order.ts';
import type { AuditPort, SecretsPort } from './recovery/ports.ts';
import { systemClock } from './system-clock.ts';

/** What the spool is made from. */
export interface SpoolSite {
  /** In which the spool and the outbox are. */
  readonly folder: string;
  readonly configuration: Configuration;
  readonly files: NamedFiles;
  readonly secrets: SecretsPort;
}

/** The spool of notices; null where the campus mails nothing. */
export async function spoolOf(parts: SpoolSite, audit: AuditPort): Promise<Result<Spool | null, OutOfOrder>> {
  const { folder, configuration } = parts;
  if (configuration.mail === 'off') return succeeded(null);
  const smtp = await smtpParts(parts);
  if (!smtp.ok) return smtp;
  const deliver =
    smtp.value === null
      ? outboxDelivery(join(folder, 'outbox'), senderOf(configuration))
      : smtpDelivery(smtp.value);
  return succeeded(createSpool({ folder: join(folder, 'spool'), deliver, audit, clock: systemClock }));
}

/** null: the demo's outbox, or nothing at all. */
async function smtpParts({
  configuration,
  files,
  secrets,
}: SpoolSite): Promise<Result<SmtpParts | null, OutOfOrder>> {
  const { mail, campus } = configuration;
  if (typeof mail === 'string') return succeeded(null);
  const settings = smtpSettings(mail, campus.name, files);
  const password = settings.user === null ? succeeded(null) : await secret(secrets, 'mail');
  if (!password.ok) return password;
  return succeeded({ settings, password: password.value, campus: senderOf(configuration) });
}

function senderOf({ campus }: Configuration): Pick<Campus, 'name' | 'supportDesk'> {
  const { name, supportDesk } = campus;
  return {
    name,
    supportDesk: { ...supportDesk, phone: supportDesk.phone ?? null, mail: supportDesk.mail ?? null },
  };
}
