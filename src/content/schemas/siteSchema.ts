import { z } from 'zod';
import { knowsHolidays } from '../../opening/hoursLibrary.ts';
import { isRealDate } from '../../domain/calendarDay.ts';
import { MAP_WIDTH, mapSides } from '../../domain/placeMap.ts';
import { isSameSite, isSiteAddress } from '../../domain/siteAddress.ts';
import { country, id, languageTag, reject, text } from './factSchema.ts';

const LEAP_YEAR = '2024';

/** The phone lines on every page, in display order. */
export const helpLineFields = ['emergency', 'independent', 'hotline'] as const;

/** @example isHelpLineField('hotline') // => true */
export function isHelpLineField(name: string): name is (typeof helpLineFields)[number] {
  return (helpLineFields as readonly string[]).includes(name);
}

const line = id.meta({ title: 'the short name of a phone line', example: 'hotline' });

/** Where the exit link leads. */
const exitLink = z
  .url({ protocol: /^https$/, abort: true })
  // Browsers normalize addresses, so only a normalized one is the same as the one that was checked.
  .superRefine((url, context) => {
    const { href } = new URL(url);
    if (/\s/.test(url)) context.addIssue({ code: 'custom' });
    else if (url !== href)
      reject(context, [], `Browsers write the address "${url}" differently.`, `Write: exitLink: ${href}`, {
        code: 'wrong',
        remedies: [{ code: 'write', value: href }],
      });
  })
  .meta({
    title: 'a web address that starts with https:// and has no spaces',
    example: 'https://weather.example.org/',
  });

/** The same site as an onion service (version 3), for readers whose network must not see where they are. */
const onion = z
  .string()
  .regex(/^http:\/\/[a-z2-7]{56}\.onion\/?$/)
  .meta({
    title: 'the address of an onion service: http://, 56 letters and digits, .onion',
    example: `http://${'a'.repeat(56)}.onion`,
  });

/** The contact for vulnerability reports; published in security.txt (RFC 9116). */
const securityContact = z
  .string()
  .regex(/^(https:\/\/[^\s/]+\/?\S*|mailto:[^\s@]+@[^\s@]+|tel:\+[\d-]+)$/)
  .meta({
    title: 'an address that starts with mailto:, https:// or tel:+',
    example: 'mailto:security@example.org',
  });

/** The license of the content and the open data. The code has its own (LICENSE). */
const license = z
  .strictObject({
    name: text.meta({ title: 'the name of a license', example: 'CC BY 4.0' }),
    url: z.url({ protocol: /^https$/ }).meta({
      title: 'a web address that starts with https://',
      example: 'https://creativecommons.org/licenses/by/4.0/',
    }),
  })
  .meta({
    title: 'the name of a license, and the address of its text',
    example: '{ name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }',
  });

/** The contact for partners, not for people who need help: they have numbers to call. */
const contact = z.union([z.url({ protocol: /^https$/ }), z.email()]).meta({
  title: 'a web address that starts with https://, or an e-mail address',
  example: 'https://example.org/write-to-us',
});

function rejectWithoutHolidays(code: string, context: z.RefinementCtx): void {
  if (!/^[A-Z]{2}$/.test(code) || knowsHolidays(code)) return;
  const fix = 'Use another country, or have its holidays added to the program first.';
  reject(context, [], `The public holidays of the country "${code}" are not known.`, fix, {
    code: 'holidays',
  });
}

const days = z.number().int().positive().meta({ title: 'a number of days', example: '180' });

/** The page of places contains the outline, and must fit into the first round trip. */
const MAX_LAND = 1100;

const mapUnits = (example: string) =>
  z.number().min(0).max(200).meta({ title: 'a number of units', example });

const exampleCity = 'Oslo: { x: 30, y: 45, side: above }';

