import { exampleMachine, type Hosting } from './hosting.ts';

/** The guide beside the files for a host, in plain words. */
export function writeGuide(hosting: Hosting, siteFolder: string): string {
  const { root, certificate, key } = exampleMachine;
  const folder = hosting.base === '' ? root : `${root}${hosting.base}`;
  const onion =
    hosting.onion === undefined
      ? []
      : [
          '',
          'The onion service',
          '-----------------',
          `Pages name ${hosting.onion} to browsers that can open it ("Onion-Location").`,
          'To serve it on the same machine, add a block that listens on 127.0.0.1 without TLS and without',
          '"Strict-Transport-Security", with all else of the https block, and let Tor pass on to it.',
        ];
  return `${[
    `Putting the site on a server`,
    '============================',
    '',
    `The site itself is the folder ${siteFolder}/. It is made for https://${hosting.host}${hosting.base}/`,
    'These files beside it tell a server how to send it. The build writes them anew each time, and the',
    'policy in them belongs to the pages of the same build: put up both together.',
    '',
    'Which file',
    '----------',
    '_headers, _redirects   a host of static sites that reads them: copy both into the folder that you publish',
    'nginx.conf             nginx, 1.25.1 or newer',
    'Caddyfile              Caddy, 2.6 or newer',
    '',
    'A host that reads none of these sends no headers of ours. Pages carry their policy themselves, but then a phone',
    'may keep them, another site may frame them, and "back" may show them again after leaving. Choose another host.',
    '',
    'nginx',
    '-----',
    `1. Copy the site to ${folder}`,
    '2. On Debian: apt install nginx libnginx-mod-http-brotli-static',
    '3. Copy nginx.conf to /etc/nginx/conf.d/site.conf and change in it what is not so on your machine:',
    `   root             ${root}`,
    `   certificate      ${certificate}   (with the certificates between yours and the root)`,
    `   its private key  ${key}`,
    '4. nginx -t && systemctl reload nginx',
    '',
    'Caddy',
    '-----',
    `1. Copy the site to ${folder}`,
    '2. Copy Caddyfile to /etc/caddy/Caddyfile and change the same three places. Caddy fetches a certificate',
    '   by itself if you take out the line that begins with "tls".',
    '3. caddy validate --config /etc/caddy/Caddyfile && systemctl reload caddy',
    '',
    'What they do',
    '------------',
    '- They keep no access log and write no address down. If you must count, count paths alone.',
    '- They tell a phone to keep no page. Only the parts of the search that are the same for everybody may stay.',
    '- They send the packed twin of a file (.br, .gz) to whoever can read it.',
    '- They move http to https, an address without its last slash to the one with it, and index.html to its folder.',
    '- They answer a printed code in small and in large letters, with and without the last slash, in one request.',
    '- They answer an address that does not exist with 404 and the page of its language.',
    '- They answer nothing but GET and HEAD.',
    '- "Strict-Transport-Security" binds this name and all names below it to https for two years. If another name',
    '  below it still needs http, take out "; includeSubDomains".',
    '',
    'Before you tell anybody the address',
    '-----------------------------------',
    `npm run verify -- https://${hosting.host}${hosting.base}/    compares what the server sends with SHA256SUMS`,
    ...onion,
  ].join('\n')}\n`;
}
