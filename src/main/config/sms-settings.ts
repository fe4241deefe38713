import type { GatewaySettings } from '../sms/http-gateway.ts';
import type { MailToSmsSettings } from '../sms/mail-to-sms.ts';
import type { NamedFiles } from './named-files.ts';
import type { Configuration } from './schema.ts';
import { nationalPrefixOf } from './settings.ts';

/** What a gateway needs to know; null: codes reach a mobile by another way, or by none. */
export function gatewaySettings(
  configuration: Configuration,
  files: Pick<NamedFiles, 'smsCa'>,
): GatewaySettings | null {
  const { sms } = configuration;
  if (typeof sms !== 'object' || !('gateway' in sms)) return null;
  const { deadlineSeconds, ca: _, ...gateway } = sms.gateway;
  return {
    ...gateway,
    ca: files.smsCa,
    nationalPrefix: nationalPrefixOf(configuration),
    deadline: deadlineSeconds * 1000,
  };
}

/** Where the mails to the operator go; null as above. */
export function mailToSmsSettings(configuration: Configuration): MailToSmsSettings | null {
  const { sms } = configuration;
  if (typeof sms !== 'object' || !('mailTo' in sms)) return null;
  return { to: sms.mailTo, numberForm: sms.numberForm, nationalPrefix: nationalPrefixOf(configuration) };
}
