import { beijingDay } from '@jiebang/domain/calendar/day';
import type { Recommendation } from '@jiebang/domain/scenarios/lifecycle';
import type { Ctx } from '../../../platform/context.ts';
import { dayWords } from '../../../platform/documents/date-words.ts';
import type { Language, OfficialDocument } from '../../../platform/documents/official-document.ts';
import { notFound } from '../../../platform/errors.ts';
import { readSnapshot } from '../../../platform/read-snapshot.ts';
import { requireUser } from '../../../platform/require-user.ts';
import { findUserName } from '../history.repository.ts';
import { findOpinionOf, type OpinionRow } from '../opinions.repository.ts';
import { listPanel } from '../panel.repository.ts';
import { requireHandedIn } from '../require-handed-in.ts';
import { findFacts } from './forms.repository.ts';
import { officialOpinion, officialOpinions, type WrittenOpinion } from './opinion-official.ts';

type Exported = { document: OfficialDocument; name: string };

const writtenOf = ({ recommendation, opinion, answers, submittedAt }: OpinionRow): WrittenOpinion => ({
  recommendation: recommendation as Recommendation | null,
  opinion,
  answers,
  submittedAt: submittedAt?.toISOString() ?? null,
});

/** One's own opinion, as a draft or as it was handed in; after a recusal there is none. */
export async function exportOpinion(ctx: Ctx, id: string, language: Language): Promise<Exported> {
  const { userId } = requireUser(ctx);
  const { db } = ctx.services;
  const place = await findOpinionOf(db, id, userId);
  if (!place || place.opinion.status === 'recused') throw notFound('opinion');
  const expert = (await findUserName(db, userId)) ?? '';
  const { scenario, title, organisationName: organisation, round } = place;
  const opined = { code: scenario.code ?? '', title, organisation, round: round.title, demo: scenario.demo };
  const document = officialOpinion(opined, expert, writtenOf(place.opinion), language);
  return { document, name: `${document.title} ${opined.code}` };
}

/**
 * The opinions of a panel for the bureau's file. Experts stand under numbers, sorted by what they say, so that the sheet
 * can go round; only who asks for it gets it with their names. Drafts are the experts' own and in neither.
 */
export async function exportOpinions(
  ctx: Ctx,
  id: string,
  { language, names }: { language: Language; names: boolean },
): Promise<Exported> {
  const actor = requireUser(ctx);
  return await readSnapshot(ctx, async (tx) => {
    const place = await requireHandedIn(tx, actor, id);
    const panel = place.involved ? [] : await listPanel(tx, id);
    const given = panel.flatMap(({ opinion, expertName }) =>
      opinion.status === 'submitted' && opinion.recommendation
        ? [
            {
              ...writtenOf(opinion),
              recommendation: opinion.recommendation as Recommendation,
              expert: names ? expertName : null,
            },
          ]
        : [],
    );
    if (given.length === 0) throw notFound('no opinion was handed in');
    const { organiser } = await findFacts(tx, id, []);
    const { scenario, latest, organisationName: organisation, round } = place;
    const title = latest?.content.title ?? scenario.title;
    const opined = {
      code: scenario.code ?? '',
      title,
      organisation,
      round: round.title,
      demo: scenario.demo,
    };
    const shown = names ? given : inNoTellingOrder(given);
    const dateLine = dayWords(beijingDay(ctx.services.clock.now().getTime()))[language];
    const owed = place.panelSize - place.panelSubmitted;
    const document = officialOpinions(opined, shown, { owed, organiser, dateLine }, language);
    return { document, name: `${document.title} ${opined.code}` };
  });
}

/** The order in which experts were named or answered would hint at who is who. */
function inNoTellingOrder<T extends WrittenOpinion>(given: T[]): T[] {
  const key = ({ recommendation, opinion }: T) => `${recommendation}\n${opinion}`;
  return given.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
