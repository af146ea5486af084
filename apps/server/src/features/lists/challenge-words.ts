import { setImmediate } from 'node:timers/promises';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { modeLabels } from '@jiebang/domain/scenarios/content';
import type { ChallengePlace } from './challenges.repository.ts';
import { indexWords } from './search-words.ts';

export type ChallengeWords = { titleWords: string; searchWords: string };

/** Words of what the page of a challenge shows: never of what a list leaves out, never a person's name or number. */
function wordsOf({ challenge, poster }: ChallengePlace): ChallengeWords {
  const { content } = challenge;
  const labels = [
    content.mode && modeLabels[content.mode],
    content.industry && sectors[content.industry],
    content.field && sectors[content.field],
  ].flatMap((label) => (label ? [label.zh, label.en] : []));
  const texts = [
    content.goal,
    content.background,
    content.difficulties,
    content.research,
    content.significance,
    content.requirements,
    ...content.indicators.flatMap(({ name, testMethod }) => [name, testMethod]),
    ...content.resources.flatMap(({ text, terms }) => [text, terms]),
  ];
  return {
    titleWords: indexWords(content.title),
    searchWords: indexWords(poster.name, poster.nameEn, ...labels, ...texts),
  };
}

/** Cutting takes milliseconds a challenge: one after the other, and others get their turn in between. */
export async function cutWords(places: readonly ChallengePlace[]): Promise<Map<string, ChallengeWords>> {
  const words = new Map<string, ChallengeWords>();
  for (const place of places) {
    words.set(place.challenge.id, wordsOf(place));
    await setImmediate();
  }
  return words;
}
