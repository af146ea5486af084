import type { appraiserOf } from '@jiebang/domain/agreements/acceptance';
import { agreementProblemCodes } from '@jiebang/domain/agreements/check-agreement';
import { agreementActs, agreementLifecycle, sides } from '@jiebang/domain/agreements/lifecycle';
import { challengeLifecycle } from '@jiebang/domain/lists/lifecycle';
import { modes } from '@jiebang/domain/scenarios/content';
import { z } from 'zod';
import { appraisalView } from './acceptance.ts';
import { agreementContent } from './agreement-content.ts';
import { id, instant, text } from './common.ts';
import { milestoneView } from './milestones.ts';
import { askedIndicators } from './proposals.ts';

/** Who says it, or whose turn it is. */
export const agreementSides = [...sides, 'bureau'] as const;
export type AgreementSide = (typeof agreementSides)[number];
export type Appraiser = ReturnType<typeof appraiserOf>;

export const agreementActions = [
  'edit',
  'propose',
  'take_back',
  'send_back',
  'agree',
  'return',
  'record',
  'consent',
  'hand_in',
  'appraise',
  'return_appraisal',
  'accept',
  'demand_rectification',
  'terminate',
] as const;

const body = z.object({ id, name: z.string() });

/** An agreement as a line of a list. */
export const agreementSummary = z.object({
  id,
  /** Number under which the bureau has it on record. */
  code: z.string().nullable(),
  status: z.enum(agreementLifecycle.states as [string, ...string[]]),
  challenge: z.object({
    id,
    code: z.string(),
    title: z.string(),
    mode: z.enum(modes),
    status: z.enum(challengeLifecycle.states as [string, ...string[]]),
  }),
  proposal: z.object({ id, code: z.string() }),
  poster: body,
  solver: body,
  /** Where the viewer stands; null: in both bodies, so that they may only read. */
  side: z.enum(agreementSides).nullable(),
  /** Whose turn it is; null when it is over. */
  turn: z.enum(agreementSides).nullable(),
  updatedAt: instant,
  rectifyBy: instant.nullable(),
  /** The next milestone that is not over. */
  next: z
    .object({ title: z.string(), plannedDay: z.string(), daysLate: z.number().int(), dueSoon: z.boolean() })
    .nullable(),
  milestones: z.object({ over: z.number().int(), all: z.number().int() }),
});
export type AgreementSummary = z.infer<typeof agreementSummary>;

export const agreementView = agreementSummary.extend({
  revision: z.number().int(),
  pen: z.enum(sides),
  /** The version before the other side; 0: none was put to it. */
  version: z.number().int(),
  /** SM3 of that version's document. */
  sm3: z.string().nullable(),
  /** The working text for the side that holds the pen; for everybody else the version, null when there is none. */
  content: agreementContent.nullable(),
  indicators: askedIndicators,
  consortium: z.boolean(),
  /** What keeps it from being put to the other side; empty for those who cannot. */
  problems: z.array(
    z.object({
      field: z.enum(Object.keys(agreementContent.shape) as [keyof typeof agreementContent.shape]),
      code: z.enum(agreementProblemCodes),
      at: z.number().int().nullable(),
      words: text,
    }),
  ),
  /** Does each side want the result shown as a case? */
  publishes: z.object({ poster: z.boolean(), solver: z.boolean() }),
  appraiser: z.enum(['poster', 'bureau']),
  createdAt: instant,
  agreedAt: instant.nullable(),
  recordedAt: instant.nullable(),
  handedInAt: instant.nullable(),
  overAt: instant.nullable(),
  versions: z.array(
    z.object({
      version: z.number().int(),
      sm3: z.string(),
      side: z.enum(sides),
      proposedAt: instant,
    }),
  ),
  acts: z.array(
    z.object({
      kind: z.enum(agreementActs),
      side: z.enum(agreementSides),
      /** Null: an officer's name is the office's own business. */
      by: z.string().nullable(),
      at: instant,
      version: z.number().int(),
      text: z.string(),
    }),
  ),
  plan: z.array(milestoneView),
  appraisals: z.array(appraisalView),
  /** Its page in the case library, when it is there. */
  isCase: z.boolean(),
  abilities: z.array(z.enum(agreementActions)),
});
export type AgreementView = z.infer<typeof agreementView>;

/** A winner that has no agreement yet. */
export const winnerView = z.object({
  proposal: z.object({ id, code: z.string() }),
  challenge: agreementSummary.shape.challenge,
  poster: body,
  solver: body,
  side: z.enum(agreementSides).nullable(),
  abilities: z.array(z.enum(['start', 'give_up'])),
});
export type WinnerView = z.infer<typeof winnerView>;
