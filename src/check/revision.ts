import type { ContentErrorDetails } from '../domain/contentError.ts';
import type { YamlFile } from './yamlFile.ts';

/** The fields that say which state of the source a translation knows. */
export interface Translated {
  readonly revision?: number | undefined;
  readonly translates?: number | undefined;
  readonly review?: unknown;
}

/** `source` is undefined for a file of the source language itself. */
export function listRevisionMistakes(
  yaml: YamlFile,
  own: Translated,
  source: Translated | undefined,
): ContentErrorDetails[] {
  const lacks = (field: string, example: string): ContentErrorDetails => ({
    file: yaml.file,
    line: yaml.getLine([]),
    problem: `The field "${field}" is missing.`,
    fix: `Add a line: ${field}: ${example}`,
  });
  if (!source) return own.revision === undefined ? [lacks('revision', '1')] : [];
  const current = getRevision(source);
  return [
    ...(own.translates === undefined ? [lacks('translates', String(current))] : []),
    ...(own.review === undefined ? [lacks('review', 'none')] : []),
    ...(own.translates !== undefined && own.translates > current
      ? [
          {
            file: yaml.file,
            line: yaml.getLine(['translates']),
            problem: `This translates revision ${String(own.translates)}, but the source is at revision ${String(current)}.`,
            fix: `Write: translates: ${String(current)}`,
          },
        ]
      : []),
  ];
}

export function getRevision({ revision }: Translated): number {
  return revision ?? 1;
}
