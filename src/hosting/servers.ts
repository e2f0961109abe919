import { readFileSync } from 'node:fs';
import { fillPlaceholders } from '../domain/placeholders.ts';
import * as policy from '../domain/policy.ts';
import {
  AFTER_A_CODE,
  escapePattern,
  exampleMachine,
  formatPattern,
  getAddressPattern,
  listServerRedirects,
  type Hosting,
  type Machine,
} from './hosting.ts';

/** The longest address that is looked at; the site's own are much shorter. */
const LONGEST_ADDRESS = 4000;

/** The configuration for nginx, to be included inside `http { }`. It counts nobody and writes no address down. */
export function writeNginx(hosting: Hosting, machine: Machine): string {
  const listen = (port: number, how: string): string[] =>
    (machine.listen === '' ? ['', '[::]:'] : [`${machine.listen}:`]).map(
      (address) => `listen ${address}${String(port)}${how};`,
    );
  const formatHeaders = (headers: readonly (readonly [string, string])[]): string[] =>
    headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
  const values = {
    ...getValues(hosting, machine),
    everyHeader: formatHeaders(Object.entries(policy.everyHeader)),
    // nginx would send both: what a file says of itself, and what all of them say.
    siteHeaders: formatHeaders(Object.entries({ ...policy.everyHeader, [policy.SHARING]: '$site_sharing' })),
    redirects: listServerRedirects(hosting).map(({ from, to }) => `"${from}" "${to}";`),
    codes: hosting.codes.map((code) => `"${code}" "${hosting.base}/q/${code}/index.html";`),
    types: Object.entries(policy.contentTypes).map(([ending, type]) => `"${type}" ${ending};`),
    compressedKinds: policy.compressedKinds.join('|'),
    tooLong: String(LONGEST_ADDRESS + 1),
    listenPlainly: listen(machine.httpPort, ''),
    listenSecurely: listen(machine.httpsPort, ' ssl'),
  };
  const site = fillTemplate('nginx-site.conf', values).trimEnd().split('\n');
  return fillTemplate('nginx.conf', { ...values, site });
}

/** The configuration for Caddy, whole. It answers every address as nginx does with the other one. */
export function writeCaddy(hosting: Hosting, machine: Machine): string {
  return fillTemplate('Caddyfile', {
    ...getValues(hosting, machine),
    // In a block of their own: one header that is taken away would put off the whole block, and it would win over later ones.
    everyHeader: Object.entries(policy.everyHeader).map(([name, value]) => `${name} "${value}"`),
    redirects: listServerRedirects(hosting).map(({ from, to }) => `"~(?i)^${escapePattern(from)}$" "${to}"`),
    codes: hosting.codes.map((code) => {
      const address = `${hosting.base}/q/${code}`;
      return `"~(?i)^${escapePattern(address)}${AFTER_A_CODE}*/?$" "${address}/index.html"`;
    }),
    types: Object.entries(policy.contentTypes).map(([ending, type]) => `"~\\.${ending}$" "${type}"`),
    compressedFiles: policy.compressedKinds.map((kind) => `*.${kind}`).join(' '),
    pageType: policy.contentTypes['html'],
    longestAddress: String(LONGEST_ADDRESS),
  });
}

/** The guide beside the files for a host, in plain words. */
export function writeGuide(hosting: Hosting, siteFolder: string): string {
  return fillTemplate('README.txt', { ...getValues(hosting, exampleMachine), siteFolder });
}

/** What stands in a template: words in a line, or lines in place of one. */
type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the templates name alike. */
function getValues(hosting: Hosting, machine: Machine): Values {
  return {
    ...{ host: hosting.host, base: hosting.base, onion: hosting.onion },
    ...{ pagePolicy: hosting.pagePolicy, searchPolicy: hosting.searchPolicy },
    ...{ root: machine.root, listen: machine.listen, certificate: machine.certificate, key: machine.key },
    httpPort: String(machine.httpPort),
    httpsPort: String(machine.httpsPort),
    plainPort: machine.plainPort?.toString(),
    // The address to move to from `http://`.
    secureOrigin: `https://${hosting.host}${machine.httpsPort === 443 ? '' : `:${String(machine.httpsPort)}`}`,
    addressPattern: getAddressPattern(hosting),
    basePattern: escapePattern(hosting.base),
    languagePattern: formatPattern(hosting.languages),
    searchPagePattern: formatPattern(hosting.searchPages),
    askAgainPattern: policy.ASK_AGAIN_PATTERN,
    cachedForeverPattern: policy.CACHED_FOREVER_PATTERN,
    recordingPattern: policy.RECORDING_PATTERN,
    sharedPattern: policy.SHARED_PATTERN,
    shared: policy.SHARED,
    notShared: policy.everyHeader[policy.SHARING],
    afterCode: AFTER_A_CODE,
    ...{ forever: policy.FOREVER, askAgain: policy.ASK_AGAIN, noStore: policy.NO_STORE },
    ...{ filePolicy: policy.filePolicy, otherType: policy.otherType },
    strictTransport: policy.strictTransport,
  };
}

/**
 * A template with its values. A line that begins with `{{?onion}}` stands there only where there is an onion; one that
 * is nothing but the name of a list becomes the lines of it, as far in as it is.
 */
function fillTemplate(name: string, values: Values): string {
  const text = readFileSync(new URL(`templates/${name}`, import.meta.url), 'utf8');
  const lines = text.split('\n').flatMap((line) => {
    const [, condition, rest = line] = /^\{\{\?(\w+)\}\}(.*)$/.exec(line) ?? [];
    if (condition !== undefined && !values[condition]) return [];
    const [, indent = '', list = ''] = /^(\s*)\{\{(\w+)\}\}$/.exec(rest) ?? [];
    const own = values[list];
    if (typeof own === 'object') return own.map((part) => (part === '' ? '' : indent + part));
    return fillPlaceholders(rest, (placeholder) => String(values[placeholder]));
  });
  return lines.join('\n');
}
