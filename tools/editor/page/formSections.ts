/** Groups the fields of a record into sections, in the order they are filled in. */
import type { FormField } from '../formFields.ts';
import { toFields } from '../../../src/domain/fields.ts';

/** A collapsible section of the form; its heading is the string `section.NAME`. */
export interface FormSection {
  readonly name: string;
  readonly fields: readonly FormField[];
}

const HOW_WE_KNOW = ['source', 'assured', 'confirmed', 'confidence', 'publish', 'question'];

/** The sections of each form, by its collection. */
export const formSections: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  places: {
    what: ['name', 'organisation', 'kind', 'services'],
    where: ['city', 'address', 'coordinates', 'station', 'confidential'],
    hours: ['phone', 'hours', 'exceptions', 'closures', 'validFrom', 'validTo', 'appointment'],
    people: ['people', 'papers', 'ages', 'languages', 'interpreter', 'cost', 'anonymous', 'stepFree'],
    source: HOW_WE_KNOW,
    // The hours of the phone are rarely set, and beside the opening hours they would be confused with them.
    other: ['id', 'phoneHours'],
  },
  contacts: {
    what: ['number', 'write', 'kind', 'organisation', 'runBy', 'abroad'],
    hours: ['hours'],
    people: ['languages', 'cost', 'anonymous', 'secrecy', 'tellsAuthorities', 'phoneBill'],
    source: HOW_WE_KNOW,
  },
};

/** Sections that are open even in an existing record. */
const OFTEN_CHANGED = ['what', 'where', 'hours'];

/** The sections of a form; fields without a section come last, so that a new field is never left out. */
export function listFormSections(collection: string, fields: readonly FormField[]): FormSection[] {
  const isFact = fields.some(({ name }) => name === 'assured');
  const known = formSections[collection] ?? (isFact ? { source: HOW_WE_KNOW } : {});
  const named = Object.entries(known).map(([name, names]): FormSection => ({
    name,
    fields: names.flatMap((requested) => fields.find((field) => field.name === requested) ?? []),
  }));
  const rest = fields.filter(({ name }) => !Object.values(known).flat().includes(name));
  if (formSections[collection])
    return rest.length === 0 ? named : [...named, { name: 'other', fields: rest }];
  return [{ name: 'what', fields: rest }, ...named].filter((section) => section.fields.length > 0);
}

/** Whether a section is initially open: it changes often, or a new record has required fields to fill in. */
export function isOpenAtFirst({ name, fields }: FormSection, isNew: boolean, value: unknown): boolean {
  if (OFTEN_CHANGED.includes(name)) return true;
  const values = toFields(value);
  return isNew && fields.some(({ name: field, isOptional }) => !isOptional && isEmpty(values[field]));
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined || value === '';
  return Object.values(value).some(isEmpty);
}
