import { startOfDay } from '@jiebang/domain/calendar/day';
import { AppError } from '../../platform/errors.ts';
import type { ChallengeRow } from './challenges.repository.ts';

/** What was checked at publication stays true of a later deadline: nobody answers a need that is over. */
export function requireBeforeNeed(
  challenges: readonly Pick<ChallengeRow, 'code' | 'content'>[],
  to: Date,
): void {
  const early = challenges.find(
    ({ content: { neededBy } }) => neededBy !== null && startOfDay(neededBy) <= to.getTime(),
  );
  if (!early) return;
  const { code, content } = early;
  throw new AppError('invalid_request', 'deadline after need', {
    errors: [
      {
        path: 'deadlineAt',
        code: 'deadline_after_need',
        message: `Challenge ${code} is needed by ${content.neededBy}.`,
      },
    ],
  });
}
