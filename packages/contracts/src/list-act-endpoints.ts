import { challengeErratumFields, erratumFieldIds } from '@jiebang/domain/lists/errata';
import { isChallengeAct, isWholeListAct, listActKinds } from '@jiebang/domain/lists/lifecycle';
import { z } from 'zod';
import { id, idParams, instant } from './common.ts';
import { endpoint } from './endpoint.ts';
import { listView } from './lists.ts';

const reason = z.string().trim().min(1).max(500);

/** Which fields belong to a kind; what belongs to another kind is not looked at. */
const actInput = z
  .object({
    kind: z.enum(listActKinds),
    reason,
    /** The challenge that is meant; without it the list as a whole. */
    challengeId: id.optional(),
    field: z.enum(erratumFieldIds).optional(),
    /** As it stands in the text, spaces too. */
    excerpt: z.string().min(1).max(2_000).optional(),
    replacement: z.string().max(2_000).optional(),
    text: z.string().trim().min(1).max(2_000).optional(),
    /** The later deadline of an extension, or with which a challenge resumes. */
    deadlineAt: instant.optional(),
  })
  .superRefine((act, ctx) => {
    const need = (path: keyof typeof act, missing: boolean) => {
      if (missing) ctx.addIssue({ code: 'custom', path: [path], message: `Needed for ${act.kind}.` });
    };
    const ofChallenge = act.field !== undefined && act.field in challengeErratumFields;
    if (act.kind === 'erratum') {
      need('field', act.field === undefined);
      need('excerpt', act.excerpt === undefined);
      need('replacement', act.replacement === undefined || act.replacement === act.excerpt);
      if (act.field) need('challengeId', ofChallenge !== (act.challengeId !== undefined));
    }
    if (act.kind === 'clarification') need('text', act.text === undefined);
    if (act.kind === 'extend') need('deadlineAt', act.deadlineAt === undefined);
    if (isChallengeAct(act.kind)) need('challengeId', act.challengeId === undefined);
    if (isWholeListAct(act.kind) && act.challengeId !== undefined)
      ctx.addIssue({ code: 'custom', path: ['challengeId'], message: `Not for ${act.kind}.` });
  });
export type PreparedActInput = z.output<typeof actInput>;

export const prepareListAct = endpoint({
  name: 'prepareListAct',
  method: 'POST',
  path: '/api/lists/:id/prepared-acts',
  summary:
    'Prepare an act on a published list for a second person to approve: erratum, clarification, extension, suspension, resumption, withdrawal',
  access: 'lists.prepare',
  status: 201,
  idempotent: true,
  params: idParams,
  body: actInput,
  response: listView,
});
export const approveListAct = endpoint({
  name: 'approveListAct',
  method: 'POST',
  path: '/api/prepared-list-acts/:id/approve',
  summary: 'Approve a prepared act: it is done, chained and public; not by who prepared it',
  access: 'lists.publish',
  params: idParams,
  response: listView,
});
export const refuseListAct = endpoint({
  name: 'refuseListAct',
  method: 'POST',
  path: '/api/prepared-list-acts/:id/refuse',
  summary: 'Refuse a prepared act, with a reason for who prepared it',
  access: 'lists.publish',
  params: idParams,
  body: z.object({ reason }),
  response: listView,
});
export const takeBackListAct = endpoint({
  name: 'takeBackListAct',
  method: 'POST',
  path: '/api/prepared-list-acts/:id/take-back',
  summary: 'Take back an act that one prepared, while nobody has decided it',
  access: 'lists.prepare',
  params: idParams,
  response: listView,
});
