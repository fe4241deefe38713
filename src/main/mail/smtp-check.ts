import type tls from 'node:tls';
import { failed, succeeded, type Result } from '../../contract/result.ts';
import type { DeliveryFailure } from './delivery.ts';
import type { SmtpSettings } from './settings.ts';
import { failureOf } from './smtp-failure.ts';
import { smtpTransport } from './smtp-transport.ts';

/** How long the whole of it may take, in milliseconds. */
const patience = { connection: 5000, greeting: 5000, silence: 10_000, whole: 20_000 };

/**
 * Connects, secures and signs in, as a notice would; with a recipient, also sends them a line that says what it is.
 * @param to one mailbox; null: no mail is sent
 * @returns the certificate of the server with those above it; or the failure as smtp-failure.ts says, or `deadline`
 */
export async function checkSmtp(
  parts: { readonly settings: SmtpSettings; readonly password: string | null },
  to: string | null,
): Promise<Result<tls.DetailedPeerCertificate | null, DeliveryFailure>> {
  let certificate: tls.DetailedPeerCertificate | null = null;
  const transport = smtpTransport(parts, patience, (shown) => {
    // Node hands over the whole chain (tls.js, `getPeerCertificate(true)`), and says less in its types.
    certificate = shown as tls.DetailedPeerCertificate;
  });
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<'too long'>((resolve) => {
    timer = setTimeout(() => resolve('too long'), patience.whole);
  });
  const { from, fromName } = parts.settings;
  const attempt = async (): Promise<void> => {
    await transport.verify();
    if (to === null) return;
    await transport.sendMail({
      from: { name: fromName, address: from },
      to: { name: '', address: to },
      envelope: { from, to: [to] },
      subject: 'Loquet: test',
      text: 'The kiosk can send mail. Nobody’s password was changed.\n',
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  const attempted = attempt();
  try {
    const outcome = await Promise.race([attempted, tooLong]);
    if (outcome !== 'too long') return succeeded(certificate);
    attempted.catch(() => undefined);
    return failed({ retry: 'again', cause: 'deadline' });
  } catch (error) {
    return failed(failureOf(error));
  } finally {
    clearTimeout(timer);
    transport.close();
  }
}
