import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { planCode } from '../../src/commands/planCode.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { getCodeAddress, getReadableCodeAddress } from '../../src/domain/siteAddress.ts';
import { codePictureKinds, getCodePicturePath, type CodePictureKind } from '../../src/domain/paths.ts';
import { createCodeFile } from '../../src/codes/pictures/codeFile.ts';
import { blur, cover, print, tilt, turn, type Photo } from '../support/photo.ts';
import { readCodes } from '../support/readCodes.ts';
import { takesAll } from '../support/sample.ts';
import { FIXTURE, FIXTURE_CONTENT, FIXTURE_TIME, SITE } from '../support/sites.ts';

const QUIET_ZONE = 4;
/** The smallest that is printed: a sticker, in mm. */
const SMALLEST = 20;
const SAMPLE = takesAll ? 200 : 40;

interface Picture {
  readonly name: string;
  readonly kind: CodePictureKind;
  readonly svg: string;
  readonly address: string;
}

function listPictures(contentDir: string, dist: string): Picture[] {
  const files = readContentFiles(contentDir);
  const { address } = parseYaml(files.find(({ path }) => path === 'site.yaml')?.text ?? '') as {
    address: string;
  };
  const codes = files.flatMap(({ path }) => /^facts\/campaigns\/(.+)\.yaml$/.exec(path)?.[1] ?? []);
  return codes.flatMap((code) =>
    codePictureKinds.map((kind) => {
      const name = getCodePicturePath(code, kind);
      return {
        name,
        kind,
        svg: readFileSync(join(dist, name), 'utf8'),
        address: getCodeAddress(address, code),
      };
    }),
  );
}

const REQUESTED = { target: 'now', language: 'ask', material: 'sticker' };

/** Codes as `npm run code` makes them, with their pictures. */
function listSample(): Picture[] {
  const contentFiles = readContentFiles(FIXTURE_CONTENT);
  const siteAddress = 'https://vejviser.example';
  const now = Date.parse(FIXTURE_TIME);
  let state = 20_261_125;
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  // Words under a picture change nothing about it.
  const kinds = codePictureKinds.filter((kind) => kind !== 'address');
  return Array.from({ length: SAMPLE }, () => {
    const code = planCode(REQUESTED, { contentFiles, siteAddress, now, random }).file?.code ?? '';
    const words = {
      address: getCodeAddress(siteAddress, code),
      readable: getReadableCodeAddress(siteAddress, code),
    };
    return kinds.map((kind) => ({
      name: `${code} ${kind}`,
      kind,
      svg: createCodeFile(words, kind),
      address: words.address,
    }));
  }).flat();
}

/** What a camera may see of a picture that nothing covers. */
async function listViews(photo: Photo): Promise<[string, Photo][]> {
  return [
    ['as printed', photo],
    ['out of focus', await blur(photo, 2)],
    ['turned a little', await turn(photo, 8)],
    ['turned', await turn(photo, 37)],
    ['upside down', await turn(photo, 180)],
    ['from below', tilt(photo, 0.2)],
    ['turned, from below and out of focus', await blur(tilt(await turn(photo, 20), 0.1), 1)],
  ];
}

/**
 * The picture with one round blob on it, white or black, wherever a blob of this size touches no corner mark: 10 % of the
 * symbol at level Q, 15 % at level H. From one place to the next it is `step` modules.
 */
function listCovered({ svg, kind }: Picture, photo: Photo, step: number): [string, Photo][] {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const modules = size - 2 * QUIET_ZONE;
  const pixel = photo.width / size;
  const radius = Math.sqrt(((kind === 'highCorrection' ? 0.15 : 0.1) * modules ** 2) / Math.PI);
  const places = Array.from(
    { length: Math.floor((modules - 2 * radius) / step) + 1 },
    (_, index) => radius + index * step,
  );
  // Seven modules, and the white line around them.
  const mark = 8;
  const far = modules - mark;
  const marks = [
    { left: 0, top: 0 },
    { left: far, top: 0 },
    { left: 0, top: far },
  ];
  return places
    .flatMap((x) => places.map((y) => ({ x, y })))
    .filter(({ x, y }) =>
      marks.every(
        ({ left, top }) =>
          Math.hypot(Math.max(left - x, 0, x - left - mark), Math.max(top - y, 0, y - top - mark)) >= radius,
      ),
    )
    .flatMap(({ x, y }) =>
      ([0, 255] as const).map((grey): [string, Photo] => [
        `covered at ${x.toFixed(1)}, ${y.toFixed(1)} by ${String(grey)}`,
        cover(photo, {
          x: (x + QUIET_ZONE) * pixel,
          y: (y + QUIET_ZONE) * pixel,
          radius: radius * pixel,
          grey,
        }),
      ]),
    );
}

/** The views in which another library than the one that made the picture does not read its address. */
async function listUnread(picture: Picture, views: readonly [string, Photo][]): Promise<string[]> {
  const unread: string[] = [];
  for (const [view, photo] of views) {
    const [found] = await readCodes(photo);
    if (found?.text !== picture.address) unread.push(`${picture.name} ${view}`);
  }
  return unread;
}

describe.each([
  { site: 'the site', contentDir: 'content', dist: SITE, step: 2 },
  // Its codes were not made by `npm run code`, which draws until a picture stands all of these blobs.
  { site: 'the fixture', contentDir: FIXTURE_CONTENT, dist: FIXTURE, step: 3 },
])('every code picture of $site', ({ contentDir, dist, step }) => {
  const pictures = listPictures(contentDir, dist);

  it('is there, and no other', () => {
    expect(pictures.length).toBeGreaterThan(0);
    const built = globSync('qr/*.svg', { cwd: dist }).map((file) => `/${file}`);
    expect(built.sort()).toEqual(pictures.map(({ name }) => name).sort());
  });

  it.each([SMALLEST, 30])('is read at %d mm from any side, and out of focus', async (millimetres) => {
    for (const picture of pictures) {
      expect(await listUnread(picture, await listViews(await print(picture.svg, millimetres)))).toEqual([]);
    }
  });

  it('is read with a blob on it, anywhere between the corner marks', async () => {
    for (const picture of pictures) {
      const views = listCovered(picture, await print(picture.svg, SMALLEST), step);
      expect(views.length).toBeGreaterThan(40);
      expect(await listUnread(picture, views)).toEqual([]);
    }
  });

  it('is black on white, tells nothing, and asks for nothing', () => {
    for (const { svg, name } of pictures) {
      expect(svg, name).not.toMatch(
        /traffick|victim|prostitut|\bsex|escape|polic|href|@import|style|script/i,
      );
      expect(svg, name).toContain('shape-rendering="crispEdges"');
    }
  });
});

describe(`the pictures of ${String(SAMPLE)} new codes`, () => {
  const sample = listSample();

  it('are of codes that differ', () => {
    expect(new Set(sample.map(({ address }) => address)).size).toBe(SAMPLE);
  });

  it('are read as printed, from any side, and out of focus', async () => {
    const unread: string[] = [];
    for (const picture of sample) {
      unread.push(...(await listUnread(picture, await listViews(await print(picture.svg, SMALLEST)))));
    }
    expect(unread).toEqual([]);
  }, 600_000);

  it('are read with a blob on them', async () => {
    const unread: string[] = [];
    for (const picture of sample) {
      unread.push(
        ...(await listUnread(picture, listCovered(picture, await print(picture.svg, SMALLEST), 6))),
      );
    }
    expect(unread).toEqual([]);
  }, 600_000);
});
