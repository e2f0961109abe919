import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { planCode } from '../../tools/codes/planCode.ts';
import { readContentFiles } from '../../src/content/readContentFiles.ts';
import { getCodeAddress, getReadableCodeAddress } from '../../src/domain/siteAddress.ts';
import { codePictureKinds, getCodePicturePath, type CodePictureKind } from '../../src/domain/paths.ts';
import { createCodeFile } from '../../src/codes/pictures/codeFile.ts';
import { blur, cover, print, tilt, turn, type Photo } from '../support/photo.ts';
import { readCodes } from '../support/readCodes.ts';
import { takesAll } from '../support/sample.ts';
import { FIXTURE, FIXTURE_CONTENT, FIXTURE_TIME, SITE } from '../support/sites.ts';

const QUIET_ZONE = 4;
/** The smallest print, a sticker, in mm. */
const SMALLEST = 20;
/** A step larger than any picture. */
const MIDDLE_ALONE = 100;
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

/** Codes as `npm run code` creates them, with their pictures. */
function listSample(): Picture[] {
  const contentFiles = readContentFiles(FIXTURE_CONTENT);
  const siteAddress = 'https://vejviser.example';
  const now = Date.parse(FIXTURE_TIME);
  let state = 20_261_125;
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  // The address below a code does not change the code.
  const kinds = codePictureKinds.filter((kind) => kind !== 'address');
  return Array.from({ length: SAMPLE }, () => {
    const code = planCode(REQUESTED, { contentFiles, siteAddress, now, random }).file?.code ?? '';
    const address = {
      address: getCodeAddress(siteAddress, code),
      readable: getReadableCodeAddress(siteAddress, code),
    };
    return kinds.map((kind) => ({
      name: `${code} ${kind}`,
      kind,
      svg: createCodeFile(address, kind),
      address: address.address,
    }));
  }).flat();
}

/** What a camera may see of an undamaged picture. */
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
 * The picture with one round blob, white or black, at every position that leaves the corner marks free, and in the middle.
 * `share` is the share of the symbol that the blob covers, `step` the distance between positions in modules.
 */
function listCovered({ svg }: Picture, photo: Photo, share: number, step: number): [string, Photo][] {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const modules = size - 2 * QUIET_ZONE;
  const pixel = photo.width / size;
  const radius = Math.sqrt((share * modules ** 2) / Math.PI);
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
  const middle = { x: modules / 2, y: modules / 2 };
  return [middle, ...places.flatMap((x) => places.map((y) => ({ x, y })))]
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

/** The views from which a library other than the one that made the picture can't read its address. */
async function listUnread(picture: Picture, views: readonly [string, Photo][]): Promise<string[]> {
  const unread: string[] = [];
  for (const [view, photo] of views) {
    const [found] = await readCodes(photo);
    if (found?.text !== picture.address) unread.push(`${picture.name} ${view}`);
  }
  return unread;
}

const isHigh = ({ kind }: Picture): boolean => kind === 'highCorrection';

describe.each([
  { site: 'the site', contentDir: 'content', dist: SITE, step: 2 },
  { site: 'the fixture', contentDir: FIXTURE_CONTENT, dist: FIXTURE, step: 3 },
])('every code picture of $site', ({ contentDir, dist, step }) => {
  const pictures = listPictures(contentDir, dist);

  it('exists, and there are no others', () => {
    expect(pictures.length).toBeGreaterThan(0);
    const built = globSync('qr/*.svg', { cwd: dist }).map((file) => `/${file}`);
    expect(built.sort()).toEqual(pictures.map(({ name }) => name).sort());
  });

  it.each([SMALLEST, 30])('can be read at %d mm from any angle, and out of focus', async (millimetres) => {
    for (const picture of pictures) {
      expect(await listUnread(picture, await listViews(await print(picture.svg, millimetres)))).toEqual([]);
    }
  });

  it('can be read with 10 % covered in the middle', async () => {
    for (const picture of pictures) {
      const views = listCovered(picture, await print(picture.svg, SMALLEST), 0.1, MIDDLE_ALONE);
      expect(views).toHaveLength(2);
      expect(await listUnread(picture, views)).toEqual([]);
    }
  });

  it('of level H can be read with 15 % covered anywhere outside the corner marks', async () => {
    for (const picture of pictures.filter(isHigh)) {
      const views = listCovered(picture, await print(picture.svg, SMALLEST), 0.15, step);
      expect(views.length).toBeGreaterThan(40);
      expect(await listUnread(picture, views)).toEqual([]);
    }
  });

  it('of level H can be read out of focus with 10 % covered', async () => {
    for (const picture of pictures.filter(isHigh)) {
      const photo = await blur(await print(picture.svg, SMALLEST), 2);
      expect(await listUnread(picture, listCovered(picture, photo, 0.1, step))).toEqual([]);
    }
  });

  it('is black on white, and contains no sensitive words, scripts or links', () => {
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

  it('have different codes', () => expect(new Set(sample.map(({ address }) => address)).size).toBe(SAMPLE));

  it('can be read as printed, from any angle, and out of focus', async () => {
    const unread: string[] = [];
    for (const picture of sample) {
      unread.push(...(await listUnread(picture, await listViews(await print(picture.svg, SMALLEST)))));
    }
    expect(unread).toEqual([]);
  });

  it('can be read at level H with 15 % covered', async () => {
    const unread: string[] = [];
    for (const picture of sample.filter(isHigh)) {
      const photo = await print(picture.svg, SMALLEST);
      unread.push(...(await listUnread(picture, listCovered(picture, photo, 0.15, 6))));
    }
    expect(unread).toEqual([]);
  });
});
