/** Finds contacts typed in a text: account names, URLs and email addresses. */
import { memoizeByName } from '../domain/memoize.ts';
import { UNSPACED_LETTER } from '../domain/script.ts';

/** `@name`, also with spaces around the `@`; "tod@s" is a word. */
const ACCOUNT =
  /(?<![\p{L}\p{N}])@[^\S\n]*[\p{L}\p{N}_][\p{L}\p{N}_.-]*|[\p{L}\p{N}_.+-]+@[\p{L}\p{N}][\p{L}\p{N}.-]{2,}/gu;

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?';
/** `https://…`, `example.org/…`, `www.example.org`, also with a space before a full stop: `example .org`. */
const ADDRESS = new RegExp(
  `\\b[a-z][a-z0-9+.-]*://[^\\s<>"]+|(?<![\\p{L}\\p{M}\\p{N}])(?:${LABEL}[^\\S\\n]*\\.)+${LABEL}(?:/[^\\s<>"]*)?(?=(\\.(?!$))?)`,
  'gimu',
);

/** A domain in Latin letters with spaces around its full stop: unlike the start of a sentence, it ends in lower case. */
const SPACED_DOMAIN = /(?<=[\p{L}\p{N}])[^\S\n]+\.[^\S\n]+(?=([a-z]{2,})(?![\p{L}\p{M}\p{N}]))/gu;

/** A space after the full stop of a domain, where neither an abbreviation nor a word of a language is likely. */
const SPACE_IN_DOMAIN =
  /(?<=[\p{L}\p{M}\p{N}-]{4}\.)[^\S\n]+(?=(?:com|org|xyz|dk|ru|ua)(?![\p{L}\p{M}\p{N}]))/gu;

/** A dot for a full stop: `example·org`. */
const DOTTED_DOMAIN = /(?<=[a-z0-9])[·•‧∙⋅](?=([a-z]{2,})(?![\p{L}\p{M}\p{N}]))/giu;
/** Inclusive French ends like a country code: "citoyen·nes", "heureux·se". */
const FRENCH_ENDING = /[es]$/;

/** `example[.]org`, `name (at) example`: punctuation in brackets. */
const BRACKETED_STOP = /[([{][^\S\n]*(?:\.|dot)[^\S\n]*[)\]}]/giu;
const BRACKETED_AT = /[([{][^\S\n]*(?:@|at)[^\S\n]*[)\]}]/giu;

/** A link to a guide or a section: they are checked elsewhere, and a reader sees only the text. */
const LINK = /\[([^[\]]*)\]\((?:\/[a-z-]+\/|#s\d+)\)/g;

/** Matches every text with an account or an address. Most texts have neither, and the patterns above are slow. */
const POSSIBLE = /@|:\/\/|\.[\p{L}\p{N}]/u;

/** Scripts with full stops in abbreviations and no space after them: there, only known top-level domains count. */
const ABBREVIATING_SCRIPT = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LOCAL_DOMAINS = ['ไทย', 'คอม', 'ລາວ'];

/** The usual top-level domains; the others with two letters are country codes. */
const GENERIC_DOMAINS = ['com', 'org', 'net', 'info', 'app', 'link', 'online', 'page', 'site', 'xyz'];
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** The boundary between Latin letters and a script without spaces. */
const SCRIPT_BOUNDARY = new RegExp(
  `(?<=[a-z0-9])(?=${UNSPACED_LETTER.source})|(?<=${UNSPACED_LETTER.source})(?=[a-z0-9])`,
  'giu',
);

/**
 * The accounts, URLs and addresses in a text that are not in the source text, in lower case.
 * @example listTypedContacts('Write to Evil．example, or README.md', 'See README.md') // => ['evil.example']
 */
export function listTypedContacts(text: string, source: string): string[] {
  const found = listContacts(text);
  if (found.length === 0) return [];
  const known = normalize(source).toLowerCase();
  return found.filter((contact) => !known.includes(contact));
}

/** Memoized, because the editor checks all texts again after each change. */
const listContacts = memoizeByName((text): readonly string[] => {
  const plain = normalize(text);
  if (!POSSIBLE.test(plain)) return [];
  const addresses = [...plain.matchAll(ADDRESS)].flatMap(([address, fullStop]) => {
    const written = address.replace(/\s+/g, '').toLowerCase();
    return isAddress(written, fullStop !== undefined) ? [written] : [];
  });
  const accounts = [...plain.matchAll(ACCOUNT)].map(([account]) =>
    account
      .replace(/\s+/g, ' ')
      .replace(/[ .-]+$/, '')
      .toLowerCase(),
  );
  return [...new Set([...addresses, ...accounts])];
});

/** Removes markup, which would split what a reader sees as one. */
function normalize(text: string): string {
  return text
    .replace(/[\\*]/g, '')
    .replace(LINK, '$1')
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(BRACKETED_STOP, '.')
    .replace(BRACKETED_AT, '@')
    .replace(DOTTED_DOMAIN, (dot, last: string) => {
      const domain = last.toLowerCase();
      return isTopLevelDomain(domain) && !FRENCH_ENDING.test(domain) ? '.' : dot;
    })
    .replace(/(?<=[a-z0-9])。(?=[a-z0-9])/gi, '.')
    .replace(SCRIPT_BOUNDARY, ' ')
    .replace(SPACED_DOMAIN, (spaced, last: string) => (isTopLevelDomain(last) ? '.' : spaced))
    .replace(SPACE_IN_DOMAIN, '');
}

/** Excludes abbreviations with full stops: "m.in.", "т.е.", "f.eks.". */
function isAddress(address: string, isAbbreviated: boolean): boolean {
  if (address.includes('://')) return true;
  const [host = '', path] = address.split('/', 2);
  const labels = host.split('.');
  const [last = ''] = labels.slice(-1);
  if (!/\p{L}/u.test(last) || Array.from(last).length < 2) return false;
  if (ABBREVIATING_SCRIPT.test(last)) return LOCAL_DOMAINS.includes(last);
  if (path !== undefined || labels.slice(0, -1).some((label) => Array.from(label).length > 1)) return true;
  return !isAbbreviated && isTopLevelDomain(last);
}

/** @example isTopLevelDomain('dk') // => true */
function isTopLevelDomain(label: string): boolean {
  return (
    GENERIC_DOMAINS.includes(label) ||
    (/^[a-z]{2}$/.test(label) && regions.of(label.toUpperCase()) !== undefined)
  );
}
