import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Photo } from './photo.ts';

// Another library than the one that draws the codes; its program comes from its package, not from the network.
prepareZXingModule({
  overrides: {
    wasmBinary: new Uint8Array(
      readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))),
    ).buffer,
  },
});

/** A code as a scanner sees it; `side` is in dots of the picture. */
export interface ReadCode {
  readonly text: string;
  readonly side: number;
  readonly level: string;
}

/** Every code on a picture. */
export async function readCodes({ pixels, width, height }: Photo): Promise<ReadCode[]> {
  // Three colours and no transparency, in one number each. A sheet has millions of them: a loop takes the least time.
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
