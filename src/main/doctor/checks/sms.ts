import { gatewaySettings } from '../../config/sms-settings.ts';
import { checkGateway, gatewayPlace } from '../../sms/gateway-check.ts';
import { finding } from '../finding.ts';
import { have } from '../visit.ts';
import type { Check } from '../visit.ts';

/** How codes reach a mobile: the gateway is connected to, and nothing is sent. */
export const smsCheck: Check = {
  title: 'Codes to a mobile',
  needs: ['configuration', 'files'],
  async run(visit) {
    const { configuration } = have(visit, 'configuration');
    const { sms } = configuration;
    if (typeof sms === 'string') return [finding('sms-off', `sms: ${sms}`)];
    const gateway = gatewaySettings(configuration, have(visit, 'files'));
    if (gateway === null) return [finding('sms-by-mail', 'sms.mailTo')];
    const { host, port } = gatewayPlace(gateway);
    const about = `${host}:${port}`;
    const checked = await checkGateway(gateway);
    if (checked.ok) return [finding('sms-good', about)];
    const cause = checked.failure;
    return [finding(unreachable.has(cause) ? 'sms-unreachable' : 'sms-tls', about, { cause, host, port })];
  },
};

const unreachable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ECONNRESET',
  'deadline',
]);
