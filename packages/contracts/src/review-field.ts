import { scenarioFieldIds } from '@jiebang/domain/scenarios/content';
import { z } from 'zod';

/** A question of the round, `extra.<id>`. */
const question = z.templateLiteral(['extra.', z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)]);

/** What is reviewed and opened one by one: a field of the common form, or a question of the round. */
export const reviewField = z.union([z.enum(scenarioFieldIds), question]);
/** What can be sent back: of the round's questions each one, never all of them under one reason. */
export const returnableField = z.union([z.enum(scenarioFieldIds).exclude(['extra']), question]);
