import { join } from 'node:path';
import { succeeded, type Result } from '../contract/result.ts';
import type { Campus } from '../contract/view.ts';
import { createCodePort } from './codes/code-port.ts';
import type { CodeSender } from './codes/code-sender.ts';
import { secret } from './compose-directory.ts';
import type { NamedFiles } from './config/named-files.ts';
import type { Configuration } from './config/schema.ts';
import { contactRules, smtpSettings } from './config/settings.ts';
import { mailCodes } from './mail/one-time-mail.ts';
import { outboxDelivery } from './mail/outbox.ts';
import { outboxPost, smtpPost, type PostNow } from './mail/post-now.ts';
import type { SmtpParts } from './mail/smtp.ts';
import { smtpDelivery } from './mail/smtp.ts';
import { createSpool, type Spool } from './mail/spool.ts';
import type { OutOfOrder } from './out-of-order.ts';
import type { AuditPort, CodePort, SecretsPort } from './recovery/ports.ts';
import { smsNeedsSecret } from './secrets/needed-secrets.ts';
import { httpGateway } from './sms/http-gateway.ts';
import { mailToSms } from './sms/mail-to-sms.ts';
import { outboxSms } from './sms/outbox-sms.ts';
import { systemClock } from './system-clock.ts';

/** What everything that leaves the kiosk is made from. */
export interface SendingParts {
  /** Where the spool and the outbox are. */
  readonly folder: string;
  readonly configuration: Configuration;
  readonly files: NamedFiles;
  readonly secrets: SecretsPort;
}

/** The spool of notices; null where the campus mails nothing. */
export async function spoolOf(
  parts: SendingParts,
  audit: AuditPort,
): Promise<Result<Spool | null, OutOfOrder>> {
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

/** The ways by which one-time codes leave: at once, past the spool. */
export async function codesOf(parts: SendingParts): Promise<Result<CodePort, OutOfOrder>> {
  const { folder, configuration } = parts;
  const campus = senderOf(configuration);
  const smtp = await smtpParts(parts);
  if (!smtp.ok) return smtp;
  const post: PostNow | null =
    configuration.mail === 'off'
      ? null
      : smtp.value === null
        ? outboxPost(join(folder, 'outbox'), campus.name)
        : smtpPost(smtp.value);
  const mobile = await mobileOf(parts, post);
  return mobile.ok
    ? succeeded(
        createCodePort({ mail: post === null ? null : mailCodes(post, campus), mobile: mobile.value }),
      )
    : mobile;
}

async function mobileOf(
  { folder, configuration, files, secrets }: SendingParts,
  post: PostNow | null,
): Promise<Result<CodeSender | null, OutOfOrder>> {
  const { sms, campus } = configuration;
  if (sms === 'off') return succeeded(null);
  if (sms === 'outbox') return succeeded(outboxSms(join(folder, 'outbox'), campus.name));
  const { nationalPrefix } = contactRules(configuration);
  if ('mailTo' in sms) {
    const { mailTo: to, numberForm } = sms;
    return succeeded(post === null ? null : mailToSms(post, { to, numberForm, nationalPrefix }, campus.name));
  }
  const key = smsNeedsSecret(sms) ? await secret(secrets, 'sms') : succeeded('');
  if (!key.ok) return key;
  const { deadlineSeconds, ca: _file, ...gateway } = sms.gateway;
  const settings = { ...gateway, ca: files.smsCa, nationalPrefix, deadline: deadlineSeconds * 1000 };
  return succeeded(httpGateway(settings, key.value, campus.name));
}

/** null: the demo's outbox, or nothing at all. */
async function smtpParts({
  configuration,
  files,
  secrets,
}: SendingParts): Promise<Result<SmtpParts | null, OutOfOrder>> {
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
