import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Photo } from './photo.ts';

// Not the library that draws the codes. Its WASM is loaded from the package, not from the network.
prepareZXingModule({
  overrides: {
    wasmBinary: new Uint8Array(
      readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))),
    ).buffer,
  },
});

/** A code as a scanner reads it; `side` is in pixels of the picture. */
export interface ReadCode {
  readonly text: string;
  readonly side: number;
  readonly level: string;
}

/** Reads all QR codes in a picture. */
export async function readCodes({ pixels, width, height }: Photo): Promise<ReadCode[]> {
  // Expands each grey pixel to opaque RGBA. A sheet has millions of pixels, and a loop is fastest.
  const colours = new Uint32Array(pixels.length);
  for (let index = 0; index < pixels.length; index += 1) {
    colours[index] = 0xff_00_00_00 + (pixels[index] ?? 0) * 0x01_01_01;
  }
  const image = { data: new Uint8ClampedArray(colours.buffer), width, height, colorSpace: 'srgb' as const };
  const found = await readBarcodes(image, { formats: ['QRCode'] });
  return found
    .filter(({ isValid }) => isValid)
    .map(({ text, position: { topLeft, topRight }, extra }) => ({
      text,
      side: Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y),
      level: (JSON.parse(extra) as { ECLevel: string }).ECLevel,
    }));
}
