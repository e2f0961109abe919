import { readFileSync } from 'node:fs';
import { escapePattern } from '../domain/escapePattern.ts';
import { fillPlaceholders } from '../domain/placeholders.ts';
import * as policy from '../domain/policy.ts';
import {
  AFTER_A_CODE,
  exampleMachine,
  formatPattern,
  getAddressPattern,
  listServerRedirects,
  PUBLISHED,
  type Host,
  type Hosting,
  type Machine,
} from './hosting.ts';
import { listPagesFiles, formatHeadersFile, formatRedirectsFile } from './staticHost.ts';

/** Longer addresses return 414; those of the site are much shorter. */
const MAX_ADDRESS_LENGTH = 4000;

/** The nginx configuration, to be included in `http { }`. It keeps no access log and records no addresses. */
export function formatNginxConfig(hosting: Hosting, machine: Machine): string {
  const listen = (port: number, how: string): string[] =>
    (machine.listen === '' ? ['', '[::]:'] : [`${machine.listen}:`]).map(
      (address) => `listen ${address}${String(port)}${how};`,
    );
  const formatHeaders = (headers: readonly (readonly [string, string])[]): string[] =>
    headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
  const values = {
    ...getValues(hosting, machine),
    commonHeaders: formatHeaders(Object.entries(policy.commonHeaders)),
    // Replaces the general value, because nginx would send both.
    siteHeaders: formatHeaders(
      Object.entries({ ...policy.commonHeaders, [policy.CORP_HEADER]: '$site_sharing' }),
    ),
    redirects: listServerRedirects(hosting).map(({ from, to }) => `"${from}" "${to}";`),
    codes: hosting.codes.map((code) => `"${code}" "${hosting.base}/q/${code}/index.html";`),
    types: Object.entries(policy.contentTypes).map(([ending, type]) => `"${type}" ${ending};`),
    compressedKinds: policy.compressedKinds.join('|'),
    tooLong: String(MAX_ADDRESS_LENGTH + 1),
    listenPlainly: listen(machine.httpPort, ''),
    listenSecurely: listen(machine.httpsPort, ' ssl'),
  };
  const site = fillTemplate('nginx-site.conf', values).trimEnd().split('\n');
  return fillTemplate('nginx.conf', { ...values, site });
}

/** The complete Caddy configuration. It responds to every address as nginx does, and obtains a certificate if it has none. */
export function formatCaddyfile(hosting: Hosting, machine: Machine): string {
  return fillTemplate('Caddyfile', {
    ...getValues(hosting, machine),
    // In a separate block: removing a header would defer the whole block, which would then override later headers.
    commonHeaders: Object.entries(policy.commonHeaders).map(([name, value]) => `${name} "${value}"`),
    redirects: listServerRedirects(hosting).map(({ from, to }) => `"~(?i)^${escapePattern(from)}$" "${to}"`),
    codes: hosting.codes.map((code) => {
      const address = `${hosting.base}/q/${code}`;
      return `"~(?i)^${escapePattern(address)}${AFTER_A_CODE}*/?$" "${address}/index.html"`;
    }),
    types: Object.entries(policy.contentTypes).map(([ending, type]) => `"~\\.${ending}$" "${type}"`),
    compressedFiles: policy.compressedKinds.map((kind) => `*.${kind}`).join(' '),
    pageType: policy.contentTypes['html'],
    maxAddressLength: String(MAX_ADDRESS_LENGTH),
  });
}

/** The README.txt of the hosting files. */
export function formatHostingReadme(hosting: Hosting, siteFolder: string): string {
  return fillTemplate('README.txt', { ...getValues(hosting, caddyMachine), siteFolder });
}

/** The files of a bundle besides those of the site: those in `site/` are published, all others are for its publisher. */
export function listHostFiles(host: Host, hosting: Hosting): Readonly<Record<string, string>> {
  const fill = (template: string): string => fillTemplate(template, getValues(hosting, caddyMachine));
  return { 'README.txt': fill(`hosts/${host}.txt`), ...listConfigFiles(host, hosting, fill) };
}

