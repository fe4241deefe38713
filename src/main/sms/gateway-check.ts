import net from 'node:net';
import tls from 'node:tls';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { codeOf } from '../files/replace-file.ts';
import { gatewayTls } from './http-gateway.ts';
import type { GatewaySettings } from './http-gateway.ts';

/**
 * Connects and secures as a code would, and says nothing: no message is sent, and no secret shown.
 * @returns the failure as a code of Node or of TLS, or `deadline`
 */
export function checkGateway(
  settings: Pick<GatewaySettings, 'url' | 'ca' | 'deadline'>,
): Promise<Result<undefined, string>> {
  const { host, port, secure } = gatewayPlace(settings);
  return new Promise((resolve) => {
    const socket = secure
      ? tls.connect({
          host,
          port,
          ...(net.isIP(host) === 0 ? { servername: host } : {}),
          ...gatewayTls(settings),
        })
      : net.connect({ host, port });
    const end = (result: Result<undefined, string>): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(result);
    };
    const timer = setTimeout(() => end(failed('deadline')), settings.deadline);
    socket.on('error', (error) => end(failed(codeOf(error))));
    socket.once(secure ? 'secureConnect' : 'connect', () => end(succeeded(undefined)));
  });
}

/** Where a gateway is. */
export function gatewayPlace({ url }: Pick<GatewaySettings, 'url'>) {
  const { protocol, hostname, port } = new URL(url);
  const secure = protocol === 'https:';
  return {
    // An IPv6 address stands in brackets in a URL, and nowhere else.
    host: hostname.replace(/^\[(.*)\]$/u, '$1'),
    port: port === '' ? (secure ? 443 : 80) : Number(port),
    secure,
  };
}
