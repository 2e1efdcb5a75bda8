/** Writes what an operation gave: JSON, the poster, or a redirect. Response schemas are held in tests, not paid for here. */
import type { Endpoint } from '../contract/endpoint';
import type { OperationName } from '../contract/routes';
import type { DownloadedFile, PdfFile, Redirect } from './operation';
import type { Headers } from './response-headers';

/** Public lists that phones ask for again and again; everything else is `no-store`. */
const cacheSeconds: Partial<Record<OperationName, number>> = {
  // A gate asks for a new one because a key was taken back: it must not be given the one before.
  getTrustList: 2,
  getRuleSet: 3_600,
  getOpenapi: 300,
  listDivisions: 86_400,
  listRiskAreasOfCounty: 60,
};

export function answerOf(name: OperationName, endpoint: Endpoint, { value, headers }: { value: unknown; headers: Headers }): Response {
  const status = endpoint.status ?? 200;
  if (isRedirect(endpoint, value)) {
    delete headers['content-type'];
    headers.location = value.location;
    return new Response(null, { status, headers });
  }
  if (isPdf(endpoint, value)) {
    headers['content-type'] = 'application/pdf';
    headers['content-disposition'] = `inline; filename="${value.fileName.replace(/[^\w.-]/g, '_')}"`;
    return new Response(Buffer.from(value.pdf), { status, headers });
  }
  if (isFile(endpoint, value)) {
    headers['content-type'] = value.contentType;
    headers['content-disposition'] = `attachment; filename="${value.fileName.replace(/[^\w.-]/g, '_')}"`;
    return new Response(Buffer.from(value.file), { status, headers });
  }
  const seconds = cacheSeconds[name];
  if (seconds !== undefined) headers['cache-control'] = `public, max-age=${seconds}`;
  return new Response(JSON.stringify(value), { status, headers });
}

const isRedirect = (endpoint: Endpoint, value: unknown): value is Redirect =>
  endpoint.response === 'redirect' && typeof value === 'object' && value !== null && 'location' in value;
const isPdf = (endpoint: Endpoint, value: unknown): value is PdfFile =>
  endpoint.response === 'pdf' && typeof value === 'object' && value !== null && 'pdf' in value;
const isFile = (endpoint: Endpoint, value: unknown): value is DownloadedFile =>
  endpoint.response === 'file' && typeof value === 'object' && value !== null && 'file' in value;
