import { checkPublication, type PublicationProblem } from '@jiebang/domain/lists/check-publication';
import { publicationPlace, publicationWords } from '@jiebang/domain/lists/publication-words';
import type { Mode } from '@jiebang/domain/scenarios/content';
import { AppError } from '../../platform/errors.ts';
import type { ChallengeRow, InviteeRow } from './challenges.repository.ts';
import type { ListRow } from './lists.repository.ts';

/** What keeps the list from publication at `now`, the list and its challenges taken as they were read together. */
export function findProblems(
  list: ListRow,
  challenges: readonly ChallengeRow[],
  invitees: readonly Pick<InviteeRow, 'challengeId'>[],
  now: Date,
): PublicationProblem[] {
  const invited = Map.groupBy(invitees, ({ challengeId }) => challengeId);
  return checkPublication(
    {
      title: list.title,
      preamble: list.preamble,
      deadlineAt: list.deadlineAt?.getTime() ?? null,
      contactName: list.contactName,
      contactPhone: list.contactPhone,
      challenges: challenges.map(({ id, title, mode, rubric, content }) => ({
        title,
        mode: mode as Mode,
        rubric,
        content,
        invitees: invited.get(id)?.length ?? 0,
      })),
    },
    now.getTime(),
  );
}

const titlesOf = (challenges: readonly Pick<ChallengeRow, 'title'>[]) => challenges.map(({ title }) => title);

export function presentProblems(
  problems: readonly PublicationProblem[],
  challenges: readonly Pick<ChallengeRow, 'title'>[],
) {
  const titles = titlesOf(challenges);
  return problems.map((problem) => ({
    code: problem.code,
    challenge: problem.challenge,
    path: publicationPlace(problem),
    words: publicationWords(problem, titles),
  }));
}

/** Refuses with every problem at its place. */
export function refuseProblems(
  problems: readonly PublicationProblem[],
  challenges: readonly Pick<ChallengeRow, 'title'>[],
): void {
  if (problems.length === 0) return;
  const titles = titlesOf(challenges);
  throw new AppError('list_incomplete', '', {
    errors: problems.map((problem) => ({
      path: publicationPlace(problem),
      code: problem.code,
      message: publicationWords(problem, titles).en,
    })),
    details: { problems: problems.length },
  });
}
