import type { ScenarioContent, ScenarioField } from '@jiebang/domain/scenarios/content';
import { keysOfField } from '@jiebang/domain/scenarios/fields';

/** Does any part of the field say something? */
export const isWritten = (field: ScenarioField, content: Partial<ScenarioContent>): boolean =>
  keysOfField(field).some((key) => {
    const value = content[key];
    if (typeof value === 'string') return value.trim() !== '';
    if (Array.isArray(value)) return value.length > 0;
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  });
