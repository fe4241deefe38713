import { BusyError, UnknownStatusCodeError } from 'ldapts';
import { describe, expect, it } from 'vitest';
import { ConnectionLost, DeadlineReached, FaultFound, faultOf } from '../../../src/main/directory/faults.ts';

const coded = (code: string, message = 'server text'): Error => Object.assign(new Error(message), { code });

describe('what went wrong on the way to a directory', () => {
  it.each([
    ['ECONNREFUSED', 'unreachable'],
    ['ENOTFOUND', 'unreachable'],
    ['EAI_AGAIN', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ETIMEDOUT', 'timeout'],
    ['ECONNRESET', 'connection-lost'],
    ['EPIPE', 'connection-lost'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['CERT_NOT_YET_VALID', 'tls'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['EPROTO', 'tls'],
  ])('%s is %s', (code, fault) => {
    expect(faultOf(coded(code))).toEqual({ fault, cause: code });
  });

  it('keeps the result code and never the text of the server', () => {
    expect(faultOf(new BusyError('uid=somebody is why'))).toEqual({ fault: 'busy', resultCode: 51 });
    expect(faultOf(new UnknownStatusCodeError(10, 'ldap://elsewhere'))).toEqual({
      fault: 'misconfigured',
      resultCode: 10,
    });
  });

  it('knows its own errors, and the sentences of ldapts for a lost socket', () => {
    expect(faultOf(new DeadlineReached())).toEqual({ fault: 'timeout' });
    expect(faultOf(new ConnectionLost())).toEqual({ fault: 'connection-lost' });
    expect(faultOf(new FaultFound({ fault: 'ambiguous', cause: 'x' }))).toEqual({
      fault: 'ambiguous',
      cause: 'x',
    });
    const sentence =
      'Connection closed before message response was received. Message type: BindRequest (0x60)';
    expect(faultOf(new Error(sentence))).toEqual({ fault: 'connection-lost' });
  });

  it('lets a bug through', () => {
    const bug = new TypeError('undefined is not a function');
    expect(() => faultOf(bug)).toThrow(bug);
    expect(() => faultOf(coded('ERR_INVALID_ARG_TYPE'))).toThrow('server text');
    expect(() => faultOf('a string')).toThrow('a string');
  });
});
