import { isMap, isScalar, visit, type Document, type ErrorCode, type YAMLError } from 'yaml';
import type { Issue } from '../domain/contentError.ts';
import { findInvisibleCharacters } from './invisibleCharacters.ts';

/** A syntax error, worded for someone who has never heard of YAML. */
export interface YamlIssue extends Issue {
  /** The position in the text. */
  readonly offset: number;
}

const EVERY_LINE = 'Write every line as a name, a colon, a space and a value';
const QUOTE = 'Put everything after the colon in quotation marks: "…"';
const GENERAL = `${EVERY_LINE}. Put text that contains a colon, quotation marks, brackets or "#" in quotation marks.`;
const SPACES = 'Start it with the same number of spaces as the lines that belong with it.';

/** The syntax errors of a YAML text. Only the first broken line is reported, because later errors may follow from it. */
export function listYamlIssues(document: Document.Parsed, text: string): YamlIssue[] {
  if (text.startsWith('%')) return [describeStart(0, '%')];
  const nestingIssue = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (nestingIssue) return [describeNesting(nestingIssue.pos[0])];
  const [broken] = document.errors;
  if (broken) return [describeError(broken, document.errors, text)];
  return [
    ...listDuplicateKeys(document).map((offset) => {
      const rest = getRest(text, offset);
      const name = /^"(\\.|[^"\\])*"/.exec(rest)?.[0] ?? `"${rest.replace(/\s*:( .*)?$/, '')}"`;
      return {
        offset,
        problem: `${name} is defined twice.`,
        fix: 'Delete one of the two lines.',
      };
    }),
    ...listSpecialSyntax(document, text),
  ];
}

/** The offsets of duplicate keys. */
function listDuplicateKeys(document: Document.Parsed): number[] {
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
    // It is open up to the end of the file, so the last quotation mark is the opening one.
    const opens = text.lastIndexOf(message.includes("'") ? "'" : '"', offset - 1);
    return report(
      'This quotation mark is never closed.',
      'Add the closing one at the end of the text.',
      opens,
    );
  }
  if (message.startsWith('Flow')) {
    return report('A "[" or "{" above this line is never closed.', 'Add the missing "]" or "}".');
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || isAlso('MULTILINE_IMPLICIT_KEY')) {
    return report(
      'This line has no colon, or the line below it starts with the wrong number of spaces.',
      `${EVERY_LINE}. Lines that belong together start with the same number of spaces.`,
    );
  }
  switch (code) {
    case 'TAB_AS_INDENT':
      return report('This line starts with a tab.', SPACES);
    case 'BAD_INDENT':
      return report('The spaces at the start of this line do not match any line above it.', SPACES);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return report('This line has a second colon.', QUOTE);
    case 'BAD_SCALAR_START':
      return describeStart(offset, rest);
    case 'MISSING_CHAR':
      return report('This line has no colon followed by a space.', `${EVERY_LINE}: name: value`);
    case 'MULTIPLE_DOCS':
      return report('A "---" line splits this file in two.', 'Delete that line.');
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

// YAML syntax that the content does not use: anchors, aliases, tags, maps as keys.
function listSpecialSyntax(document: Document.Parsed, text: string): YamlIssue[] {
  const issues = document.warnings.map(({ pos: [offset] }) => describeStart(offset, '!'));
  visit(document, {
    Alias: (_, node) => void issues.push(describeStart(node.range?.[0] ?? 0, '*')),
    Value: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      if (node.anchor !== undefined) issues.push(describeStart(offset, '&'));
      if (node.tag !== undefined) issues.push(describeStart(offset, '!'));
      // An escaped invisible character ("\u202e") is not found by the check of the raw lines.
      const [invisible] =
        isScalar(node) && typeof node.value === 'string' ? findInvisibleCharacters(node.value) : [];
      const isTyped = (): boolean => findInvisibleCharacters(text.slice(offset, node.range?.[1])).length > 0;
      if (invisible && !isTyped()) issues.push({ offset, ...invisible });
    },
    Pair: (_, { key }) => {
      if (isMap(key)) issues.push(describeStart(key.range?.[0] ?? 0, '{{'));
      // Names of `Object.prototype`, which can't be told from real keys.
      if (!isScalar(key) || !(String(key.value) in {})) return;
      issues.push({
        offset: key.range?.[0] ?? 0,
        problem: `"${String(key.value)}" can't be used as a name here.`,
        fix: 'Choose another name, or delete this line.',
      });
    },
  });
  return issues;
}

export function describeNesting(offset: number): YamlIssue {
  return {
    offset,
    problem: 'This is nested too deeply.',
    fix: `${EVERY_LINE}. Nothing in the content needs more than three levels.`,
  };
}

function describeStart(offset: number, rest: string): YamlIssue {
  const start = /^(\{\{|.)/u.exec(rest)?.[0] ?? '';
  return { offset, problem: `Text can't start with "${start}" here.`, fix: QUOTE };
}

function getRest(text: string, offset: number): string {
  return (text.slice(offset).split('\n')[0] ?? '').trim();
}
