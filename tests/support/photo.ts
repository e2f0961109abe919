import sharp, { type Sharp } from 'sharp';

/** Grey pixels, row by row: 0 is black. */
export interface Photo {
  readonly pixels: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

const PRINTER_DPI = 300;
const MM_PER_INCH = 25.4;

/** Renders an SVG file as printed with 300 dpi at a width in mm. */
export async function print(svg: string, millimetres: number): Promise<Photo> {
  const width = Math.round((millimetres / MM_PER_INCH) * PRINTER_DPI);
  const [, nativeWidth = '30'] = /width="([\d.]+)mm"/.exec(svg) ?? [];
  const density = (PRINTER_DPI * millimetres) / Number(nativeWidth);
  return photograph(sharp(Buffer.from(svg), { density }).resize({ width }));
}

/** Renders an SVG file at a width in pixels. */
export async function draw(svg: string, width: number): Promise<Photo> {
  return photograph(sharp(Buffer.from(svg)).resize({ width }));
}

/** Reads an image file, such as a rendered page. */
export async function readPhoto(file: string): Promise<Photo> {
  return photograph(sharp(file));
}

/** As seen by a camera out of focus. `sigma` is in pixels. */
export async function blur(photo: Photo, sigma: number): Promise<Photo> {
  return photograph(develop(photo).blur(sigma));
}

/** As seen by a rotated camera. */
export async function turn(photo: Photo, degrees: number): Promise<Photo> {
  return photograph(develop(photo).rotate(degrees, { background: '#fff' }));
}

/** As seen by a camera from below: the upper edge is farther away. `strength` is from 0 to 1. */
export function tilt(photo: Photo, strength: number): Photo {
  const { width, height } = photo;
  const pixels = new Uint8ClampedArray(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [u, v] = [(2 * column) / width - 1, (2 * row) / height - 1];
      const depth = (1 - strength * v) / (1 - strength);
      const x = Math.floor(((u * depth + 1) / 2) * width);
      const y = Math.floor(((v * depth + 1) / 2) * height);
      const isOutside = x < 0 || y < 0 || x >= width || y >= height;
      pixels[row * width + column] = isOutside ? 255 : (photo.pixels[y * width + x] ?? 255);
    }
  }
  return { pixels, width, height };
}

/** Draws a round blob on it. All lengths are in pixels. */
export function cover(
  photo: Photo,
  blob: { readonly x: number; readonly y: number; readonly radius: number; readonly grey: 0 | 255 },
): Photo {
  const pixels = photo.pixels.slice();
  for (let y = Math.ceil(blob.y - blob.radius); y < blob.y + blob.radius; y += 1) {
    const half = Math.sqrt(Math.max(blob.radius ** 2 - (y + 0.5 - blob.y) ** 2, 0));
    const [from, to] = [Math.round(blob.x - half), Math.round(blob.x + half)];
    pixels.fill(blob.grey, y * photo.width + from, y * photo.width + to);
  }
  return { ...photo, pixels };
}

function develop({ pixels, width, height }: Photo): Sharp {
  return sharp(Buffer.from(pixels), { raw: { width, height, channels: 1 } });
}

async function photograph(image: Sharp): Promise<Photo> {
  const { data, info } = await image
    .flatten({ background: '#fff' })
    .greyscale()
    // One byte per pixel.
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8ClampedArray(data), width: info.width, height: info.height };
}
