import type { Text } from '../../lifecycle/lifecycle.ts';
import { type DocumentSettings, defaultDocuments } from './documents.ts';
import { defaultEligibility, type EligibilitySettings } from './eligibility.ts';
import { defaultNotice, type NoticeSettings } from './notice.ts';
import { defaultPanel, type PanelSettings } from './panel.ts';
import { defaultReview, type ReviewSettings } from './review.ts';

/** Whose programme it is (专项): a city's, a park's, an industrial cluster's, or several cities' together. */
export const programKindLabels = {
  city: { zh: '市级', en: 'City' },
  park: { zh: '园区', en: 'Park' },
  cluster: { zh: '产业集群', en: 'Cluster' },
  cross_city: { zh: '跨市联合', en: 'Several cities' },
} as const satisfies Record<string, Text>;
export type ProgramKind = keyof typeof programKindLabels;
export const programKinds = Object.keys(programKindLabels) as [ProgramKind, ...ProgramKind[]];

/** Rules and defaults of a programme: what differs between programmes stands here, never as a constant in code. */
export type ProgramSettings = {
  review: ReviewSettings;
  notice: NoticeSettings;
  panel: PanelSettings;
  eligibility: EligibilitySettings;
  documents: DocumentSettings;
};

const defaults: ProgramSettings = {
  review: defaultReview,
  notice: defaultNotice,
  panel: defaultPanel,
  eligibility: defaultEligibility,
  documents: defaultDocuments,
};

/** What is stored, filled up section by section where it says nothing: a setting added later has its default. */
export function programSettings(stored: Partial<ProgramSettings>): ProgramSettings {
  return {
    review: {
      ...defaults.review,
      ...stored.review,
      // Kept before silence had a meaning of its own here.
      district: { ...defaults.review.district, ...stored.review?.district },
    },
    notice: { ...defaults.notice, ...stored.notice },
    panel: { ...defaults.panel, ...stored.panel },
    eligibility: { ...defaults.eligibility, ...stored.eligibility },
    documents: { ...defaults.documents, ...stored.documents },
  };
}
