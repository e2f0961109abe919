import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commonHeaders } from '../../src/domain/policy.ts';
import { exampleMachine, hosts } from '../../src/hosting/hosting.ts';
import {
  listHostFiles,
  formatCaddyfile,
  formatHostingReadme,
  formatNginxConfig,
} from '../../src/hosting/servers.ts';
import { exampleHosting as hosting } from '../support/exampleHosting.ts';

describe('a server template', () => {
  it.each([undefined, 'example.onion'])('is filled completely (onion address: %s)', (onion) => {
    for (const text of [
      formatNginxConfig({ ...hosting, onion }, exampleMachine),
      formatCaddyfile({ ...hosting, onion }, exampleMachine),
      formatHostingReadme({ ...hosting, onion }, 'dist'),
      ...hosts.flatMap((host) => Object.values(listHostFiles(host, { ...hosting, onion }))),
    ])
      expect(text).not.toMatch(/\{\{|undefined/);
  });
});

it.each(Object.entries(commonHeaders))('nginx and Caddy send the header %s', (name, value) => {
  // The templates of both put values between quotes, without escapes.
  expect(value).not.toMatch(/["$\\{}]/);
  const configurations = [
    formatNginxConfig(hosting, exampleMachine),
    formatCaddyfile(hosting, exampleMachine),
  ];
  for (const text of configurations) expect(text).toContain(`${name} "${value}"`);
});

describe('listHostFiles', () => {
  it.each([
    ['nginx', ['README.txt', 'nginx.conf']],
    ['caddy', ['Caddyfile', 'Dockerfile', 'README.txt', 'compose.yaml']],
    ['cloudflare', ['README.txt', 'site/_headers', 'site/_redirects']],
    ['netlify', ['README.txt', 'site/_headers', 'site/_redirects']],
    ['github-pages', ['README.txt', 'site/.nojekyll', 'site/CNAME']],
    ['folder', ['README.txt']],
  ] as const)('lists exactly what %s needs', (host, files) => {
    expect(Object.keys(listHostFiles(host, hosting)).sort()).toEqual(files);
  });

  it('lets Caddy obtain its certificate, and points nginx to an existing one', () => {
    expect(listHostFiles('caddy', hosting)['Caddyfile']).not.toMatch(/^\ttls /m);
    expect(listHostFiles('nginx', hosting)['nginx.conf']).toContain('ssl_certificate /etc/ssl/site/');
  });
});

describe('the container', () => {
  const { Dockerfile = '', 'compose.yaml': compose = '' } = listHostFiles('caddy', hosting);

  it('starts from a fixed version, runs as an unprivileged user, and has a health check', () => {
    expect(Dockerfile).toMatch(/^FROM caddy:\d+\.\d+\.\d+-alpine$/m);
    expect(Dockerfile.match(/^USER .*$/gm)).toEqual(['USER 1000:1000']);
    expect(Dockerfile.slice(Dockerfile.indexOf('USER'))).not.toMatch(/^(RUN|COPY|ADD)/m);
    expect(Dockerfile).toMatch(/^HEALTHCHECK .*CMD \["curl", "--fail", .*"http:\/\/127\.0\.0\.1:2019\/"\]$/m);
    expect(listHostFiles('caddy', hosting)['Caddyfile']).toMatch(/^http:\/\/:2019 \{\n\tbind 127\.0\.0\.1$/m);
  });

  it('can write only its certificates', () => {
    const { web } = (parse(compose) as { services: { web: Record<string, unknown> } }).services;
    expect(web).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      cap_add: ['NET_BIND_SERVICE'],
      security_opt: ['no-new-privileges:true'],
      volumes: ['certificates:/data'],
      ports: ['80:80', '443:443'],
    });
  });
});
