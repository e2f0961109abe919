import { isMap, isScalar, visit, type Document, type ErrorCode, type YAMLError } from 'yaml';
import type { Issue } from '../domain/contentError.ts';
import { findInvisibleCharacters } from './invisibleCharacters.ts';

/** A mistake in the form of a file, in the words of somebody who has never heard of YAML. */
export interface YamlIssue extends Issue {
  /** Where it stands in the text. */
  readonly offset: number;
}

const EVERY_LINE = 'Every line is a name, a colon, a space and the words';
const QUOTE = 'Put all the words after the colon between quotation marks: "…"';
const GENERAL = `${EVERY_LINE}. Words with a colon, quotation marks, brackets or "#" in them stand between quotation marks.`;
const SPACES = 'Begin it with as many spaces as the lines that belong with it.';

/** What is wrong with the form of a YAML text. After the first broken line nothing more is told: it would be guessed. */
export function listYamlIssues(document: Document.Parsed, text: string): YamlIssue[] {
  if (text.startsWith('%')) return [describeStart(0, '%')];
  const nestingIssue = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (nestingIssue) return [describeNesting(nestingIssue.pos[0])];
  const [broken] = document.errors;
  if (broken) return [describeError(broken, document.errors, text)];
  return [
    ...listRepeatedNames(document).map((offset) => {
      const rest = getRest(text, offset);
      const name = /^"(\\.|[^"\\])*"/.exec(rest)?.[0] ?? `"${rest.replace(/\s*:( .*)?$/, '')}"`;
      return {
        offset,
        problem: `${name} stands here for the second time.`,
        fix: 'Delete one of the two lines.',
      };
    }),
    ...listSpecialWords(document, text),
  ];
}

/** Where names stand that their group has already. */
function listRepeatedNames(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const names = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (names.has(key.value)) offsets.push(key.range?.[0] ?? 0);
        names.add(key.value);
      }
    },
  });
  return offsets;
}

function describeError(
  { code, message, pos: [offset] }: YAMLError,
  errors: readonly YAMLError[],
  text: string,
): YamlIssue {
  const rest = getRest(text, offset);
  const report = (problem: string, fix: string, at = offset): YamlIssue => ({ offset: at, problem, fix });
  const isAlso = (other: ErrorCode): boolean =>
    errors.some((error) => error.code === other && error.pos[0] === offset);

  if (message.startsWith('Missing closing')) {
    // Nothing closes it up to the end of the file, so the last one is the one that opens.
    const opens = text.lastIndexOf(message.includes("'") ? "'" : '"', offset - 1);
    return report(
      'A quotation mark opens here and never closes.',
      'Write the second one where the words end.',
      opens,
    );
  }
  if (message.startsWith('Flow')) {
    return report('A "[" or "{" above this line never closes.', 'Write the missing "]" or "}".');
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || isAlso('MULTILINE_IMPLICIT_KEY')) {
    return report(
      'This line and the one below it do not fit together.',
      `${EVERY_LINE}. Lines that belong together begin with the same number of spaces.`,
    );
  }
  switch (code) {
    case 'TAB_AS_INDENT':
      return report('This line begins with a tab.', SPACES);
    case 'BAD_INDENT':
      return report('The spaces at the beginning of this line fit no line above.', SPACES);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return report('This line has a second colon.', QUOTE);
    case 'BAD_SCALAR_START':
      return describeStart(offset, rest);
    case 'MISSING_CHAR':
      return report('This line has no colon with a space after it.', `${EVERY_LINE}: name: words`);
    case 'MULTIPLE_DOCS':
      return report('A line "---" divides this file.', 'Delete that line.');
    default: {
      const start = /: +(\{\{|\*)/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[1];
      if (start !== undefined) return describeStart(offset, start);
      return report(
        rest === '' ? "This line can't be read." : `This line can't be read from "${rest}" on.`,
        GENERAL,
      );
    }
  }
}

// What YAML takes for something else than words: a name for a value, a reference to one, a type, a group as a name.
function listSpecialWords(document: Document.Parsed, text: string): YamlIssue[] {
  const issues = document.warnings.map(({ pos: [offset] }) => describeStart(offset, '!'));
  visit(document, {
    Alias: (_, node) => void issues.push(describeStart(node.range?.[0] ?? 0, '*')),
    Value: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      if (node.anchor !== undefined) issues.push(describeStart(offset, '&'));
      if (node.tag !== undefined) issues.push(describeStart(offset, '!'));
      // Written as "\u202e", such a sign is in no line of the file, where it would be told.
      const [unseen] =
        isScalar(node) && typeof node.value === 'string' ? findInvisibleCharacters(node.value) : [];
      const isTyped = (): boolean => findInvisibleCharacters(text.slice(offset, node.range?.[1])).length > 0;
      if (unseen && !isTyped()) issues.push({ offset, ...unseen });
    },
    Pair: (_, { key }) => {
      if (isMap(key)) issues.push(describeStart(key.range?.[0] ?? 0, '{{'));
      // Every object has some names already, so that nobody can tell whether a file has them.
      if (!isScalar(key) || !(String(key.value) in {})) return;
      issues.push({
        offset: key.range?.[0] ?? 0,
        problem: `"${String(key.value)}" can't be a name here.`,
        fix: 'Choose another name, or delete this line.',
      });
    },
  });
  return issues;
}

export function describeNesting(offset: number): YamlIssue {
  return {
    offset,
    problem: 'Too many things stand inside each other here.',
    fix: `${EVERY_LINE}. Nothing in the content needs more than three steps.`,
  };
}

function describeStart(offset: number, rest: string): YamlIssue {
  const start = /^(\{\{|.)/u.exec(rest)?.[0] ?? '';
  return { offset, problem: `Words can't begin with "${start}" here.`, fix: QUOTE };
}

function getRest(text: string, offset: number): string {
  return (text.slice(offset).split('\n')[0] ?? '').trim();
}
