import { MessageParserError, ResultCodeError } from 'ldapts';
import type { DirectoryFault } from '../recovery/ports.ts';
import { resultRow } from './result-codes.ts';

/** The connection is gone; nothing more can be sent in this session. */
export class ConnectionLost extends Error {
  constructor() {
    super('the connection to the directory is gone');
    this.name = 'ConnectionLost';
  }
}

/** The session's time is up; its sockets are destroyed. */
export class DeadlineReached extends Error {
  constructor() {
    super('the directory did not answer in time');
    this.name = 'DeadlineReached';
  }
}

/** A fault that our own checks found, not the server: ends the sequence. */
export class FaultFound extends Error {
  readonly fault: DirectoryFault;
  constructor(fault: DirectoryFault) {
    super('the directory cannot be used as it is');
    this.name = 'FaultFound';
    this.fault = fault;
  }
}

/** Codes of Node's sockets and resolver (nodejs.org/api/errors.html, libuv) by what they mean to us. */
export const socketFaults: Readonly<Record<string, DirectoryFault['fault']>> = {
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EAI_FAIL: 'unreachable',
  EAI_NODATA: 'unreachable',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'connection-lost',
  ECONNABORTED: 'connection-lost',
  EPIPE: 'connection-lost',
  ERR_STREAM_DESTROYED: 'connection-lost',
  ERR_STREAM_WRITE_AFTER_END: 'connection-lost',
  ERR_SOCKET_CLOSED: 'connection-lost',
  EPROTO: 'tls',
  HOSTNAME_MISMATCH: 'tls',
  EMFILE: 'busy',
  ENFILE: 'busy',
  ENOBUFS: 'busy',
  ENOMEM: 'busy',
  EACCES: 'misconfigured',
  EPERM: 'misconfigured',
};

/** X.509 verification codes (nodejs.org/api/tls.html, "X509 certificate error codes") and OpenSSL's own. */
const tlsCode =
  /^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERROR_IN_|INVALID_CA$|INVALID_PURPOSE$|PATH_LENGTH_EXCEEDED$|OUT_OF_MEM$)/u;

/** ldapts tells of a socket that went away by a sentence, without a code. */
const lostSentence = /^(?:Socket error|Connection closed|Socket connection not established)/u;

/**
 * What went wrong, in the closed list of the domain. Codes are kept for the journal, server text never is.
 * @throws the error itself when it is none that a network or a directory can cause: a bug
 */
export function faultOf(error: unknown): DirectoryFault {
  if (error instanceof FaultFound) return error.fault;
  if (error instanceof DeadlineReached) return { fault: 'timeout' };
  if (error instanceof ConnectionLost) return { fault: 'connection-lost' };
  if (error instanceof ResultCodeError) {
    return { fault: resultRow(error.code).fault, resultCode: error.code };
  }
  if (error instanceof MessageParserError) return { fault: 'unexpected', cause: 'not-ldap' };
  const code = codeOf(error);
  const fault =
    code === undefined ? undefined : (socketFaults[code] ?? (tlsCode.test(code) ? 'tls' : undefined));
  if (code !== undefined && fault !== undefined) return { fault, cause: code };
  if (error instanceof Error && lostSentence.test(error.message)) return { fault: 'connection-lost' };
  throw error;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
