/** Decorative pictures of the lists. */
import phone from '@tabler/icons/outline/phone.svg?raw';
import book from '@tabler/icons/outline/book-2.svg?raw';
import building from '@tabler/icons/outline/building-community.svg?raw';
import code from '@tabler/icons/outline/qrcode.svg?raw';
import folder from '@tabler/icons/outline/folder.svg?raw';
import hash from '@tabler/icons/outline/hash.svg?raw';
import help from '@tabler/icons/outline/help.svg?raw';
import mapPin from '@tabler/icons/outline/map-pin.svg?raw';
import message from '@tabler/icons/outline/message-check.svg?raw';
import quote from '@tabler/icons/outline/quote.svg?raw';
import scale from '@tabler/icons/outline/scale.svg?raw';
import search from '@tabler/icons/outline/search.svg?raw';
import user from '@tabler/icons/outline/user.svg?raw';
import type { JSX } from 'preact';
import { extractShapes } from '../../../src/pictures/pictograms.ts';
import { REVIEW } from './pageAddress.ts';

const sources: Readonly<Record<string, string>> = {
  answers: search,
  campaigns: code,
  contacts: phone,
  entitlements: scale,
  files: folder,
  guides: book,
  numbers: hash,
  organisations: building,
  places: mapPin,
  questions: help,
  [REVIEW]: message,
  settings: user,
  sources: quote,
};

/** Looks like those of the site (`Pictogram.astro`). */
export function Pictogram({ name }: { readonly name: string }): JSX.Element {
  return (
    <svg
      class="pictogram"
      viewBox="0 0 24 24"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: extractShapes(sources[name] ?? folder) }}
    />
  );
}
