import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

/** A program that printing, the tests or the benchmark start, and how to get it. */
export interface Program {
  /** As a person calls it. */
  readonly name: string;
  /** The package of Debian that brings it. */
  readonly debianPackage: string;
  /** Where it may be, the likeliest first; `*` stands for any name. */
  readonly places: readonly string[];
  /** Debian starts it when it is installed, so nobody but its owner may install it on a machine. */
  readonly runsAtOnce?: boolean;
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
  nginx: { name: 'nginx', debianPackage: 'nginx', places: ['/usr/sbin/nginx'], runsAtOnce: true },
  nginxBrotli: {
    name: 'the brotli module of nginx',
    debianPackage: 'libnginx-mod-http-brotli-static',
    places: ['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'],
    runsAtOnce: true,
  },
  caddy: { name: 'Caddy', debianPackage: 'caddy', places: ['/usr/bin/caddy'], runsAtOnce: true },
  dejaVu: getDejaVu('DejaVuSans'),
  dejaVuBold: getDejaVu('DejaVuSans-Bold'),
  pdffonts: getPoppler('pdffonts'),
  pdfinfo: getPoppler('pdfinfo'),
  pdftoppm: getPoppler('pdftoppm'),
  pdftotext: getPoppler('pdftotext'),
} as const satisfies Record<string, Program>;

/** A font that machines have where nobody chose one. */
function getDejaVu(name: string): Program {
  return {
    name,
    debianPackage: 'fonts-dejavu-core',
    places: [`/usr/share/fonts/truetype/dejavu/${name}.ttf`],
  };
}

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
  const found = findInstalled(program);
  if (found !== undefined) return found;
  if (!program.runsAtOnce && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', program.debianPackage],
      options,
    );
  }
  const installed = findInstalled(program);
  if (installed !== undefined) return installed;
  throw new Error(
    `This needs ${program.name}: install Debian's package "${program.debianPackage}", then run it again.`,
  );
}

function findInstalled({ places }: Program): string | undefined {
  return places.flatMap((place) => globSync(place)).find((path) => existsSync(path));
}
