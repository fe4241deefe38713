import { smtpSettings } from '../../config/settings.ts';
import { checkSmtp } from '../../mail/smtp-check.ts';
import { firstExpiry } from '../../directory/inspection/first-expiry.ts';
import type { FindingId } from '../catalogue/catalogue.ts';
import { daysLeft, soon } from '../days-left.ts';
import { finding } from '../finding.ts';
import { have } from '../visit.ts';
import type { Check } from '../visit.ts';

/** The mail server: connection, TLS, sign-in; a mail only where one was asked for. */
export const mailCheck: Check = {
  title: 'The mail server',
  needs: ['configuration', 'files', 'secrets'],
  async run(visit) {
    const { mail, campus } = have(visit, 'configuration').configuration;
    if (typeof mail === 'string') return [finding('mail-off', `mail: ${mail}`)];
    const settings = smtpSettings(mail, campus.name, have(visit, 'files'));
    const { host, port } = settings;
    const about = `${host}:${port}`;
    const password = have(visit, 'secrets').get('mail') ?? null;
    if (settings.user !== null && password === null) {
      return [finding('not-checked', about, { because: 'the secret mail cannot be had' })];
    }
    const to = visit.request.mailTo;
    const checked = await checkSmtp({ settings, password }, to);
    if (checked.ok) {
      const days = daysLeft(firstExpiry(checked.value), visit.request.now());
      const good = finding(to === null ? 'mail-good' : 'mail-sent', about, { to: to ?? '', days });
      return days < soon ? [good, finding('mail-certificate-expires', about, { days, host, port })] : [good];
    }
    const { cause } = checked.failure;
    return [finding(meaning(cause), about, { cause, host, port })];
  },
};

const unreachable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EDNS',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ECONNRESET',
  'ECONNECTION',
  'deadline',
]);

function meaning(cause: string): FindingId {
  if (unreachable.has(cause)) return 'mail-unreachable';
  // Sign-in refused or asked for (RFC 4954 section 6).
  if (/^smtp-(?:530|534|535|538)\b/u.test(cause) || cause === 'EAUTH') return 'mail-sign-in-refused';
  if (cause.startsWith('smtp-')) return 'mail-refused';
  return 'mail-tls';
}
