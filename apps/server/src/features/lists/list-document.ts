import { createHash } from 'node:crypto';
import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import type { ChallengePlace } from './challenges.repository.ts';
import { headNow, type ListHead } from './list-head.ts';
import type { ListPlace } from './lists.repository.ts';

/** A challenge as it goes out: code, poster and text; the rating of the risk and what was written for the reviewers stay in the house. */
export function publishedChallenge(
  { challenge: { rubric }, poster }: Pick<ChallengePlace, 'challenge' | 'poster'>,
  code: string,
  {
    risk: _risk,
    publicSummary: _summary,
    extra: _extra,
    notes: _notes,
    source: _source,
    ...content
  }: ScenarioContent,
) {
  return { code, poster: { name: poster.name, nameEn: poster.nameEn }, ...content, rubric };
}

/** The list as it goes out, in the bytes that are hashed, kept and handed out: readers compare them, not a summary of them. */
export function writeDocument(
  { list, program }: ListPlace,
  publishedAt: Date,
  challenges: ReturnType<typeof publishedChallenge>[],
): { document: string; contentSm3: string } & ListHead {
  const head = headNow({ list, program }, publishedAt);
  const document = canonicalJson({
    kind: 'jiebang.challenge_list',
    version: 1,
    programme: program.title,
    organiser: program.organiser,
    number: list.number,
    ...head,
    title: list.title,
    titleEn: list.titleEn,
    preamble: list.preamble,
    contactName: list.contactName,
    contactPhone: list.contactPhone,
    deadlineAt: list.deadlineAt,
    publishedAt,
    challenges,
  });
  return { document, contentSm3: sm3Of(document), ...head };
}

export const sm3Of = (text: string) => createHash('sm3').update(text).digest('hex');
