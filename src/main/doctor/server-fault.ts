import type { Site } from '../directory/inspection/site.ts';
import type { DirectoryFault } from '../recovery/ports.ts';
import type { FindingId } from './catalogue/catalogue.ts';
import type { Finding } from './finding.ts';
import { directoryFinding } from './visit.ts';

/** Codes of Node and OpenSSL about certificates (nodejs.org/api/tls.html, "X509 certificate error codes"). */
const certificateFindings: Readonly<Record<string, FindingId>> = {
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-wrong-name',
  HOSTNAME_MISMATCH: 'certificate-wrong-name',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-unknown-authority',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-unknown-authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-unknown-authority',
};

const faultFindings: Readonly<Record<DirectoryFault['fault'], FindingId>> = {
  unreachable: 'server-unreachable',
  timeout: 'server-mute',
  'connection-lost': 'server-mute',
  tls: 'tls-refused',
  'sign-in-refused': 'sign-in-refused',
  'access-refused': 'operation-failed',
  busy: 'operation-failed',
  misconfigured: 'directory-misconfigured',
  ambiguous: 'operation-failed',
  unexpected: 'operation-failed',
};

/** What a fault between us and a server means, by its code where there is one. */
export function serverFault(site: Site, url: string, fault: DirectoryFault): Finding {
  const { hostname, port, protocol } = new URL(url);
  const cause =
    fault.cause ?? (fault.resultCode === undefined ? fault.fault : `result code ${fault.resultCode}`);
  const id =
    (fault.cause === undefined ? undefined : certificateFindings[fault.cause]) ??
    (fault.cause === 'not-ldap' ? 'server-mute' : faultFindings[fault.fault]);
  return directoryFinding(site, id, url, {
    cause,
    code: fault.resultCode ?? 'none',
    host: hostname,
    port: port === '' ? (protocol === 'ldaps:' ? 636 : 389) : port,
  });
}
