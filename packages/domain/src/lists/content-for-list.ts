import type { ScenarioContent } from '../scenarios/content.ts';

/**
 * The scenario as a list shows it. Of a desensitised one the public text stands instead of background, difficulties
 * and research. A person's name and number are shown only where the poster chose to be public: of every other
 * challenge the contact is left out here, and `withListContact` puts the bureau's in.
 */
export function contentForList(scenario: ScenarioContent): ScenarioContent {
  // What was written for the reviewers alone.
  const content = { ...scenario, notes: '', source: '', extra: {} };
  switch (content.openness) {
    case 'public':
      return { ...content, publicSummary: '' };
    case 'desensitised':
      return {
        ...content,
        background: content.publicSummary,
        difficulties: '',
        research: '',
        contactName: '',
        contactPhone: '',
      };
    case 'directed':
      return { ...content, publicSummary: '', contactName: '', contactPhone: '' };
  }
}

/** The content with whom to call: the poster's own contact, or the bureau's where that is not to be shown. */
export function withListContact(
  content: ScenarioContent,
  { contactName, contactPhone }: { contactName: string; contactPhone: string },
): ScenarioContent {
  return content.openness === 'public' ? content : { ...content, contactName, contactPhone };
}
