import type { z } from 'zod';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import type { ContentFile } from './contentFile.ts';
import { listSchemaMistakes } from './schemaMistakes.ts';
import { readYaml, type YamlFile } from './yamlFile.ts';

/** A value that its schema accepts, with the file that it stands in. */
export interface Read<Value> {
  readonly yaml: YamlFile;
  readonly value: Value;
}

/** The records of a file by id; those with mistakes are left out. */
export interface RecordFile<Value> {
  readonly yaml: YamlFile;
  readonly records: ReadonlyMap<string, Value>;
}

/** The content as texts, and the mistakes that reading them brought to light. */
export class ContentFolder {
  readonly mistakes: ContentErrorDetails[] = [];
  readonly #files: ReadonlyMap<string, ContentFile>;

  constructor(files: readonly ContentFile[]) {
    this.#files = new Map(files.map((file) => [file.path, file]));
  }

  listFiles(): ContentFile[] {
    return [...this.#files.values()];
  }

  /** Every folder but that of the facts is a language. */
  listLanguages(): string[] {
    const folders = new Set([...this.#files.keys()].map((path) => /^([^/]+)\//.exec(path)?.[1]));
    return [...folders]
      .filter((folder) => folder !== undefined && folder !== 'facts')
      .map(String)
      .sort();
  }

  /** How a mistake names a file, whether it exists or not. */
  getName(path: string): string {
    const [any] = this.#files.values();
    return any ? any.file.slice(0, any.file.length - any.path.length) + path : path;
  }

  findFile(path: string): ContentFile | undefined {
    return this.#files.get(path);
  }

  /** The file, or undefined with a mistake that says that it is missing. */
  getFile(path: string): ContentFile | undefined {
    const file = this.#files.get(path);
    if (!file) {
      this.mistakes.push({
        file: this.getName(path),
        problem: 'This file is missing.',
        fix: 'Copy it from the source language, or from an older version of the project.',
      });
    }
    return file;
  }

  readOne<Value>(path: string, schema: z.ZodType<Value>): Read<Value> | undefined {
    const file = this.getFile(path);
    if (!file) return undefined;
    const yaml = readYaml(file.file, file.text);
    const mistakes = yaml.mistakes.length > 0 ? yaml.mistakes : listSchemaMistakes(schema, yaml);
    this.mistakes.push(...mistakes);
    return mistakes.length > 0 ? undefined : { yaml, value: schema.parse(yaml.value) };
  }

  readRecords<Value>(path: string, schema: z.ZodType<Value>): RecordFile<Value> {
    const yaml = readYaml(this.getName(path), this.getFile(path)?.text ?? '');
    this.mistakes.push(...yaml.mistakes);
    const records = new Map<string, Value>();
    for (const [id, value] of Object.entries(yaml.value ?? {})) {
      const mistakes = listSchemaMistakes(schema, yaml, value, [id]);
      this.mistakes.push(...mistakes);
      if (mistakes.length === 0) records.set(id, schema.parse(value));
    }
    return { yaml, records };
  }
}