/** The outline of the country, with the cities that have places, in units from the top left corner. */
const map = z
  .strictObject({
    height: mapUnits('60'),
    /** Becomes part of a page, so it may contain only SVG path commands. */
    land: z
      .string()
      .max(MAX_LAND)
      .regex(/^M[\d ,.MLHVZmlhvz-]+$/)
      .meta({
        title: `an SVG path of straight lines in at most ${String(MAX_LAND)} characters`,
        example: 'M5 5h40v50h-40z',
      }),
    cities: z
      .record(
        text,
        z.strictObject({
          x: mapUnits('30'),
          y: mapUnits('45'),
          side: z.enum(mapSides).meta({ example: 'above' }),
        }),
      )
      .meta({ title: 'the position of each city', example: `{ ${exampleCity} }` }),
  })
  .superRefine(({ height, cities }, context) => {
    for (const [city, { x, y }] of Object.entries(cities)) {
      if (x <= MAP_WIDTH && y <= height) continue;
      const size = `${String(MAP_WIDTH)} units wide and ${String(height)} high`;
      const fix = `Count from the top left corner: x at most ${String(MAP_WIDTH)}, y at most ${String(height)}.`;
      reject(context, ['cities', city], `The city "${city}" is outside the map, which is ${size}.`, fix);
    }
  })
  .meta({
    title: 'the height and outline of the country, and its cities',
    example: `{ height: 60, land: M5 5h40v50h-40z, cities: { ${exampleCity} } }`,
  });

const side = (example: string) => z.number().min(-180).max(180).meta({ title: 'degrees', example });

/** The settings of the site of one country. */
export const siteSchema = z
  .strictObject({
    name: text.meta({ title: 'the name of the site', example: 'Vejviser' }),
    address: z.string().refine(isSiteAddress).meta({
      title: 'a site address: https://, a lowercase host name, and optionally folders',
      example: 'https://example.org/',
    }),
    country: country
      .superRefine(rejectWithoutHolidays)
      .meta({ title: 'the two letters of a country', example: 'SE' }),
    countryLanguage: languageTag,
    sourceLanguage: languageTag.meta({ title: 'the tag of a language', example: 'en' }),
    timeZone: z
      .string()
      .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone))
      .meta({ title: 'a time zone', example: 'Europe/Stockholm' }),
    /** The bounding box of all places, in degrees, for finding mistyped coordinates. */
    area: z
      .strictObject({ south: side('54'), north: side('58'), west: side('7'), east: side('16') })
      .meta({
        title: 'the sides of the area, in degrees',
        example: '{ south: 55, north: 70, west: 10, east: 25 }',
      })
      .optional(),
    /** The map on the page of places. */
    map: map.optional(),
    exitLink,
    onion: onion.optional(),
    securityContact: securityContact.optional(),
    emergency: line,
    hotline: line,
    /** A line that is not run by the state, shown next to the hotline if that is run by the state. */
    independent: line.optional(),
    contact: contact.optional(),
    license,
    /** Languages that may be launched although no speaker has reviewed all of their texts. */
    unreviewed: z
      .array(languageTag)
      .min(1)
      .meta({ title: 'a list of languages that may be launched unreviewed', example: '[ro, th]' })
      .optional(),
    oftenClosed: z
      .array(
        z
          .string()
          .regex(/^\d{2}-\d{2}$/)
          .refine((day) => isRealDate(`${LEAP_YEAR}-${day}`)),
      )
      .meta({ title: 'a list of days, month first', example: '["12-24", "12-31"]' }),
    freshDays: z
      .strictObject({ number: days, contact: days, place: days, entitlement: days, organisation: days })
      .meta({
        title: 'a number of days for each kind of fact',
        example: '{ number: 365, contact: 180, place: 90, entitlement: 365, organisation: 365 }',
      }),
  })
  .superRefine(({ address, exitLink }, context) => {
    if (!isSameSite(exitLink, address)) return;
    const fix =
      'Write the address of another site that anyone might have open: exitLink: https://weather.example.org/';
    reject(context, ['exitLink'], 'The exit link leads to this site itself.', fix, {
      code: 'sameSite',
    });
  });

export type Site = z.infer<typeof siteSchema>;
