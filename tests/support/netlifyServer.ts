/**
 * Serves a folder as Netlify does: `node netlifyServer.ts FOLDER PORT`. Rules are parsed and applied by Netlify's own packages, in
 * the order of its development server. What these leave out is added as Netlify documents it: the status of a 404 rule, and "Pretty
 * URLs", which redirect a page to its trailing slash. Redirects have none of our headers.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** The parts of Netlify's packages that are used here. */
interface Redirect {
  readonly redirect: boolean;
  readonly statusCode: number;
  readonly target: URL;
}
interface Redirects {
  readonly match: (request: Request) => Promise<Redirect | undefined>;
  readonly handle: (
    request: Request,
    match: Redirect,
    find: (request: Request) => Promise<(() => Promise<Response>) | undefined>,
  ) => Promise<Response | undefined>;
}
interface Files {
  readonly match: (request: Request) => Promise<{ readonly handle: () => Promise<Response> } | undefined>;
}
interface Headers {
  readonly apply: (request: Request, response: Response) => Promise<unknown>;
}

const require = createRequire(resolve('tests/servers/netlify/package.json'));
const load = async (name: string): Promise<Record<string, new (options: object) => unknown>> =>
  (await import(require.resolve(name))) as Record<string, new (options: object) => unknown>;
const { RedirectsHandler } = await load('@netlify/redirects');
const { StaticHandler } = await load('@netlify/static');
const { HeadersHandler } = await load('@netlify/headers');
if (!RedirectsHandler || !StaticHandler || !HeadersHandler)
  throw new Error('Netlify’s packages have changed.');

const [folder = '', port = ''] = process.argv.slice(2);
const logger = {
  error: (message: string): never => {
    throw new Error(message);
  },
};
const redirects = new RedirectsHandler({
  ...{ projectDir: folder, publicDir: folder },
  ...{ jwtSecret: '', jwtRoleClaim: '' },
}) as Redirects;
const files = new StaticHandler({ directory: folder }) as Files;
const headers = new HeadersHandler({ projectDir: folder, publishDir: folder, logger }) as Headers;

async function answer(request: Request): Promise<Response> {
  const { pathname, origin } = new URL(request.url);
  // They configure the host and are not served.
  if (/^\/_(headers|redirects)$/.test(pathname)) return new Response('', { status: 404 });
  if (/[^/]$/.test(pathname) && existsSync(join(folder, decodeURIComponent(pathname), 'index.html')))
    return Response.redirect(`${origin}${pathname}/`, 301);
  const send = async (found: Request): Promise<(() => Promise<Response>) | undefined> => {
    const file = await files.match(found);
    if (!file) return undefined;
    return async () => {
      const response = await file.handle();
      await headers.apply(found, response);
      return response;
    };
  };
  const match = await redirects.match(request);
  if (match) {
    const isFile = (await files.match(request)) !== undefined;
    const response = await redirects.handle(request, match, send);
    if (response)
      return isFile || match.redirect
        ? response
        : new Response(response.body, { status: match.statusCode, headers: response.headers });
  }
  const response = await (await send(request))?.();
  if (response) return response;
  // The page of every language, if no rule leads to another.
  const page = await (await send(new Request(`${origin}/404.html`)))?.();
  return new Response(page?.body, { status: 404, ...(page && { headers: page.headers }) });
}

createServer((request, response) => {
  const url = `http://${request.headers.host ?? ''}${request.url ?? ''}`;
  void answer(new Request(url, { method: request.method ?? 'GET' })).then(async (sent) => {
    const body = Buffer.from(await sent.arrayBuffer());
    response.writeHead(sent.status, { ...Object.fromEntries(sent.headers), 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
}).listen(Number(port), '127.0.0.1');
