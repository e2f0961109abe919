import {
  ASK_AGAIN,
  CACHED_FOREVER_PATTERN,
  compressedKinds,
  contentTypes,
  everyHeader,
  filePolicy,
  FOREVER,
  NO_STORE,
  otherType,
  SEARCH_PROGRAM,
  strictTransport,
} from '../domain/policy.ts';
import {
  AFTER_A_CODE,
  escapePattern,
  getAddressPattern,
  getLanguagePattern,
  getSearchPagePattern,
  getSecureOrigin,
  listServerMoves,
  LONGEST_ADDRESS,
  type Hosting,
  type Machine,
} from './hosting.ts';

/** The configuration for nginx, to be included inside `http { }`. It counts nobody and writes no address down. */
export function writeNginx(hosting: Hosting, machine: Machine): string {
  const secure = getSecureOrigin(hosting, machine);
  return [
    '# For nginx 1.25.1 or newer. Belongs inside http { }: on Debian, a file in /etc/nginx/conf.d/.',
    '# It needs the module for brotli: on Debian, the package libnginx-mod-http-brotli-static.',
    '# Without it, take out the lines that begin with "brotli_static"; phones then load a little more.',
    '',
    'map_hash_bucket_size 256;',
    '',
    ...writeMaps(hosting),
    'server {',
    ...indent([
      ...listen(machine, machine.httpPort, ''),
      `server_name ${hosting.host};`,
      ...quiet,
      ...Object.entries(everyHeader).map(addHeader),
      addHeader(['Cache-Control', NO_STORE]),
      `return 301 ${secure}$request_uri;`,
    ]),
    '}',
    '',
    'server {',
    ...indent([
      ...listen(machine, machine.httpsPort, ' ssl'),
      'http2 on;',
      `server_name ${hosting.host};`,
      `ssl_certificate ${machine.certificate};`,
      `ssl_certificate_key ${machine.key};`,
      'ssl_protocols TLSv1.2 TLSv1.3;',
      'ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;',
      'ssl_prefer_server_ciphers off;',
      'ssl_session_cache shared:site_tls:1m;',
      'ssl_session_tickets off;',
      addHeader(['Strict-Transport-Security', strictTransport]),
      ...serve(hosting, machine),
    ]),
    '}',
    ...(machine.plainPort === undefined
      ? []
      : [
          '',
          '# Without TLS, on this machine alone: what an onion service passes on.',
          'server {',
          ...indent([`listen 127.0.0.1:${String(machine.plainPort)};`, ...serve(hosting, machine)]),
          '}',
        ]),
    '',
  ].join('\n');
}

function listen({ listen: address }: Machine, port: number, how: string): string[] {
  return address === ''
    ? [`listen ${String(port)}${how};`, `listen [::]:${String(port)}${how};`]
    : [`listen ${address}:${String(port)}${how};`];
}

const quiet = ['server_tokens off;', 'access_log off;', 'log_not_found off;', 'error_log stderr emerg;'];

