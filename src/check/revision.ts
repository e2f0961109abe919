import type { ContentErrorDetails } from '../domain/contentError.ts';
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
export function listRevisionMistakes(
  yaml: YamlFile,
  own: Translated,
  source: Translated | undefined,
  isSource: boolean,
): ContentErrorDetails[] {
  return isSource ? listSourceMistakes(yaml, own) : listTranslationMistakes(yaml, own, source);
}

/** What a file of the source language lacks, or has that only a translation may have. */
function listSourceMistakes(yaml: YamlFile, own: Translated): ContentErrorDetails[] {
  return [
    ...(own.revision === undefined ? [describeMissing(yaml, 'revision', '1')] : []),
    ...listMisplaced(yaml, own, ['translates', 'review'], 'in translations'),
  ];
}

function listTranslationMistakes(
  yaml: YamlFile,
  own: Translated,
  source: Translated | undefined,
): ContentErrorDetails[] {
  const current = source && getRevision(source);
  return [
    ...listMisplaced(yaml, own, ['revision'], 'in the source language'),
    ...(own.translates === undefined ? [describeMissing(yaml, 'translates', String(current ?? 1))] : []),
    ...(own.review === undefined ? [describeMissing(yaml, 'review', 'none')] : []),
    ...(own.translates !== undefined && current !== undefined && own.translates > current
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

/** Fields that stand where they mean nothing. */
export function listMisplaced<Own extends object>(
  yaml: YamlFile,
  own: Own,
  fields: readonly (keyof Own & string)[],
  where: string,
): ContentErrorDetails[] {
  return fields
    .filter((field) => own[field] !== undefined)
    .map((field) => ({
      file: yaml.file,
      line: yaml.getLine([field]),
      problem: `"${field}" stands only ${where}.`,
      fix: 'Delete this line.',
    }));
}

export function describeMissing(yaml: YamlFile, field: string, example: string): ContentErrorDetails {
  return {
    file: yaml.file,
    line: yaml.getLine([]),
    problem: `The field "${field}" is missing.`,
    fix: `Add a line: ${field}: ${example}`,
  };
}

/** A source file that has a mistake here counts as new: the mistake is told, and not what follows from it. */
export function getRevision({ revision }: Translated): number {
  return typeof revision === 'number' && revision > 0 ? revision : 1;
}
