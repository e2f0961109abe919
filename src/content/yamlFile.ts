import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
} from 'yaml';
import type { ContentErrorDetails } from '../domain/contentError.ts';
import { describeTangle, listYamlMistakes, type YamlMistake } from './yamlMistakes.ts';

/** A YAML text together with where each of its values stands. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly mistakes: readonly ContentErrorDetails[];
  /** The line of the value at a path, or of the nearest thing around it that stands in the file. */
  readonly getLine: (path: readonly PropertyKey[]) => number;
  /** A mistake in the value at a path. */
  readonly describe: (path: readonly PropertyKey[], problem: string, fix: string) => ContentErrorDetails;
  /** The value at a path as somebody typed it: `007`, where `value` has the number seven. */
  readonly findTyped: (path: readonly PropertyKey[]) => string | undefined;
  /** Whether the fields at a path stand between braces: `{ date: 2022, by: cmm }`. */
  readonly isOneLine: (path: readonly PropertyKey[]) => boolean;
}

/** `linesBefore` is how many lines stand above the text in its file: the head of a guide begins on the second. */
export function readYaml(file: string, text: string, linesBefore = 0): YamlFile {
  const lineCounter = new LineCounter();
  const { document, tangled } = parse(text, lineCounter);
  const mistakes = (tangled ?? listYamlMistakes(document, text)).map(({ offset, problem, fix }) => ({
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
    value: mistakes.length > 0 ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown),
    mistakes,
    getLine,
    describe: (path, problem, fix) => ({ file, line: getLine(path), problem, fix }),
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
): { document: Document.Parsed; tangled?: readonly YamlMistake[] } {
  try {
    return { document: parseDocument(text, { lineCounter, prettyErrors: false }) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { document: parseDocument(''), tangled: [describeTangle(0)] };
  }
}

function findOffset(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(key));
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    } else {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return node.range[0];
    }
  }
  return 0;
}
