import { join } from 'node:path';
import type { Campus } from '../contract/view.ts';
import { succeeded, type Result } from '../contract/result.ts';
import { createCodePort } from './codes/code-port.ts';
import type { CodeSender } from './codes/code-sender.ts';
import { secret } from './compose-directory.ts';
import type { NamedFiles } from './config/named-files.ts';
import type { Configuration } from './config/schema.ts';
import { smtpSettings } from './config/settings.ts';
import { gatewaySettings, mailToSmsSettings } from './config/sms-settings.ts';
import { mailCodes } from './mail/one-time-mail.ts';
import { outboxPost, smtpPost } from './mail/post-now.ts';
import type { PostNow } from './mail/post-now.ts';
import type { OutOfOrder } from './out-of-order.ts';
import type { CodePort, SecretsPort } from './recovery/ports.ts';
import { neededSecrets } from './secrets/needed-secrets.ts';
import { httpGateway } from './sms/http-gateway.ts';
import { mailToSms } from './sms/mail-to-sms.ts';
import { outboxSms } from './sms/outbox-sms.ts';

/** Makes what sends one-time codes, by the ways that the campus has set up. */
export async function codePortOf(
  options: { readonly dataFolder: string },
  configuration: Configuration,
  files: NamedFiles,
  secrets: SecretsPort,
  campus: Pick<Campus, 'name' | 'supportDesk'>,
): Promise<Result<CodePort, OutOfOrder>> {
  const outbox = join(options.dataFolder, 'outbox');
  const post = await postOf(outbox, configuration, files, secrets);
  if (!post.ok) return post;
  const mobile = await mobileSender();
  if (!mobile.ok) return mobile;
  const mail = post.value === null ? null : mailCodes(post.value, campus);
  return succeeded(createCodePort({ mail, mobile: mobile.value }));

  async function mobileSender(): Promise<Result<CodeSender | null, OutOfOrder>> {
    if (configuration.sms === 'outbox') return succeeded(outboxSms(outbox, campus.name));
    const byMail = mailToSmsSettings(configuration);
    if (byMail !== null && post.ok && post.value !== null) {
      return succeeded(mailToSms(post.value, byMail, campus.name));
    }
    const gateway = gatewaySettings(configuration, files);
    if (gateway === null) return succeeded(null);
    const needed = neededSecrets(configuration).includes('sms');
    const key = needed ? await secret(secrets, 'sms') : succeeded('');
    return key.ok ? succeeded(httpGateway(gateway, key.value, campus.name)) : key;
  }
}

/** null: no mail leaves this kiosk. */
async function postOf(
  outbox: string,
  { mail, campus }: Configuration,
  files: NamedFiles,
  secrets: SecretsPort,
): Promise<Result<PostNow | null, OutOfOrder>> {
  if (mail === 'off') return succeeded(null);
  if (mail === 'outbox') return succeeded(outboxPost(outbox, campus.name));
  const settings = smtpSettings(mail, campus.name, files);
  const password = settings.user === null ? succeeded(null) : await secret(secrets, 'mail');
  return password.ok ? succeeded(smtpPost({ settings, password: password.value })) : password;
}
