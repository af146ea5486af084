import { opinionPoints, POINT_WORDS } from '@jiebang/domain/scenarios/opinion-points';
import { z } from 'zod';

/** What an expert says to each point; points that are left out are not answered. */
export const opinionAnswers = z.partialRecord(
  z.enum(opinionPoints),
  z.object({ score: z.number().int().min(1).max(5).nullable(), words: z.string().max(POINT_WORDS) }),
);
