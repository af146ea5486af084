import { coreviewKinds, coreviewStatuses } from '@jiebang/domain/coreviews/lifecycle';
import { fields, industries } from '@jiebang/domain/programs/sectors';
import { scenarioProblemCodes } from '@jiebang/domain/scenarios/check-scenario';
import { modes, scenarioFieldIds } from '@jiebang/domain/scenarios/content';
import { opinionLifecycle, recommendations, scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import { z } from 'zod';
import { id, idParams, instant, page, pageQuery, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { opinionAnswers } from './opinion-answers.ts';
import { reviewField } from './review-field.ts';
import { extraField } from './round-settings.ts';
import { roundWindows } from './rounds.ts';
import { scenarioContent } from './scenario-content.ts';

const status = z.enum(scenarioLifecycle.states as [string, ...string[]]);
const field = z.enum(scenarioFieldIds);
const person = z.object({ id, name: z.string() });
const count = z.number().int();

/** A line of a list. `dueAt` and `overdue` tell of the bureau's step; `clerk` and `panel` are the bureau's own. */
export const scenarioSummary = z.object({
  id,
  /** `CJ-2026-0001`, from the first submission on. */
  code: z.string().nullable(),
  status,
  title: z.string(),
  mode: z.enum(modes).nullable(),
  industry: z.enum(industries).nullable(),
  field: z.enum(fields).nullable(),
  round: z.object({ id, slug: z.string(), title: text }),
  organisation: person,
  demo: z.boolean(),
  /** How often it was handed in. */
  version: count,
  /** Fields sent back and not answered yet. */
  openReturns: count,
  createdAt: instant,
  updatedAt: instant,
  submittedAt: instant.nullable(),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  clerk: person.nullable(),
  panel: z.object({ size: count, submitted: count }).nullable(),
});

/** A field sent back, with its reason. Open until `answeredAt`. */
export const scenarioReturn = z.object({
  version: count,
  field: reviewField,
  reason: z.string(),
  returnedAt: instant,
  answeredAt: instant.nullable(),
});
const tally = z.object({
  support: count,
  revise: count,
  oppose: count,
  /** What more than half recommend; null where there is no such majority. */
  majority: z.enum(recommendations).nullable(),
});
/** The panel as the bureau sees it. Texts of drafts stay the expert's until they are handed in. */
export const panelOpinion = z.object({
  id,
  expert: person,
  status: z.enum(opinionLifecycle.states as [string, ...string[]]),
  recommendation: z.enum(recommendations).nullable(),
  opinion: z.string(),
  /** To the points, once it is handed in; the bureau's own. */
  answers: opinionAnswers,
  recusalReason: z.string().nullable(),
  /** Why this expert was named instead of drawn. */
  chosenReason: z.string().nullable(),
  assignedAt: instant,
  dueAt: instant,
  submittedAt: instant.nullable(),
  overdue: z.boolean(),
  /** True when another expert has taken the place. */
  replaced: z.boolean(),
  abilities: z.array(z.enum(['replace'])),
});
export const scenarioView = scenarioSummary.omit({ round: true, panel: true }).extend({
  /** Sent with each save and each hand-in: two tabs never overwrite each other. */
  revision: count,
  round: z.object({
    id,
    slug: z.string(),
    title: text,
    window: z.enum(roundWindows),
    opensAt: instant,
    closesAt: instant,
    sectors: z.array(z.string()),
    /** What it asks beyond the common form. */
    extraFields: z.array(extraField),
  }),
  /** The bureau reads what was handed in last, the enterprise what stands there now. */
  content: scenarioContent,
  /** SM3 of the canonical JSON of the content that was handed in last. */
  sm3: z.string().nullable(),
  /** What keeps it from being handed in now, for those who write it. `at`: row of a list, from 0. */
  problems: z.array(
    z.object({
      field,
      code: z.enum(scenarioProblemCodes),
      at: z.number().int().nullable(),
      details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
  /** Fields the actor may change now; in `returned` those sent back and those that would keep it from being handed in. */
  openFields: z.array(reviewField),
  /** Of the last time it was sent back. */
  returns: z.array(scenarioReturn),
  /** Fields that were not sent back and have not changed since: their review stands. */
  reviewedFields: z.array(reviewField),
  decision: z
    .object({
      verdict: z.enum(['approved', 'rejected']),
      at: instant,
      reason: z.string(),
      /** Name of who decided; the bureau's own. */
      by: z.string().nullable(),
    })
    .nullable(),
  /** Opinions in words, without names, in no telling order; the enterprise sees them after the decision. */
  opinions: z.array(z.object({ recommendation: z.enum(recommendations), opinion: z.string() })),
  tally: tally.nullable(),
  /** The bureau's own; null before a panel is named. */
  panel: z.object({ size: count, submitted: count, opinions: z.array(panelOpinion) }).nullable(),
  abilities: z.array(
    z.enum([
      'edit',
      'submit',
      'resubmit',
      'take_back',
      'withdraw',
      'copy',
      'assign',
      'return',
      'pass_formal',
      /** Settle the panel: fix and draw it, or name it with a reason. */
      'convene',
      'reject',
      'approve',
    ]),
  ),
});
export type ScenarioView = z.infer<typeof scenarioView>;
export type ScenarioSummary = z.infer<typeof scenarioSummary>;

/** A step that the actor may know of; names are the bureau's own, colleagues know each other's. */
const step = z.object({
  at: instant,
  verb: z.enum(Object.keys(scenarioLifecycle.transitions) as [string, ...string[]]).or(z.literal('create')),
  by: z.enum(['enterprise', 'district', 'bureau', 'departments', 'system']),
  name: z.string().nullable(),
  reason: z.string().nullable(),
});
export const scenarioHistory = z.object({
  versions: z.array(
    z.object({ version: count, sm3: z.string(), submittedAt: instant, submittedBy: z.string() }),
  ),
  returns: z.array(scenarioReturn),
  timeline: z.array(step),
  /** Departments that were asked, and what they said. Reasons are shown to the enterprise once the bureau sent that version back. */
  coreviews: z.array(
    z.object({
      kind: z.enum(coreviewKinds),
      department: text,
      version: count,
      status: z.enum(coreviewStatuses),
      askedAt: instant,
      lastDay: z.string(),
      endedAt: instant.nullable(),
      reason: z.string().nullable(),
    }),
  ),
  /** The last two versions laid beside each other: fields that differ, and those that were sent back. */
  comparison: z
    .object({
      from: count,
      to: count,
      fields: z.array(
        z.object({
          field: reviewField,
          changed: z.boolean(),
          /** Why it was sent back, where it was. */
          reason: z.string().nullable(),
          before: scenarioContent.partial(),
          after: scenarioContent.partial(),
        }),
      ),
    })
    .nullable(),
});
export type ScenarioHistory = z.infer<typeof scenarioHistory>;

const revision = z.number().int().min(1).max(2_000_000_000);
const reason = z.object({ reason: z.string().trim().min(1).max(500) });

export const createScenario = endpoint({
  name: 'createScenario',
  method: 'POST',
  path: '/api/rounds/:id/scenarios',
  summary: 'Begin a scenario in an open round, for a body one belongs to',
  access: 'signed_in',
  status: 201,
  idempotent: true,
  params: idParams,
  /** `copyFrom`: a scenario of a body one belongs to, whose content is taken over. */
  body: z.object({ organisationId: id, copyFrom: id.optional() }),
  response: scenarioView,
});
export const listMyScenarios = endpoint({
  name: 'listMyScenarios',
  method: 'GET',
  path: '/api/me/scenarios',
  summary: 'Scenarios of the bodies I belong to, newest first',
  access: 'signed_in',
  query: pageQuery.extend({
    organisationId: id.optional(),
    roundId: id.optional(),
    status: status.optional(),
  }),
  response: page(scenarioSummary),
});
export const getScenario = endpoint({
  name: 'getScenario',
  method: 'GET',
  path: '/api/scenarios/:id',
  summary: 'One scenario',
  access: 'signed_in',
  params: idParams,
  response: scenarioView,
});
export const getScenarioHistory = endpoint({
  name: 'getScenarioHistory',
  method: 'GET',
  path: '/api/scenarios/:id/history',
  summary: 'Versions, what was sent back, steps, and the last two versions beside each other',
  access: 'signed_in',
  params: idParams,
  response: scenarioHistory,
});
export const saveScenario = endpoint({
  name: 'saveScenario',
  method: 'PATCH',
  path: '/api/scenarios/:id',
  summary: 'Save a part; refused with the present revision when another tab was faster',
  access: 'signed_in',
  params: idParams,
  body: z.object({ revision, changes: scenarioContent.partial() }),
  response: scenarioView,
});
export const submitScenario = endpoint({
  name: 'submitScenario',
  method: 'POST',
  path: '/api/scenarios/:id/submit',
  summary: 'Hand a draft in; refused with everything that is missing, at its field',
  access: 'signed_in',
  params: idParams,
  body: z.object({ revision }),
  response: scenarioView,
});
export const resubmitScenario = endpoint({
  name: 'resubmitScenario',
  method: 'POST',
  path: '/api/scenarios/:id/resubmit',
  summary: 'Hand it in again after it was sent back',
  access: 'signed_in',
  params: idParams,
  body: z.object({ revision }),
  response: scenarioView,
});
export const takeBackScenario = endpoint({
  name: 'takeBackScenario',
  method: 'POST',
  path: '/api/scenarios/:id/take-back',
  summary: 'Take it back to a draft, until formal review ends',
  access: 'signed_in',
  params: idParams,
  response: scenarioView,
});
export const withdrawScenario = endpoint({
  name: 'withdrawScenario',
  method: 'POST',
  path: '/api/scenarios/:id/withdraw',
  summary: 'Give it up, with a reason, until formal review ends',
  access: 'signed_in',
  params: idParams,
  body: reason,
  response: scenarioView,
});
