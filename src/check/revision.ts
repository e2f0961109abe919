import type { Issues } from '../domain/contentError.ts';
import type { YamlFile } from '../content/yamlFile.ts';

/** The fields that say which revision of the source a translation is based on. */
export interface RevisionFields {
  readonly revision?: number | undefined;
  readonly translates?: number | undefined;
}

/**
 * Reports missing, misplaced or impossible revisions. `source` is undefined if the source file is missing or can't be read.
 */
export function* listRevisionIssues(
  yaml: YamlFile,
  target: RevisionFields,
  source: RevisionFields | undefined,
  isSource: boolean,
): Issues {
  if (isSource) {
    yield* listMissing(yaml, target, { revision: '1' });
    yield* listMisplaced(yaml, target, ['translates'], 'in translations');
    return;
  }
  const current = source && getRevision(source);
  yield* listMisplaced(yaml, target, ['revision'], 'in the source language');
  yield* listMissing(yaml, target, { translates: String(current ?? 1) });
  if (target.translates === undefined || current === undefined || target.translates <= current) return;
  yield yaml.describe(
    ['translates'],
    `This translates revision ${String(target.translates)}, but the source is at revision ${String(current)}.`,
    `Write: translates: ${String(current)}`,
  );
}

/** Reports fields that are not allowed in this file. */
export function* listMisplaced<Fields extends object>(
  yaml: YamlFile,
  target: Fields,
  fields: readonly (keyof Fields & string)[],
  where: string,
): Issues {
  for (const field of fields) {
    if (target[field] === undefined) continue;
    yield yaml.describe([field], `"${field}" is only allowed ${where}.`, 'Delete this line.');
  }
}

/** Reports missing fields, each with an example. */
export function* listMissing<Fields extends object>(
  yaml: YamlFile,
  target: Fields,
  examples: Readonly<Partial<Record<keyof Fields, string>>>,
): Issues {
  for (const [field, example] of Object.entries<string | undefined>(examples)) {
    if (target[field as keyof Fields] !== undefined) continue;
    yield yaml.describe([], `The field "${field}" is missing.`, `Add a line: ${field}: ${example ?? '…'}`);
  }
}

/** An invalid revision counts as 1: only the invalid value is reported, not its consequences. */
export function getRevision({ revision }: RevisionFields): number {
  return typeof revision === 'number' && revision > 0 ? revision : 1;
}
