import type { PageFiles } from './page-files.ts';
import { pageHost, pageScheme, responseHeaders } from './policy.ts';

/**
 * Answers a request of the page: GET, our exact host, a path that is on the list, nothing after it. Anything else is an
 * empty refusal, under the same headers.
 * @returns 200, 404 or 405 (RFC 9110); never throws
 */
export function servePage(files: PageFiles, request: Pick<Request, 'method' | 'url'>): Response {
  if (request.method !== 'GET') return refusal(405, { Allow: 'GET' });
  const path = ownPath(request.url);
  const file = path === null ? undefined : files.get(path);
  if (file === undefined) return refusal(404);
  return new Response(file.body, {
    status: 200,
    headers: { ...responseHeaders, 'Content-Type': file.mediaType },
  });
}

/** The path of a URL that is exactly ours; null for another scheme, host, port, user, query or spelling. */
export function ownPath(url: string): string | null {
  const prefix = `${pageScheme}://${pageHost}`;
  if (!url.startsWith(`${prefix}/`)) return null;
  const path = url.slice(prefix.length).replace(/#.*$/su, '');
  return path.includes('?') || path.includes('%') || path.includes('\\') ? null : path;
}

function refusal(status: 404 | 405, more: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...responseHeaders, ...more } });
}