function addHeader([name, value]: readonly [string, string]): string {
  return `add_header ${name} "${value}" always;`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

function map(source: string, variable: string, lines: readonly (readonly [string, string])[]): string[] {
  return [
    `map ${source} $site_${variable} {`,
    ...indent(lines.map(([from, to]) => `${from === 'default' ? from : `"${from}"`} "${to}";`)),
    '}',
    '',
  ];
}

/** Answers that carry a file: all of it, a part, or the word that it has not changed. */
const FOUND = '^(200|206|304)';
/** The same, and the page that says that there is no such page. */
const SHOWN = '^(200|206|304|404)';

/** What depends on the address is looked up; nothing is decided twice. Plain words in a map match in any case. */
function writeMaps(hosting: Hosting): string[] {
  const base = escapePattern(hosting.base);
  return [
    '# The address as it was asked for, if it looks like one of the site.',
    ...map('$request_uri', 'address', [
      [`~^(?<site_plain>${getAddressPattern(hosting)})(\\?|$)`, '$site_plain'],
    ]),
    ...map('$site_address', 'move', [
      ...listServerMoves(hosting).map(({ from, to }) => [from, to] as const),
      ['~^(?<site_folder>.*/)index\\.html$', '$site_folder'],
    ]),
    '# Printed codes: with or without the last slash, in small or large letters, and what stands after them in a sentence.',
    ...map('$uri', 'printed', [[`~*^${base}/q/(?<site_word>[a-z0-9]+)${AFTER_A_CODE}*/?$`, '$site_word']]),
    ...map(
      '$site_printed',
      'code',
      hosting.codes.map((code) => [code, `${hosting.base}/q/${code}/index.html`] as const),
    ),
    ...map('$request_uri', 'missing', [
      ['default', `${hosting.base}/404.html`],
      [
        `~^${base}/(?<site_language>${getLanguagePattern(hosting)})/`,
        `${hosting.base}/$site_language/404.html`,
      ],
    ]),
    ...map('"$status $uri"', 'policy', [
      ['default', filePolicy],
      [`~${FOUND} ${base}/(${getSearchPagePattern(hosting)})$`, hosting.searchPolicy],
      [`~${SHOWN} .*\\.html$`, hosting.pagePolicy],
    ]),
    ...map('"$status $uri"', 'cache', [
      ['default', NO_STORE],
      [`~${FOUND} ${base}/${CACHED_FOREVER_PATTERN}$`, FOREVER],
      [`~${FOUND} ${base}/${escapePattern(SEARCH_PROGRAM)}$`, ASK_AGAIN],
    ]),
    ...map('"$status $uri"', 'vary', [[`~${SHOWN} .*\\.(${compressedKinds.join('|')})$`, 'Accept-Encoding']]),
    ...map('$status', 'allow', [['405', 'GET, HEAD']]),
    ...(hosting.onion === undefined
      ? []
      : map('"$status $uri"', 'onion', [[`~${FOUND} .*\\.html$`, `${hosting.onion}$site_address`]])),
  ];
}

function serve(hosting: Hosting, { root }: Machine): string[] {
  return [
    `root ${root};`,
    'index index.html;',
    ...quiet,
    'absolute_redirect off;',
    'merge_slashes off;',
    '# No part of a file is sent alone: it is small, and a refused part would carry every header twice.',
    'max_ranges 0;',
    'gzip off;',
    'gzip_static on;',
    'brotli_static on;',
    '',
    'types {',
    ...indent(Object.entries(contentTypes).map(([ending, type]) => `"${type}" ${ending};`)),
    '}',
    `default_type "${otherType}";`,
    '',
    ...Object.entries(everyHeader).map(addHeader),
    addHeader(['Content-Security-Policy', '$site_policy']),
    addHeader(['Cache-Control', '$site_cache']),
    addHeader(['Vary', '$site_vary']),
    addHeader(['Allow', '$site_allow']),
    ...(hosting.onion === undefined ? [] : [addHeader(['Onion-Location', '$site_onion'])]),
    '',
    'error_page 403 404 =404 $site_missing;',
    `location ~ ^${escapePattern(hosting.base)}/((${getLanguagePattern(hosting)})/)?404\\.html$ { }`,
    '',
    'location / {',
    ...indent([
      'if ($request_method !~ "^(GET|HEAD)$") { return 405; }',
      `if ($request_uri ~ "^.{${String(LONGEST_ADDRESS + 1)}}") { return 414; }`,
      'if ($site_address = "") { return 404; }',
      'if ($site_address ~* "\\.(br|gz)$") { return 404; }',
      'if ($site_move) { return 301 $site_move; }',
      '# A folder without its last slash is moved by nginx itself, without what stands after "?".',
      'set $args "";',
      'if ($site_code) { rewrite ^ $site_code break; }',
    ]),
    '}',
  ];
}
