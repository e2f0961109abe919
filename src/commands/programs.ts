import { execFileSync } from 'node:child_process';
import { existsSync, globSync, rmSync, writeFileSync } from 'node:fs';

/** A program that printing, the tests or the benchmark start, and how to get it. */
export interface Program {
  /** As a person calls it. */
  readonly name: string;
  /** The package of Debian that brings it. */
  readonly debianPackage: string;
  /** Where it may be, the likeliest first; `*` stands for any name. */
  readonly places: readonly string[];
}

export const programs = {
  chromium: {
    name: 'Chromium or Google Chrome',
    debianPackage: 'chromium',
    places: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/snap/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    name: 'Firefox',
    debianPackage: 'firefox-esr',
    places: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
  },
  webKitDriver: {
    name: 'WebKitWebDriver',
    debianPackage: 'webkit2gtk-driver',
    places: ['/usr/bin/WebKitWebDriver'],
  },
  webKitBrowser: {
    name: 'MiniBrowser of WebKitGTK',
    debianPackage: 'webkit2gtk-driver',
    places: ['/usr/lib/*/webkit2gtk-4*/MiniBrowser', '/usr/libexec/webkit2gtk-4*/MiniBrowser'],
  },
  screen: { name: 'Xvfb', debianPackage: 'xvfb', places: ['/usr/bin/Xvfb'] },
  xauth: { name: 'xauth', debianPackage: 'xauth', places: ['/usr/bin/xauth'] },
  // Fonts in which pictures of pages show every script, and others to see that paper does not depend on them.
  noto: {
    name: 'the Noto fonts',
    debianPackage: 'fonts-noto-core',
    places: ['/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf'],
  },
  dejaVu: {
    name: 'the DejaVu fonts',
    debianPackage: 'fonts-dejavu-core',
    places: ['/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'],
  },
  openssl: {
    name: 'OpenSSL',
    debianPackage: 'openssl',
    places: ['/usr/bin/openssl', '/opt/homebrew/bin/openssl'],
  },
  nginx: { name: 'nginx', debianPackage: 'nginx', places: ['/usr/sbin/nginx'] },
  nginxBrotli: {
    name: 'the brotli module of nginx',
    debianPackage: 'libnginx-mod-http-brotli-static',
    places: ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'],
  },
  caddy: { name: 'Caddy', debianPackage: 'caddy', places: ['/usr/bin/caddy'] },
  pdffonts: getPoppler('pdffonts'),
  pdfinfo: getPoppler('pdfinfo'),
  pdftoppm: getPoppler('pdftoppm'),
  pdftotext: getPoppler('pdftotext'),
} as const satisfies Record<string, Program>;

/** A tool that reads PDFs. */
function getPoppler(tool: string): Program {
  const folders = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
  return {
    name: 'Poppler',
    debianPackage: 'poppler-utils',
    places: folders.map((folder) => `${folder}/${tool}`),
  };
}

/**
 * Where a program is installed. As root on a Debian machine without it, installs it.
 * @throws one sentence that says what to install.
 */
export function findProgram(program: Program): string {
  requirePrograms([program]);
  return findInstalled(program) ?? '';
}

/**
 * Sees to it that programs are there: as root on a Debian machine, installs those that are missing, and says so.
 * @throws one sentence that names them, and one line to copy.
 */
export function requirePrograms(wanted: readonly Program[]): void {
  const listMissing = (): Program[] => wanted.filter((program) => findInstalled(program) === undefined);
  const packages = [...new Set(listMissing().map(({ debianPackage }) => debianPackage))];
  if (packages.length > 0 && process.getuid?.() === 0 && existsSync(APT)) install(packages);
  const missing = listMissing();
  if (missing.length === 0) return;
  throw new MissingPrograms(
    `This needs ${[...new Set(missing.map(({ name }) => name))].join(', ')}. On Debian or Ubuntu:\n` +
      `  sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`,
  );
}

/** What somebody must install before a command can run. */
export class MissingPrograms extends Error {}

const APT = '/usr/bin/apt-get';
/** What Debian asks before it starts a server that was just installed. */
const START_POLICY = '/usr/sbin/policy-rc.d';

/** Installs packages of Debian; a server among them does not start. */
function install(packages: readonly string[]): void {
  console.error(`Installing ${packages.join(' ')}`);
  const mayNotStart = !existsSync(START_POLICY);
  if (mayNotStart) writeFileSync(START_POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', ...packages],
    ]) {
      execFileSync(APT, args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
  } finally {
    if (mayNotStart) rmSync(START_POLICY);
  }
}

function findInstalled({ places }: Program): string | undefined {
  return places.flatMap((place) => globSync(place)).find((path) => existsSync(path));
}
