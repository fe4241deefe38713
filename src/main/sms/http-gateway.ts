import http from 'node:http';
import https from 'node:https';
import { failed, succeeded } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { CodeFailure, CodeSender } from '../codes/code-sender.ts';
import { codeOf } from '../files/replace-file.ts';
import { filledBody, filledHeader, mediaTypes } from './gateway-template.ts';
import type { BodyType } from './gateway-template.ts';
import { inForm, isMobileNumber } from './number-form.ts';
import type { NumberForm } from './number-form.ts';
import { smsText } from './sms-text.ts';

export interface GatewaySettings {
  readonly url: string;
  readonly method: 'POST' | 'PUT';
  /** PEM certificates to trust, and nothing else; null: the system's. */
  readonly ca: string | null;
  /** Their values may have `{secret}` in them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: BodyType;
  /** With `{number}` and `{text}`, and `{secret}` if need be. */
  readonly body: string;
  readonly numberForm: NumberForm;
  readonly nationalPrefix: string;
  readonly successStatus: readonly number[];
  /** Answers that say that this very number cannot be reached. */
  readonly badNumberStatus: readonly number[];
  /** Milliseconds for the whole of it. */
  readonly deadline: number;
}

/**
 * Codes to a mobile by a request to a gateway. Its status is all that is looked at: the body of an answer is not read, a
 * redirection not followed, no proxy asked (the agent is our own), and the certificate verified whatever the environment says.
 * @param secret for `{secret}`; empty where the templates have none
 * @returns `http-503` and the like as the cause, `deadline`, or a code of Node or of TLS
 */
export function httpGateway(settings: GatewaySettings, secret: string, campusName: string): CodeSender {
  return async (message) => {
    if (!isMobileNumber(message.to)) return failed({ failure: 'recipient', cause: 'recipient' });
    const body = filledBody(settings.body, settings.contentType, {
      number: inForm(message.to, settings.numberForm, settings.nationalPrefix),
      text: smsText(message, campusName),
      secret,
    });
    const headers = {
      ...Object.fromEntries(
        Object.entries(settings.headers).map(([name, value]) => [name, filledHeader(value, secret)]),
      ),
      'Content-Type': mediaTypes[settings.contentType],
      'Content-Length': Buffer.byteLength(body),
    };
    const answered = await statusOf(settings, headers, body);
    if (!answered.ok) return answered;
    const status = answered.value;
    if (settings.successStatus.includes(status)) return succeeded(undefined);
    const failure = settings.badNumberStatus.includes(status) ? 'recipient' : 'unavailable';
    return failed({ failure, cause: `http-${status}` });
  };
}

/** What is verified of a gateway. Said although it is Node's default: NODE_TLS_REJECT_UNAUTHORIZED=0 would change the default. */
export function gatewayTls({ ca }: Pick<GatewaySettings, 'ca'>) {
  return { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca === null ? {} : { ca }) } as const;
}

function statusOf(
  settings: GatewaySettings,
  headers: http.OutgoingHttpHeaders,
  body: string,
): Promise<Result<number, CodeFailure>> {
  return new Promise((resolve) => {
    const end = (result: Result<number, CodeFailure>): void => {
      clearTimeout(timer);
      request?.destroy();
      resolve(result);
    };
    const unavailable = (cause: string): void => end(failed({ failure: 'unavailable', cause }));
    let request: http.ClientRequest | undefined;
    const timer = setTimeout(() => unavailable('deadline'), settings.deadline);
    try {
      request = begin(settings, headers);
    } catch (error) {
      // A secret with a line end in it, for one, can be in no header.
      return unavailable(codeOf(error));
    }
    request.on('error', (error) => unavailable(codeOf(error)));
    request.once('response', ({ statusCode = 0 }) => end(succeeded(statusCode)));
    request.end(body);
  });
}

function begin(settings: GatewaySettings, headers: http.OutgoingHttpHeaders): http.ClientRequest {
  const { url, method } = settings;
  return url.startsWith('https:')
    ? https.request(url, { method, headers, agent: new https.Agent(gatewayTls(settings)) })
    : http.request(url, { method, headers, agent: new http.Agent() });
}
