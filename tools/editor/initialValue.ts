import type { Control, FormField } from './formFields.ts';

const UNKNOWN = 'unknown';

/** The value of a field in a new record: "unknown" where that is a choice, and today for dates. */
export function getInitialValue(control: Control, today: string): unknown {
  switch (control.kind) {
    case 'group':
      return Object.fromEntries(
        control.fields
          .filter(({ isOptional }) => !isOptional)
          .map((field): [string, unknown] => [field.name, getInitialField(field, today)]),
      );
    case 'choice':
      return control.choices.includes(UNKNOWN) ? UNKNOWN : control.choices[0];
    case 'choices':
      return [];
    case 'hours':
    case 'languages':
      return UNKNOWN;
    case 'date':
    case 'looseDate':
      return today;
    case 'list':
      return control.allowsSingle === true ? '' : [];
    case 'map':
      return {};
    case 'text':
    case 'number':
    case 'phone':
    case 'dayHours':
    case 'country':
    case 'reference':
      return '';
  }
}

function getInitialField({ control, name }: FormField, today: string): unknown {
  // A new record is neither fully sure ("high") nor hidden ("low").
  return name === 'confidence' ? 'medium' : getInitialValue(control, today);
}
