import { extraKinds, type RoundSettings, sizeClasses } from '@jiebang/domain/rounds/settings';
import { z } from 'zod';
import { offeredResource } from './scenario-content.ts';

/** By type and length only: what is wrong with it is said by `checkRoundSettings` of the domain. */
const name = z.string().trim().max(60);
const label = z.object({ zh: z.string().trim().max(120), en: z.string().trim().max(120) });
const named = z.object({ id: name, label });
const number = z.number().min(-1e12).max(1e12);

export const extraField = z.object({
  id: name,
  kind: z.enum(extraKinds),
  label,
  help: z.object({ zh: z.string().trim().max(300), en: z.string().trim().max(300) }),
  required: z.boolean(),
  maxLength: z.number().int().optional(),
  unit: z.string().trim().max(20).optional(),
  min: number.optional(),
  max: number.optional(),
  options: z.array(named).max(30).optional(),
  columns: z.array(named).max(8).optional(),
  maxRows: z.number().int().optional(),
});

export const roundSettings = z.object({
  regions: z.array(z.string().trim().max(6)).max(60),
  sizeClasses: z.array(z.enum(sizeClasses)).max(sizeClasses.length),
  maxPerBody: z.number().int().nullable(),
  resources: z.array(offeredResource).max(20),
  contact: z.object({ name, phone: z.string().trim().max(40), email: z.string().trim().max(120) }),
  checklist: z
    .array(
      z.object({
        id: name,
        text: z.object({ zh: z.string().trim().max(300), en: z.string().trim().max(300) }),
        field: z.string().max(60).nullable(),
      }),
    )
    .max(60),
  extraFields: z.array(extraField).max(30),
  attachments: z.object({ maxFiles: z.number().int(), maxBytes: z.number().int() }),
});
/** The domain writes optional parts of a field without `undefined`; what comes from JSON has none. */
export type RoundSettingsView = RoundSettings;
