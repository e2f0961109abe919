import type { YesNoUnknown } from './answers.ts';
import type { Assurance } from './assurance.ts';
import type { OpeningView } from '../opening/openingView.ts';

export const contactKinds = ['emergency', 'police', 'helpline'] as const;

/** A phone line as a page shows it. A question that makes no sense for a line is undefined. */
export interface ContactView {
  readonly id: string;
  readonly kind: (typeof contactKinds)[number];
  readonly number: string;
  readonly name: string;
  readonly who: string;
  readonly when: string;
  /** Undefined where the question makes no sense. */
  readonly opening?: OpeningView | undefined;
  readonly cost?: 'free' | 'unknown' | undefined;
  /** In words. */
  readonly languages?: string | undefined;
  readonly nameless?: YesNoUnknown | undefined;
  readonly tellsAuthorities?: YesNoUnknown | undefined;
  readonly phoneBill?: YesNoUnknown | undefined;
  readonly assurance: Assurance;
}
