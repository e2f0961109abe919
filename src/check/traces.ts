/** What a built site leaves on a device: titles, previews, addresses, file names. */
import { decodeHTML } from 'entities';

/** A file of the built site. `text` is undefined if only its name is checked. */
export interface ShippedFile {
  /** Relative to the site, separated by `/`. */
  readonly path: string;
  readonly text?: string | undefined;
}

/** A text that stays on the device. */
export interface Trace {
  /** What it is, for messages. */
  readonly what: string;
  readonly text: string;
  /** Its language; undefined if it may be in any language. */
  readonly language: string | undefined;
  /** The built file that contains it. */
  readonly path: string;
}

/** What a trace in an address is called. */
export const ADDRESS = 'address';

/** Patterns for traces by file type; the first group is the trace. Names can be in any language. */
const TRACES = [
  { files: /\.(html|svg)$/, what: 'title', pattern: /<(?:title|desc)\b[^>]*>([^<]*)</g },
  {
    files: /\.html$/,
    what: 'preview',
    pattern:
      /<meta\b[^>]*\b(?:property|name)="(?:og:|twitter:|apple-|application-name|description)[^>]*\scontent="([^"]*)"/g,
  },
  {
    files: /\.html$/,
    what: 'text to share',
    pattern: /\sdata-(?:share|[a-z-]*title)[a-z-]*="([^"]*)"/g,
  },
  {
    files: /\.html$/,
    what: 'name of the saved file',
    pattern: /\sdownload="([^"]*)"/g,
    isName: true,
  },
  {
    files: /\.html$/,
    what: 'icon',
    pattern: /<link\b[^>]*\brel="[a-z -]*icon"[^>]*\shref="([^"]*)"/g,
    isName: true,
  },
  // A link to a section puts its fragment into the address.
  { files: /\.html$/, what: ADDRESS, pattern: /\shref="[^":]*(#[^"]*)"/g, isName: true },
  {
    files: /\.ics$/,
    what: 'calendar entry',
    pattern: /^(?:X-WR-CALNAME|NAME|SUMMARY)(?:;[^:\n]*)?:(.*)$/gm,
  },
];

/** The traces of a file: its address, and the titles in it. */
export function listTraces({ path, text = '' }: ShippedFile): Trace[] {
  const address = decode(`/${path.replace(/(?:index\.html)?(?:\.br|\.gz)?$/, '')}`);
  const language = /<html\b[^>]*\slang="?([A-Za-z-]+)/.exec(text)?.[1];
  // iCalendar folds long lines with a line break and a space (RFC 5545).
  const whole = path.endsWith('.ics') ? text.replace(/\r?\n[ \t]/g, '') : text;
  return [
    { what: ADDRESS, text: address, language: undefined, path },
    ...TRACES.filter(({ files }) => files.test(path)).flatMap(({ what, pattern, isName = false }) =>
      [...whole.matchAll(pattern)].map(([, found = '']) => ({
        what,
        text: decodeHTML(isName ? decode(found) : found).trim(),
        language: isName ? undefined : language,
        path,
      })),
    ),
  ];
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
