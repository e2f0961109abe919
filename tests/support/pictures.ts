import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** Half size: small files, and browser versions that smooth letters differently still produce similar pictures. */
const SCALE = 0.5;
/** How much the grey of a pixel may change, of 255. */
const MAX_GREY = 40;
/** The share of pixels that may change more. A character is about 0.05 % of a picture. */
const MAX_SHARE = 0.0002;

async function readGrey(png: Buffer | string) {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/**
 * Compares a screenshot with the accepted one in `folder`. If they differ, writes the new picture to
 * `.build/pictures` and returns what differs and how to accept it; otherwise returns undefined.
 */
export async function findPictureChange(
  folder: string,
  name: string,
  screenshot: Buffer,
): Promise<string | undefined> {
  const { width } = await sharp(screenshot).metadata();
  const png = await sharp(screenshot)
    .resize({ width: Math.round(width * SCALE) })
    .greyscale()
    .png({ palette: true, colours: 8, effort: 10 })
    .toBuffer();
  const accepted = join(folder, `${name}.png`);
  const change = existsSync(accepted) ? await compare(readFileSync(accepted), png) : 'It does not exist yet.';
  if (change === undefined) return undefined;
  const changed = join('.build/pictures', `${name}.png`);
  mkdirSync('.build/pictures', { recursive: true });
  await sharp(png).toFile(changed);
  return `${accepted}: ${change} Look at ${changed}. To accept it: cp ${changed} ${accepted}`;
}

async function compare(accepted: Buffer, png: Buffer): Promise<string | undefined> {
  const [before, after] = await Promise.all([readGrey(accepted), readGrey(png)]);
  if (before.width !== after.width || before.height !== after.height)
    return `It was ${String(before.width)} × ${String(before.height)} px and is ${String(after.width)} × ${String(after.height)} px.`;
  const changed = before.data.reduce(
    (count, grey, at) => count + Number(Math.abs(grey - (after.data[at] ?? 0)) > MAX_GREY),
    0,
  );
  return changed > before.data.length * MAX_SHARE
    ? `${String(changed)} of ${String(before.data.length)} pixels changed.`
    : undefined;
}
