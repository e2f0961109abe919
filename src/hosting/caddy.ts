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

/** A client may ask with the whole address, as it would ask a proxy. */
const ORIGIN = '(?:https?://[^/?]+)?';

/** The configuration for Caddy, whole. It answers every address as nginx does with the other one. */
export function writeCaddy(hosting: Hosting, machine: Machine): string {
  const bind = machine.listen === '' ? [] : [`bind ${machine.listen}`];
  const { httpPort, httpsPort, plainPort } = machine;
  return [
    '# For Caddy 2.6 or newer. Counts nobody and writes no address down.',
    '{',
    ...indent([
      'admin off',
      'auto_https disable_redirects',
      '# For whoever does not say which name it is that is asked for.',
      `default_sni ${hosting.host}`,
      `http_port ${String(httpPort)}`,
      `https_port ${String(httpsPort)}`,
      '# What goes wrong with one request would name who asked.',
      'log {',
      '\texclude http.log http.handlers',
      '}',
      'servers {',
      '\tprotocols h1 h2',
      '}',
    ]),
    '}',
    '',
    '(site) {',
    ...indent(serve(hosting, machine)),
    '}',
    '',
    `http://:${String(httpPort)} {`,
    ...indent([
      ...bind,
      ...header({ ...everyHeader, 'Cache-Control': NO_STORE }),
      `redir ${getSecureOrigin(hosting, machine)}{http.request.orig_uri} 301`,
    ]),
    '}',
    '',
    `https://${hosting.host}:${String(httpsPort)} {`,
    ...indent([
      ...bind,
      '# Without this line Caddy fetches a certificate by itself and renews it.',
      `tls ${machine.certificate} ${machine.key}`,
      ...header({ 'Strict-Transport-Security': strictTransport }),
      'import site',
    ]),
    '}',
    '',
    '# Whoever asks for another host is told that it is not here.',
    `https://:${String(httpsPort)} {`,
    ...indent([
      ...bind,
      ...header({
        ...everyHeader,
        'Strict-Transport-Security': strictTransport,
        'Content-Security-Policy': filePolicy,
        'Cache-Control': NO_STORE,
      }),
      'respond 421',
    ]),
    '}',
    ...(plainPort === undefined
      ? []
      : [
          '',
          '# Without TLS, on this machine alone: what an onion service passes on.',
          `http://:${String(plainPort)} {`,
          ...indent(['bind 127.0.0.1', 'import site']),
          '}',
        ]),
    '',
  ].join('\n');
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `\t${line}`));
}

function header(values: Readonly<Record<string, string>>): string[] {
  const lines = Object.entries(values).map(([name, value]) => `${name} "${value}"`);
  // On a line of its own: one header that is taken away would put off the whole block, and it would win over later ones.
  return ['header {', ...indent(lines), '}', 'header -Server'];
}

function map(variable: string, lines: readonly (readonly [string, string])[]): string[] {
  return [
    `map {path} {site_${variable}} {`,
    ...indent(lines.map(([from, to]) => `${from === 'default' ? from : `"${from}"`} "${to}"`)),
    '}',
  ];
}

function serve(hosting: Hosting, { root }: Machine): string[] {
  const base = escapePattern(hosting.base);
  const onion =
    hosting.onion === undefined
      ? []
      : [`header @page Onion-Location ${hosting.onion}{http.request.orig_uri.path}`];
  return [
    `root * ${root}`,
    ...header({ ...everyHeader, 'Content-Security-Policy': filePolicy, 'Cache-Control': NO_STORE }),
    '',
    ...map('move', [
      ...listServerMoves(hosting).map(({ from, to }) => [`~(?i)^${escapePattern(from)}$`, to] as const),
      ['~^(.*/)index\\.html$', '${1}'],
      ['default', ''],
    ]),
    ...map('code', [
      ...hosting.codes.map((code) => {
        const address = `${hosting.base}/q/${code}`;
        return [`~(?i)^${escapePattern(address)}${AFTER_A_CODE}*/?$`, `${address}/index.html`] as const;
      }),
      ['default', ''],
    ]),
    ...map('type', [
      ...Object.entries(contentTypes).map(([ending, type]) => [`~\\.${ending}$`, type] as const),
      ['default', otherType],
    ]),
    ...map('policy', [
      [`~^${base}/(${getSearchPagePattern(hosting)})$`, hosting.searchPolicy],
      ['~\\.html$', hosting.pagePolicy],
      ['default', filePolicy],
    ]),
    ...map('cache', [
      [`~^${base}/${CACHED_FOREVER_PATTERN}$`, FOREVER],
      [`~^${base}/${escapePattern(SEARCH_PROGRAM)}$`, ASK_AGAIN],
      ['default', NO_STORE],
    ]),
    '',
    'route {',
    ...indent([
      '# No part of a file is sent alone: it is small.',
      'request_header -Range',
      '@other not method GET HEAD',
      'header @other Allow "GET, HEAD"',
      'respond @other 405',
      `@long expression \`{http.request.orig_uri}.size() > ${String(LONGEST_ADDRESS)}\``,
      'respond @long 414',
      '',
      '# The address as it was asked for must look like one of the site.',
      `@odd not vars_regexp {http.request.orig_uri} ^${ORIGIN}${getAddressPattern(hosting)}(\\?|$)`,
      'error @odd 404',
      '@packed path *.br *.gz',
      'error @packed 404',
      '@moved not vars {site_move} ""',
      'redir @moved {site_move} 301',
      '',
      '# Printed codes: with or without the last slash, in small or large letters.',
      '@code not vars {site_code} ""',
      'rewrite @code {site_code}',
      '@folder {',
      '\tnot path */',
      '\tfile {path}/',
      '}',
      'redir @folder {path}/ 301',
      '@index {',
      '\tpath */',
      '\tfile {path}index.html',
      '}',
      'rewrite @index {path}index.html',
      '@missing not file',
      'error @missing 404',
      '',
      'header Content-Type {site_type}',
      'header Content-Security-Policy {site_policy}',
      'header Cache-Control {site_cache}',
      'header {',
      '\t-Accept-Ranges',
      '\tdefer',
      '}',
      `@packs path ${compressedKinds.map((kind) => `*.${kind}`).join(' ')}`,
      'header @packs {',
      '\tVary Accept-Encoding',
      '\tdefer',
      '}',
      '@page path *.html',
      ...onion,
      'file_server {',
      '\tprecompressed br gzip',
      '\tdisable_canonical_uris',
      '}',
    ]),
    '}',
    '',
    'handle_errors {',
    ...indent([
      '@not_found expression `{err.status_code} == 404`',
      'handle @not_found {',
      ...indent([
        `@own vars_regexp own {http.request.orig_uri} ^${ORIGIN}${base}/(${getLanguagePattern(hosting)})/`,
        `vars site_404 ${hosting.base}/404.html`,
        `vars @own site_404 ${hosting.base}/{re.own.1}/404.html`,
        'rewrite * {vars.site_404}',
        ...header({
          ...everyHeader,
          'Content-Type': contentTypes['html'] ?? '',
          'Content-Security-Policy': hosting.pagePolicy,
          'Cache-Control': NO_STORE,
        }),
        'header {',
        '\tVary Accept-Encoding',
        '\t-Accept-Ranges',
        '\tdefer',
        '}',
        'file_server {',
        '\tstatus 404',
        '\tprecompressed br gzip',
        '}',
      ]),
      '}',
      'respond {err.status_code}',
    ]),
    '}',
  ];
}
