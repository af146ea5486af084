import {
  type Appraisal,
  appraisalWords,
  appraiserOf,
  checkAppraisal,
  gradeOf,
} from '@jiebang/domain/agreements/acceptance';
import type { Mode } from '@jiebang/domain/scenarios/content';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import type { AgreementPlace } from './agreements.repository.ts';
import { findAppraisal, insertAppraisal } from './progress.repository.ts';
import { holdAgreement } from './require-agreement.ts';
import { stepAgreement } from './step-agreement.ts';
import { tellSides } from './tell-sides.ts';

/**
 * Gives score, opinion and results: the poster where supply meets demand, the bureau on the experts' opinion elsewhere.
 * The grade follows from the score. It counts when a second person, of the bureau, has confirmed it.
 */
export async function appraiseAgreement(ctx: Ctx, id: string, appraisal: Appraisal): Promise<void> {
  const actor = requireUser(ctx);
  await transact(ctx, async (work) => {
    const place = await holdAgreement(work, actor, id, 'appraise');
    requireComplete(place, appraisal);
    const side = appraiserOf(place.challenge.mode as Mode);
    const number = ((await findAppraisal(work.tx, id))?.number ?? 0) + 1;
    const grade = gradeOf(appraisal.score);
    await insertAppraisal(work.tx, {
      ...appraisal,
      agreementId: id,
      number,
      grade,
      side,
      appraisedBy: actor.userId,
      appraisedAt: work.now,
    });
    await stepAgreement(work, actor, place, { verb: 'appraise', data: { number, grade } });
    await tellSides(work, place, {
      to: ['bureau'],
      kind: 'agreement_appraised',
      data: {},
      key: String(number),
      except: actor.userId,
    });
  });
}

function requireComplete({ challenge }: AgreementPlace, appraisal: Appraisal): void {
  const { indicators } = challenge.content;
  const mode = challenge.mode as Mode;
  const problems = checkAppraisal(appraisal, { indicators, mode });
  const unknown = appraisal.results.filter(({ indicator }) => indicator >= indicators.length);
  if (problems.length === 0 && unknown.length === 0) return;
  throw new AppError('appraisal_incomplete', '', {
    errors: [
      ...problems.map((problem) => ({
        path: problem.at === null ? problem.field : `${problem.field}.${problem.at}`,
        code: problem.code,
        message: appraisalWords(problem).en,
      })),
      ...unknown.map(({ indicator }) => ({
        path: `results.${indicator}`,
        code: 'out_of_range',
        message: 'The challenge has no such indicator.',
      })),
    ],
  });
}
