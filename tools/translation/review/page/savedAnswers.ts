/** Reads a saved result, from the storage or from a file that anybody may have written. */
import type { ReviewResultFile, Verdict } from './sheetData.ts';
import { toFields } from '../../../../src/domain/fields.ts';

const verdicts: readonly string[] = ['good', 'change', 'unclear'] satisfies Verdict[];
const isVerdict = (value: unknown): value is Verdict => verdicts.includes(String(value));

export type SavedAnswers = Pick<ReviewResultFile, 'texts' | 'questions' | 'reviewer'>;

/** The answers in a saved result of a language; undefined if it is something else. */
export function parseSaved(text: string, language: string): SavedAnswers | undefined {
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { format, version, texts, questions, reviewer, ...rest } = toFields(saved);
  if (format !== 'vejviser-review' || version !== 1 || rest['language'] !== language) return undefined;
  const { name, relation, date } = toFields(reviewer);
  return {
    texts: asList(texts).flatMap((item) => {
      const { id, hash, verdict, text: better, note } = toFields(item);
      if (typeof id !== 'string' || typeof hash !== 'string' || !isVerdict(verdict)) return [];
      if (verdict === 'change' && typeof better !== 'string') return [];
      return [
        {
          id,
          hash,
          verdict,
          ...(verdict === 'change' && { text: String(better) }),
          ...(typeof note === 'string' && { note }),
        },
      ];
    }),
    questions: asList(questions).flatMap((item) => {
      const { id, answer } = toFields(item);
      return typeof id === 'string' && typeof answer === 'number' ? [{ id, answer }] : [];
    }),
    reviewer: { name: asText(name), relation: asText(relation), date: asText(date) },
  };
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
