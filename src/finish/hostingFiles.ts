import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allowsSearch, combinePolicies } from '../domain/policy.ts';
import { getBasePath } from '../domain/siteAddress.ts';
import type { Redirect } from '../codes/redirect.ts';
import { hosts, type Hosting } from '../hosting/hosting.ts';
import { listHostFiles, formatHostingReadme } from '../hosting/servers.ts';
import type { PagePolicies } from './finishFiles.ts';
import { listFiles } from './listFiles.ts';
import { getPagePolicy } from './pagePolicies.ts';

/** The address of a site, and what can't be read from its files. */
interface HostedSite {
  readonly address: string;
  readonly onion?: string | undefined;
  readonly redirects: readonly Redirect[];
}

/** Reads what a host must know about a built site from its files, so that no hash, language or code is configured manually. */
export function readHosting(
  distDir: string,
  { address, onion, redirects }: HostedSite,
  policies: PagePolicies = readPolicies(distDir),
): Hosting {
  const files = listFiles(distDir);
  const pages = [...policies].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    address: address.replace(/\/*$/, '/'),
    host: new URL(address).hostname,
    base: getBasePath(address),
    onion: onion?.replace(/\/$/, ''),
    languages: files.flatMap((file) => /^([^/]+)\/404\.html$/.exec(file)?.[1] ?? []),
    codes: files.flatMap((file) => /^q\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []),
    searchPages: pages.filter(([, policy]) => allowsSearch(policy)).map(([file]) => file),
    pagePolicy: combinePolicies(pages.map(([, policy]) => policy).filter((policy) => !allowsSearch(policy))),
    searchPolicy: combinePolicies(pages.map(([, policy]) => policy)),
    redirects,
  };
}

function readPolicies(distDir: string): PagePolicies {
  const pages = listFiles(distDir).filter((file) => file.endsWith('.html'));
  return new Map(pages.map((file) => [file, getPagePolicy(readFileSync(join(distDir, file), 'utf8'))]));
}

/** Every redirect, as old and new address; both relative to the site's base path. */
const REDIRECTS = 'redirects.json';

function formatRedirects(redirects: readonly Redirect[]): string {
  return `${JSON.stringify(Object.fromEntries(redirects.map(({ from, to }) => [from, to])), undefined, 2)}\n`;
}

/** Reads the redirects of a built site from its hosting files; none if these are missing. */
export function readRedirects(hostingDir: string): Redirect[] {
  const file = join(hostingDir, REDIRECTS);
  if (!existsSync(file)) return [];
  const redirects = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.entries(redirects).map(([from, to]) => ({ from, to }));
}

/** The address that a site was built for. */
const ADDRESS = 'address.txt';

/** Reads the address that a site was built for from its hosting files; undefined if it is missing. */
export function readBuiltAddress(hostingDir: string): string | undefined {
  const file = join(hostingDir, ADDRESS);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** Writes the folder next to a site: a folder for each host, with what its bundle contains besides the site. */
export function writeHostingFiles(hostingDir: string, hosting: Hosting, siteFolder: string): void {
  const files = {
    'README.txt': formatHostingReadme(hosting, siteFolder),
    [ADDRESS]: `${hosting.address}\n`,
    [REDIRECTS]: formatRedirects(hosting.redirects),
    ...Object.fromEntries(
      hosts.flatMap((host) =>
        Object.entries(listHostFiles(host, hosting)).map(([name, text]) => [`${host}/${name}`, text]),
      ),
    ),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(hostingDir, name)), { recursive: true });
    writeFileSync(join(hostingDir, name), text);
  }
}
