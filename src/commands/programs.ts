import { execFileSync } from 'node:child_process';
import { existsSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './commandError.ts';

/** A program that printing, the tests or the benchmark start, and how to get it. */
interface Program {
  /** As a person calls it. */
  readonly name: string;
  /** The package of Debian that brings it. */
  readonly debianPackage: string;
  /** What it may be called, the likeliest first, or where it may be; `*` stands for any name. */
  readonly places: readonly string[];
  /** The places of what does the same more slowly, where there is no such package. */
  readonly substitutes?: readonly string[];
}

/** Where programs are that are named without a folder. */
const FOLDERS = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin', '/snap/bin'];

const CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', CHROME];
const FIREFOXES = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const FONTS = '/usr/share/fonts/truetype';

export const programs = {
  chromium: describe('Chromium or Google Chrome', 'chromium', ...CHROMIUMS),
  headlessShell: {
    ...describe('the headless shell of Chromium', 'chromium-headless-shell', 'chromium-headless-shell'),
    substitutes: CHROMIUMS,
  },
  firefox: describe('Firefox', 'firefox-esr', ...FIREFOXES),
  webKitDriver: describe('WebKitWebDriver', 'webkit2gtk-driver', 'WebKitWebDriver'),
  webKitBrowser: describe(
    'MiniBrowser of WebKitGTK',
    'webkit2gtk-driver',
    '/usr/lib/*/webkit2gtk-4*/MiniBrowser',
    '/usr/libexec/webkit2gtk-4*/MiniBrowser',
  ),
  screen: describe('Xvfb', 'xvfb', 'Xvfb'),
  xauth: describe('xauth', 'xauth', 'xauth'),
  // Fonts in which pictures of pages show every script, and others to see that paper does not depend on them.
  noto: describe('the Noto fonts', 'fonts-noto-core', `${FONTS}/noto/NotoSans-Regular.ttf`),
  dejaVu: describe('the DejaVu fonts', 'fonts-dejavu-core', `${FONTS}/dejavu/DejaVuSans.ttf`),
  // What speaks on a Linux desktop, and its voices.
  speech: describe('Speech Dispatcher', 'speech-dispatcher', 'speech-dispatcher'),
  voices: describe(
    'the voices of eSpeak NG',
    'speech-dispatcher-espeak-ng',
    '/usr/lib/speech-dispatcher-modules/sd_espeak-ng',
  ),
  openssl: describe('OpenSSL', 'openssl', 'openssl'),
  nginx: describe('nginx', 'nginx', 'nginx'),
  nginxBrotli: describe(
    'the brotli module of nginx',
    'libnginx-mod-http-brotli-static',
    '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  ),
  caddy: describe('Caddy', 'caddy', 'caddy'),
  pdffonts: describe('Poppler', 'poppler-utils', 'pdffonts'),
  pdfinfo: describe('Poppler', 'poppler-utils', 'pdfinfo'),
  pdftoppm: describe('Poppler', 'poppler-utils', 'pdftoppm'),
  pdftotext: describe('Poppler', 'poppler-utils', 'pdftotext'),
  // What Weblate reads the files of translators with.
  pofilter: describe('the Translate Toolkit', 'translate-toolkit', 'pofilter'),
  xliff2po: describe('the Translate Toolkit', 'translate-toolkit', 'xliff2po'),
  po2xliff: describe('the Translate Toolkit', 'translate-toolkit', 'po2xliff'),
};

function describe(name: string, debianPackage: string, ...places: readonly string[]): Program {
  return { name, debianPackage, places };
}

/**
 * Where a program is installed. As root on a Debian machine without it, installs it.
 * @throws one sentence that says what to install.
 */
export function findProgram(program: Program): string {
  const found = findInstalled(program) ?? findSubstitute(program);
  if (found !== undefined) return found;
  requirePrograms([program]);
  return findInstalled(program) ?? '';
}

/**
 * Sees to it that programs are there: as root on a Debian machine, installs those that are missing, and says so.
 * @throws one sentence that names them, and one line to copy.
 */
export function requirePrograms(requested: readonly Program[]): void {
  const listMissing = (): Program[] => requested.filter((program) => findInstalled(program) === undefined);
  const mayInstall = process.getuid?.() === 0 && existsSync(APT);
  if (mayInstall && listMissing().length > 0) install(listPackages(listMissing()));
  const missing = listMissing().filter((program) => findSubstitute(program) === undefined);
  if (missing.length === 0) return;
  throw new CommandError(
    `This needs ${[...new Set(missing.map(({ name }) => name))].join(', ')}. On Debian:\n` +
      `  sudo apt-get install -y --no-install-recommends ${listPackages(missing).join(' ')}`,
  );
}

function listPackages(missing: readonly Program[]): string[] {
  return [...new Set(missing.map(({ debianPackage }) => debianPackage))];
}

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
  } catch {
    // What apt says stands above, and whoever asked tells what is still missing.
  } finally {
    if (mayNotStart) rmSync(START_POLICY);
  }
}

function findInstalled({ places }: Program): string | undefined {
  return findPlace(places);
}

function findSubstitute({ substitutes = [] }: Program): string | undefined {
  return findPlace(substitutes);
}

function findPlace(places: readonly string[]): string | undefined {
  return places
    .flatMap((place) =>
      place.includes('/') ? globSync(place) : FOLDERS.map((folder) => join(folder, place)),
    )
    .find((path) => existsSync(path));
}
