import type tls from 'node:tls';

/**
 * When a chain stops holding.
 * @param leaf with its issuers
 * @returns the instant at which the first certificate of it expires, milliseconds since 1970; null where there is none
 */
export function firstExpiry(leaf: tls.DetailedPeerCertificate | null): number | null {
  const ends: number[] = [];
  const seen = new Set<tls.DetailedPeerCertificate>();
  // A root is its own issuer.
  for (let at = leaf; at?.valid_to !== undefined && !seen.has(at); at = at.issuerCertificate) {
    seen.add(at);
    ends.push(Date.parse(at.valid_to));
  }
  return ends.length === 0 ? null : Math.min(...ends);
}
