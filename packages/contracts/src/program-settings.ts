import { riskFactors, silences } from '@jiebang/domain/programs/settings/review';
import { type ProgramSettings, programKinds } from '@jiebang/domain/programs/settings/settings';
import { risks } from '@jiebang/domain/scenarios/content';
import { z } from 'zod';
import { id } from './common.ts';

/** By type and length only: what a rule must satisfy is said by `checkProgramSettings` of the domain. */
const number = z.number().int().min(0).max(1_000);
const departmentIds = z.array(id).max(30);
const short = z.object({ zh: z.string().trim().max(80), en: z.string().trim().max(80) });
const classRule = z.object({ departments: departmentIds, days: number, whenSilent: z.enum(silences) });

export const programSettings = z.object({
  review: z.object({
    district: z.object({ asked: z.boolean(), days: number, whenSilent: z.enum(silences) }),
    factors: z
      .array(
        z.object({
          factor: z.enum(riskFactors),
          words: z.array(z.string().trim().min(1).max(30)).max(60),
          raisesTo: z.enum(risks),
          departments: departmentIds,
        }),
      )
      .max(riskFactors.length),
    classes: z.object({ low: classRule, medium: classRule, high: classRule }),
  }),
  notice: z.object({
    length: number,
    unit: z.enum(['working_day', 'calendar_day']),
    pausedByObjection: z.boolean(),
    objection: z.object({ takeDays: number, ruleDays: number, answerDays: number }),
  }),
  panel: z.object({ seats: number, dueDays: number, maxPerEmployer: number, maxOpenOpinions: number }),
  eligibility: z.object({
    legalPersonOnly: z.boolean(),
    maxPerBodyPerRound: number.nullable(),
    barBlacklisted: z.boolean(),
    penaltyYears: number,
    barPastWinners: z.boolean(),
    barPosterAffiliates: z.boolean(),
  }),
  documents: z.object({ issuer: short, listNumber: short }),
}) satisfies z.ZodType<ProgramSettings>;

export const programKind = z.enum(programKinds);