function listConfigFiles(
  host: Host,
  hosting: Hosting,
  fill: (template: string) => string,
): Readonly<Record<string, string>> {
  switch (host) {
    case 'nginx':
      return { 'nginx.conf': formatNginxConfig(hosting, exampleMachine) };
    case 'caddy':
      return {
        Caddyfile: formatCaddyfile(hosting, caddyMachine),
        Dockerfile: fill('Dockerfile'),
        'compose.yaml': fill('compose.yaml'),
      };
    case 'cloudflare':
    case 'netlify':
      return {
        [`${PUBLISHED}/_headers`]: formatHeadersFile(hosting, host),
        [`${PUBLISHED}/_redirects`]: formatRedirectsFile(hosting, host),
      };
    case 'github-pages':
      return listPagesFiles(hosting);
    case 'folder':
      return {};
  }
}

/** Caddy obtains its certificate. The port is the one of its own admin interface, which is off. */
const caddyMachine: Machine = {
  ...exampleMachine,
  certificate: undefined,
  key: undefined,
  plainPort: 2019,
};

/** The values of a template: text within a line, or lines that replace a line. */
type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Values that several templates use. */
function getValues(hosting: Hosting, machine: Machine): Values {
  return {
    ...{ address: hosting.address, host: hosting.host, base: hosting.base, onion: hosting.onion },
    ...{ pagePolicy: hosting.pagePolicy, searchPolicy: hosting.searchPolicy },
    ...{ root: machine.root, listen: machine.listen, certificate: machine.certificate, key: machine.key },
    httpPort: String(machine.httpPort),
    httpsPort: String(machine.httpsPort),
    plainPort: machine.plainPort?.toString(),
    // The target of redirects from `http://`.
    secureOrigin: `https://${hosting.host}${machine.httpsPort === 443 ? '' : `:${String(machine.httpsPort)}`}`,
    addressPattern: getAddressPattern(hosting),
    basePattern: escapePattern(hosting.base),
    languagePattern: formatPattern(hosting.languages),
    searchPagePattern: formatPattern(hosting.searchPages),
    revalidatePattern: policy.REVALIDATE_PATTERN,
    cachedForeverPattern: policy.CACHED_FOREVER_PATTERN,
    recordingPattern: policy.RECORDING_PATTERN,
    sharedPattern: policy.SHARED_PATTERN,
    shared: policy.CORP_CROSS_ORIGIN,
    notShared: policy.commonHeaders[policy.CORP_HEADER],
    afterCode: AFTER_A_CODE,
    ...{ forever: policy.FOREVER, revalidate: policy.REVALIDATE, noStore: policy.NO_STORE },
    ...{ filePolicy: policy.filePolicy, otherType: policy.otherType },
    strictTransport: policy.strictTransport,
  };
}

/**
 * Fills a template. A line that begins with `{{?onion}}` is kept only if that value is set; a line that consists of the name of a
 * list is replaced with the list's lines, with the same indentation.
 */
function fillTemplate(name: string, values: Values): string {
  const text = readFileSync(new URL(`templates/${name}`, import.meta.url), 'utf8');
  const lines = text.split('\n').flatMap((line) => {
    const [, condition, rest = line] = /^\{\{\?(\w+)\}\}(.*)$/.exec(line) ?? [];
    if (condition !== undefined && !values[condition]) return [];
    const [, indent = '', list = ''] = /^(\s*)\{\{(\w+)\}\}$/.exec(rest) ?? [];
    const listLines = values[list];
    if (typeof listLines === 'object') return listLines.map((part) => (part === '' ? '' : indent + part));
    return fillPlaceholders(rest, (placeholder) => {
      const value = values[placeholder];
      if (value === undefined) throw new Error(`templates/${name}: no value for {{${placeholder}}}.`);
      return String(value);
    });
  });
  return lines.join('\n');
}
