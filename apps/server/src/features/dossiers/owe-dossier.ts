import type { Work } from '../../platform/context.ts';
import type { NoticeNews } from '../notices/public.ts';
import { buildDossier } from './build-dossier.job.ts';

/** A ranking whose notice has ended is published in this transaction; it owes everybody its dossier. */
export async function oweDossier(work: Work, { turn, subjectId }: NoticeNews): Promise<void> {
  if (turn === 'ended') await work.enqueue(buildDossier, { rankingId: subjectId });
}
