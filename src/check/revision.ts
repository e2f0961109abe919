import type { Issues } from '../domain/contentError.ts';
import type { YamlFile } from '../content/yamlFile.ts';

/** The fields that say which state of the source a translation knows. */
export interface Translated {
  readonly revision?: number | undefined;
  readonly translates?: number | undefined;
  readonly review?: unknown;
}

/**
 * What a file says wrongly of the state that it is in. `source` is undefined where the source file is missing or can't
 * be read.
 */
export function* listRevisionIssues(
  yaml: YamlFile,
  own: Translated,
  source: Translated | undefined,
  isSource: boolean,
): Issues {
  if (isSource) {
    yield* listMissing(yaml, own, { revision: '1' });
    yield* listMisplaced(yaml, own, ['translates', 'review'], 'in translations');
    return;
  }
  const current = source && getRevision(source);
  yield* listMisplaced(yaml, own, ['revision'], 'in the source language');
  yield* listMissing(yaml, own, { translates: String(current ?? 1), review: 'none' });
  if (own.translates === undefined || current === undefined || own.translates <= current) return;
  yield yaml.describe(
    ['translates'],
    `This translates revision ${String(own.translates)}, but the source is at revision ${String(current)}.`,
    `Write: translates: ${String(current)}`,
  );
}

/** Fields that stand where they mean nothing. */
export function* listMisplaced<Own extends object>(
  yaml: YamlFile,
  own: Own,
  fields: readonly (keyof Own & string)[],
  where: string,
): Issues {
  for (const field of fields) {
    if (own[field] === undefined) continue;
    yield yaml.describe([field], `"${field}" stands only ${where}.`, 'Delete this line.');
  }
}

/** Fields that must stand in a file, each with an example. */
export function* listMissing<Own extends object>(
  yaml: YamlFile,
  own: Own,
  examples: Readonly<Partial<Record<keyof Own, string>>>,
): Issues {
  for (const [field, example] of Object.entries<string | undefined>(examples)) {
    if (own[field as keyof Own] !== undefined) continue;
    yield yaml.describe([], `The field "${field}" is missing.`, `Add a line: ${field}: ${example ?? '…'}`);
  }
}

/** A source file that has a mistake here counts as new: the mistake is told, and not what follows from it. */
export function getRevision({ revision }: Translated): number {
  return typeof revision === 'number' && revision > 0 ? revision : 1;
}
