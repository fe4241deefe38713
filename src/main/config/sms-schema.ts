import { z } from 'zod';
import { isOneMailbox } from '../../contract/mailbox.ts';
import { bodyFault, bodyTypes, placeholdersIn } from '../sms/gateway-template.ts';
import { numberForms } from '../sms/number-form.ts';
import { isLoopback } from './loopback.ts';
import { path, text } from './schema-values.ts';

const numberForm = z
  .enum(numberForms)
  .default('e164')
  .describe('`e164`: +33612345678; `digits`: 33612345678; `national`: 0612345678, by `nationalPrefix`.');

const url = text(1024).superRefine((source, context) => {
  const fault = urlFault(source);
  if (fault !== null) context.addIssue({ code: 'custom', message: fault });
});

/** Written by Node for each request; another value would make two requests of one. */
const ownHeaders =
  /^(?:host|connection|content-length|content-type|transfer-encoding|expect|upgrade|te|trailer)$/iu;
const secretHeaders = /^authorization$|^cookie$|key|token|secret|pass/iu;

const headers = z
  .record(z.string().regex(/^[a-zA-Z0-9-]{1,64}$/u, 'is not the name of a header'), z.string().max(1024))
  .superRefine((named, context) => {
    for (const [name, value] of Object.entries(named)) {
      const message = headerFault(name, value);
      if (message !== null) context.addIssue({ code: 'custom', path: [name], message });
    }
  })
  .default({})
  .describe('Such as `Authorization: Bearer {secret}`; {secret} is the secret `sms`.');

/** 200 and the like: another answer of a gateway is a refusal, a redirection too. */
const success = z.int().min(200).max(299);
const refusal = z.int().min(400).max(599);

const gateway = z
  .strictObject({
    url: url.describe('https://…; http:// for a gateway on this machine, with stage: trial.'),
    // Not GET: the code would stand in the logs of whatever lies between.
    method: z.enum(['POST', 'PUT']).default('POST'),
    ca: path.optional().describe('PEM file with the only certificates to trust.'),
    headers,
    contentType: z.enum(bodyTypes).default('json').describe('How {number} and {text} are escaped.'),
    body: text(4096).describe('What is sent, with {number} and {text}, and {secret} if need be.'),
    numberForm,
    successStatus: z
      .array(success)
      .min(1)
      .default([200, 201, 202])
      .describe('Answers that say that the gateway took it.'),
    badNumberStatus: z
      .array(refusal)
      .default([])
      .describe('Answers that say that this number cannot be reached at all.'),
    deadlineSeconds: z.number().min(2).max(30).default(10),
  })
  .superRefine(({ body, contentType }, context) => {
    const message = bodyFault(body, contentType);
    if (message !== null) context.addIssue({ code: 'custom', path: ['body'], message });
  });

const mailTo = z
  .string()
  .refine(
    (address) =>
      placeholdersIn(address).join(' ') === 'number' &&
      isOneMailbox(address.replace('{number}', '+33612345678')),
    'is not one mail address with {number} in it, such as {number}@sms.example',
  );

export const smsSchema = z
  .union([
    z.literal('off').describe('No code is sent to a mobile.'),
    z.literal('outbox').describe('With stage: trial: messages become files in the data folder.'),
    z.strictObject({ gateway }).describe('Over HTTP.'),
    z
      .strictObject({ mailTo: mailTo.describe('Such as {number}@sms.example.'), numberForm })
      .describe('By a mail to the operator, which needs `mail`.'),
  ])
  .default('off')
  .describe('How one-time codes reach a mobile.');

export type GatewaySection = z.infer<typeof gateway>;

function urlFault(source: string): string | null {
  const parsed = URL.parse(source);
  if (parsed === null || !['https:', 'http:'].includes(parsed.protocol)) {
    return 'is not https://host[:port]/path';
  }
  if (parsed.username !== '' || parsed.password !== '') {
    return 'has a name or a password in it: write {secret} into a header, and store the secret `sms`';
  }
  if (parsed.hash !== '') return 'has a fragment (#…), which is never sent';
  if (placeholdersIn(source).length > 0) {
    return 'has {…} in it: addresses are written to logs. Number, text and secret belong in `body`';
  }
  return parsed.protocol === 'https:' || isLoopback(parsed.hostname) ? null : 'needs TLS: https://';
}

function headerFault(name: string, value: string): string | null {
  if (ownHeaders.test(name)) return 'is written by the kiosk itself';
  if (!/^[\x20-\x7e]*$/u.test(value)) return 'has a character that no header may have';
  if (placeholdersIn(value).some((word) => word !== 'secret')) return 'may hold {secret}, and no other {…}';
  return secretHeaders.test(name) && !value.includes('{secret}')
    ? 'looks like a secret, and none belongs in this file: write {secret}, and store the secret `sms`'
    : null;
}
