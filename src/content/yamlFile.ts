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
import { memoize, memoizeByObject } from '../domain/memoize.ts';
import { describeNesting, listYamlIssues, type YamlIssue } from './yamlIssues.ts';

/** A parsed YAML text with the position of each of its values. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly issues: readonly ContentErrorDetails[];
  /** The line of the value at a path, or of its nearest existing parent. */
  readonly getLine: (path: readonly PropertyKey[]) => number;
  /** An issue with the value at a path. */
  readonly describe: (
    path: readonly PropertyKey[],
    problem: string,
    fix: string,
    form?: FormIssue,
  ) => ContentErrorDetails;
  /** The value at a path as typed: `007` where `value` has 7. */
  readonly findTyped: (path: readonly PropertyKey[]) => string | undefined;
  /** Whether the fields at a path are written between braces: `{ date: 2022, by: office }`. */
  readonly isOneLine: (path: readonly PropertyKey[]) => boolean;
}

/** `linesBefore` is the number of lines above the text in its file: front matter starts on the second line. */
export function readYaml(file: string, text: string, linesBefore = 0): YamlFile {
  const { document, nestingIssue, lineCounter } = parse(text);
  // Parsed again for issues, which few files have: the positions of 24 languages would take 60 MB of every build.
  const getParsed = memoize(() => parse(text));
  const issues = (nestingIssue ?? listYamlIssues(document, text)).map(({ offset, problem, fix }) => ({
    file,
    line: lineCounter.linePos(offset).line + linesBefore,
    problem,
    fix,
  }));
  const getLine = (path: readonly PropertyKey[]): number => {
    const parsed = getParsed();
    return parsed.lineCounter.linePos(findOffset(parsed.document, path)).line + linesBefore;
  };
  return {
    file,
    // Nested aliases can expand to millions of values; the content needs none, and the check rejects them.
    value: issues.length > 0 ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown),
    issues,
    getLine,
    describe: (path, problem, fix, form) => ({ file, line: getLine(path), path, problem, fix, ...form }),
    findTyped: (path) => {
      const node = getParsed().document.getIn(path, true);
      return isScalar(node) ? node.source : undefined;
    },
    isOneLine: (path) => {
      const node = getParsed().document.getIn(path, true);
      return isCollection(node) && node.flow === true;
    },
  };
}

/** The parser is recursive, so deep nesting overflows its stack. */
function parse(text: string): {
  readonly document: Document.Parsed;
  readonly lineCounter: LineCounter;
  readonly nestingIssue?: readonly YamlIssue[];
} {
  const lineCounter = new LineCounter();
  try {
    // `uniqueKeys` compares each key with all before it (quadratic); `listYamlIssues` finds duplicates instead.
    const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
    return { document, lineCounter };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { document: parseDocument(''), lineCounter, nestingIssue: [describeNesting(0)] };
  }
}

/** The pairs of a map by key, memoized because lines are looked up for all of them. */
const listPairs = memoizeByObject(
  ({ items }: YAMLMap) => new Map(items.map((pair) => [String(pair.key), pair] as const).reverse()),
);

/** The offset of the key of a field or of a list element, or of its nearest existing parent. */
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
