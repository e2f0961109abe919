import { execFileSync } from 'node:child_process';
import { existsSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './commandError.ts';

/** A program that printing, the tests or the benchmarks need, and how to install it. */
interface Program {
  /** Its name in messages. */
  readonly name: string;
  /** The Debian package that contains it. */
  readonly debianPackage: string;
  /** Its possible commands or paths, the likeliest first; `*` matches any name. */
  readonly places: readonly string[];
  /** Slower programs that do the same, for systems without that package. */
  readonly substitutes?: readonly string[];
}

/** Where commands without a folder are looked for. */
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
  // Fonts that show every script in screenshots, and others to check that PDFs do not depend on installed fonts.
  noto: describe('the Noto fonts', 'fonts-noto-core', `${FONTS}/noto/NotoSans-Regular.ttf`),
  dejaVu: describe('the DejaVu fonts', 'fonts-dejavu-core', `${FONTS}/dejavu/DejaVuSans.ttf`),
  // Speech on a Linux desktop, and its voices.
  speech: describe('Speech Dispatcher', 'speech-dispatcher', 'speech-dispatcher'),
  voices: describe(
    'the voices of eSpeak NG',
    'speech-dispatcher-espeak-ng',
    '/usr/lib/speech-dispatcher-modules/sd_espeak-ng',
  ),
  openssl: describe('OpenSSL', 'openssl', 'openssl'),
  nginx: describe('nginx', 'nginx', 'nginx'),
  nginxBrotli: describe(
    'the Brotli module for nginx',
    'libnginx-mod-http-brotli-static',
    '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  ),
  caddy: describe('Caddy', 'caddy', 'caddy'),
  pdffonts: describe('Poppler', 'poppler-utils', 'pdffonts'),
  pdfinfo: describe('Poppler', 'poppler-utils', 'pdfinfo'),
  pdftoppm: describe('Poppler', 'poppler-utils', 'pdftoppm'),
  pdftotext: describe('Poppler', 'poppler-utils', 'pdftotext'),
  // Weblate reads translation files with these.
  pofilter: describe('the Translate Toolkit', 'translate-toolkit', 'pofilter'),
  xliff2po: describe('the Translate Toolkit', 'translate-toolkit', 'xliff2po'),
  po2xliff: describe('the Translate Toolkit', 'translate-toolkit', 'po2xliff'),
};

function describe(name: string, debianPackage: string, ...places: readonly string[]): Program {
  return { name, debianPackage, places };
}

/**
 * The path of a program. As root on Debian, installs it if it is missing.
 * @throws {CommandError} that says what to install
 */
export function findProgram(program: Program): string {
  const found = findPlace(program.places) ?? findPlace(program.substitutes);
  if (found !== undefined) return found;
  requirePrograms([program]);
  return findPlace(program.places) ?? '';
}

/**
 * Makes sure that programs are installed. As root on Debian, installs the missing ones and reports it.
 * @throws {CommandError} that lists the missing programs, with a command to copy
 */
export function requirePrograms(requested: readonly Program[]): void {
  const listMissing = (): Program[] => requested.filter((program) => findPlace(program.places) === undefined);
  const mayInstall = process.getuid?.() === 0 && existsSync(APT);
  if (mayInstall && listMissing().length > 0) install(listPackages(listMissing()));
  const missing = listMissing().filter((program) => findPlace(program.substitutes) === undefined);
  if (missing.length === 0) return;
  throw new CommandError(
    `Missing programs: ${[...new Set(missing.map(({ name }) => name))].join(', ')}. To install them on Debian:\n` +
      `  sudo apt-get install -y --no-install-recommends ${listPackages(missing).join(' ')}`,
  );
}

function listPackages(missing: readonly Program[]): string[] {
  return [...new Set(missing.map(({ debianPackage }) => debianPackage))];
}

const APT = '/usr/bin/apt-get';
/** Debian runs this script before it starts a newly installed server; status 101 forbids it. */
const START_POLICY = '/usr/sbin/policy-rc.d';

/** Installs Debian packages without starting the servers among them. */
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
    // apt has printed the reason, and the caller reports what is still missing.
  } finally {
    if (mayNotStart) rmSync(START_POLICY);
  }
}

function findPlace(places: readonly string[] = []): string | undefined {
  return places
    .flatMap((place) =>
      place.includes('/') ? globSync(place) : FOLDERS.map((folder) => join(folder, place)),
    )
    .find((path) => existsSync(path));
}
