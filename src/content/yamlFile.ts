import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLMap,
} from 'yaml';
import type { ContentErrorDetails, FormIssue } from '../domain/contentError.ts';
import { memoizeByObject } from '../domain/memoize.ts';
import { describeNesting, listYamlIssues, type YamlIssue } from './yamlIssues.ts';

/** A YAML text together with where each of its values stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly issues: readonly ContentErrorDetails[];
  /** The line of the value at a path, or of the nearest thing around it that stands in the file. */
  readonly getLine: (path: readonly PropertyKey[]) => number;
  /** A mistake in the value at a path. */
  readonly describe: (
    path: readonly PropertyKey[],
    problem: string,
    fix: string,
    form?: FormIssue,
  ) => ContentErrorDetails;
  /** The value at a path as somebody typed it: `007`, where `value` has the number seven. */
  readonly findTyped: (path: readonly PropertyKey[]) => string | undefined;
  /** Whether the fields at a path stand between braces: `{ date: 2022, by: office }`. */
  readonly isOneLine: (path: readonly PropertyKey[]) => boolean;
}

/** `linesBefore` is how many lines stand above the text in its file: the head of a guide begins on the second. */
export function readYaml(file: string, text: string, linesBefore = 0): YamlFile {
  const lineCounter = new LineCounter();
  const { document, nestingIssue } = parse(text, lineCounter);
  const issues = (nestingIssue ?? listYamlIssues(document, text)).map(({ offset, problem, fix }) => ({
    file,
    line: lineCounter.linePos(offset).line + linesBefore,
    problem,
    fix,
  }));
  const getLine = (path: readonly PropertyKey[]): number =>
    lineCounter.linePos(findOffset(document, path)).line + linesBefore;
  return {
    file,
    // An alias can stand for itself a million times; nothing in the content needs one, and the check refuses them.
    value: issues.length > 0 ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown),
    issues,
    getLine,
    describe: (path, problem, fix, form) => ({ file, line: getLine(path), path, problem, fix, ...form }),
    findTyped: (path) => {
      const node = document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
    isOneLine: (path) => {
      const node = document.getIn(path, true);
      return isCollection(node) && node.flow === true;
    },
  };
}

/** The reader steps into whatever stands in something else, until its steps run out. */
function parse(
  text: string,
  lineCounter: LineCounter,
): { document: Document.Parsed; nestingIssue?: readonly YamlIssue[] } {
  try {
    // The reader would compare each name with all before it; `listYamlMistakes` finds those that stand there twice.
    return { document: parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false }) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { document: parseDocument(''), nestingIssue: [describeNesting(0)] };
  }
}

/** The fields of a group by their names: a file is asked for the lines of all of them. */
const listPairs = memoizeByObject(
  ({ items }: YAMLMap) => new Map(items.map((pair) => [String(pair.key), pair] as const).reverse()),
);

/** Where a field begins with its name, or an element of a list; of what is not there, what would be around it. */
function findOffset(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let offset = 0;
  let node: unknown = document.contents;
  for (const key of path) {
    const pair = isMap(node) ? listPairs(node).get(String(key)) : undefined;
    const inner = isSeq(node) ? node.items[Number(key)] : pair?.key;
    if (!isNode(inner) || !inner.range) break;
    [offset] = inner.range;
    node = pair ? pair.value : inner;
  }
  return offset;
}
