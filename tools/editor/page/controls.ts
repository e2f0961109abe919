import type { Control } from '../formFields.ts';

/** The control at a path; undefined if the form has none. */
export function findControl(control: Control, path: readonly PropertyKey[]): Control | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return control;
  // The chosen values have no controls of their own.
  if (control.kind === 'languages' || control.kind === 'choices') return control;
  if (control.kind === 'list' && typeof name !== 'number') return findControl(control.of, path);
  if (control.kind === 'map' || control.kind === 'list') return findControl(control.of, rest);
  if (control.kind !== 'group') return undefined;
  const inner = control.fields.find((field) => field.name === name)?.control ?? control.others;
  return inner && findControl(inner, rest);
}
