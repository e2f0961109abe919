import type { z } from 'zod';
import { id as shortName } from './schemas/factSchema.ts';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { memoizeByText } from '../domain/memoize.ts';
import type { ContentFile } from './contentFile.ts';
import { applySchema, describeShortName } from './schemaIssues.ts';
import { readYaml, type YamlFile } from './yamlFile.ts';
import { isFields } from '../domain/fields.ts';

const readYamlOnce = memoizeByText(readYaml);

const BYTE_ORDER_MARK = '\uFEFF';

/** A valid value, with the file that it comes from. */
export interface Read<Value> {
  readonly yaml: YamlFile;
  readonly value: Value;
}

/** Records by id, without those that have issues. */
export interface Records<Value> {
  readonly records: ReadonlyMap<string, Value>;
  /** Whether the record exists, even if it has issues. True for any id if the file can't be read. */
  readonly mightContain: (id: string) => boolean;
}

/** Records in one file. */
export interface RecordFile<Value> extends Records<Value> {
  readonly yaml: YamlFile;
}

/** Records with one file each, named after the record. */
export interface RecordFolder<Value> extends Records<Value> {
  readonly files: ReadonlyMap<string, Read<Value>>;
  /** Whether no file has issues. */
  readonly isWhole: boolean;
}

/** The shape of a file: one group of fields, or one such group for each short name. */
export interface FileForm {
  readonly holds: 'one' | 'records';
  readonly schema: z.ZodType;
}

/** The content files as text, and the issues found while reading them. */
export class ContentFolder {
  readonly issues: ContentErrorDetails[] = [];
  readonly #files: ReadonlyMap<string, ContentFile>;
  readonly #forms: Map<string, FileForm>;

  constructor(files: readonly ContentFile[], forms = new Map<string, FileForm>()) {
    this.#forms = forms;
    this.#files = new Map(files.map((file) => [file.path, this.#removeByteOrderMark(file)]));
  }

  /** The same files with a separate list of issues. */
  fork(): ContentFolder {
    return new ContentFolder([...this.#files.values()], this.#forms);
  }

  /**
   * The shape that the file at a path was read with, or that a new file in the same folder would be read with. Reading
   * a file records its shape, so that no second list of files and schemas is needed.
   */
  findForm(path: string): FileForm | undefined {
    return this.#forms.get(path) ?? this.#forms.get(path.replace(/[^/]*$/, ''));
  }

  /** The paths that were read with a schema, whether or not the file exists. */
  listForms(): string[] {
    return [...this.#forms.keys()].filter((path) => !path.endsWith('/'));
  }

  // Some text editors write an invisible byte order mark, which no reader of the files expects.
  #removeByteOrderMark(file: ContentFile): ContentFile {
    if (!file.text.startsWith(BYTE_ORDER_MARK)) return file;
    this.issues.push({
      file: file.file,
      line: 1,
      problem: 'This file starts with an invisible character.',
      fix: 'Save it again with the encoding "UTF-8", not "UTF-8 with BOM".',
    });
    return { ...file, text: file.text.slice(BYTE_ORDER_MARK.length) };
  }

  listFiles(): ContentFile[] {
    return [...this.#files.values()];
  }

  /** Every folder except `facts` is a language. */
  listLanguages(): string[] {
    const folders = new Set([...this.#files.keys()].map((path) => /^([^/]+)\//.exec(path)?.[1]));
    return [...folders]
      .filter((folder) => folder !== undefined && folder !== 'facts')
      .map(String)
      .sort();
  }

  /** The name of a file in messages, whether or not it exists. */
  getName(path: string): string {
    const [any] = this.#files.values();
    return any ? any.file.slice(0, any.file.length - any.path.length) + path : path;
  }

  findFile(path: string): ContentFile | undefined {
    const file = this.#files.get(path);
    return file?.rejected === undefined ? file : undefined;
  }

  /** The file; reports an issue if it is missing. Rejected files are reported elsewhere. */
  getFile(path: string): ContentFile | undefined {
    if (!this.#files.has(path)) this.issues.push(this.describeMissing(path));
    return this.findFile(path);
  }

  describeMissing(path: string): ContentErrorDetails {
    const isInLanguageFolder = path.includes('/') && !path.startsWith('facts/');
    return {
      file: this.getName(path),
      problem: 'This file is missing.',
      fix: isInLanguageFolder
        ? 'Write it, or copy the file of the same name from another language and translate it.'
        : 'Restore it from an older version of the project.',
    };
  }

  /** Parses a file once and remembers the result. */
  readYaml({ file, text }: ContentFile): YamlFile {
    return readYamlOnce(file, text);
  }

  /** If `fill` is given, it adds missing values, and the file itself may be missing. */
  readOne<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    fill?: (value: unknown) => unknown,
  ): Read<z.infer<Schema>> | undefined {
    this.#forms.set(path, { holds: 'one', schema });
    const mayBeMissing = fill !== undefined && !this.#files.has(path);
    const file = mayBeMissing ? undefined : this.getFile(path);
    if (!file && !mayBeMissing) return undefined;
    const typed = file ? this.readYaml(file) : readYaml(this.getName(path), '');
    const yaml = fill ? { ...typed, value: fill(typed.value) } : typed;
    const { value, issues } =
      yaml.issues.length > 0 ? { ...yaml, value: undefined } : applySchema(schema, yaml);
    // Issues in a missing file would point to lines that do not exist.
    if (mayBeMissing && issues.length > 0) this.getFile(path);
    else this.issues.push(...issues);
    return value === undefined ? undefined : { yaml, value };
  }

  /** Undefined if the file is missing. */
  readOptional<Schema extends z.ZodType>(path: string, schema: Schema): Read<z.infer<Schema>> | undefined {
    return this.findFile(path) && this.readOne(path, schema);
  }

  /** A missing file with `mayBeMissing` has no records. */
  readRecords<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    mayBeMissing = false,
  ): RecordFile<z.infer<Schema>> {
    this.#forms.set(path, { holds: 'records', schema });
    const isMissing = mayBeMissing && !this.#files.has(path);
    const file = isMissing ? undefined : this.getFile(path);
    const yaml = file ? this.readYaml(file) : readYaml(this.getName(path), '');
    this.issues.push(...yaml.issues);
    const root = yaml.value;
    const isReadable = isFields(root);
    if (file && yaml.issues.length === 0 && !isReadable) {
      this.issues.push({
        file: yaml.file,
        line: 1,
        problem: root === null ? 'This file is empty.' : 'This file does not contain records.',
        fix: 'Write each record as a short name with a colon, and its fields on the lines below it.',
      });
    }
    const records = new Map<string, z.infer<Schema>>();
    for (const [id, written] of Object.entries(isReadable ? root : {})) {
      if (!shortName.safeParse(id).success) {
        this.issues.push({ file: yaml.file, line: yaml.getLine([id]), ...describeShortName(id) });
      }
      const { value, issues } = applySchema(schema, yaml, written, [id]);
      this.issues.push(...issues);
      if (value !== undefined) records.set(id, value);
    }
    return {
      yaml,
      records,
      mightContain: (id) => !isMissing && (!isReadable || Object.hasOwn(root, id)),
    };
  }

  readRecordFolder<Schema extends z.ZodType>(folder: string, schema: Schema): RecordFolder<z.infer<Schema>> {
    this.#forms.set(`${folder}/`, { holds: 'one', schema });
    const ids = [...this.#files.keys()]
      .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.yaml'))
      .map((path) => path.slice(folder.length + 1, -'.yaml'.length));
    const files = new Map<string, Read<z.infer<Schema>>>();
    for (const id of ids) {
      const path = `${folder}/${id}.yaml`;
      if (!shortName.safeParse(id).success) {
        this.issues.push({ file: this.getName(path), ...describeShortName(id) });
      }
      const read = this.readOne(path, schema);
      if (read) files.set(id, read);
    }
    return {
      files,
      isWhole: files.size === ids.length,
      records: new Map([...files].map(([id, { value }]) => [id, value])),
      mightContain: (id) => ids.includes(id),
    };
  }
}
