import type { Tx } from '@jiebang/db/client';
import type { ExtraField } from '@jiebang/domain/rounds/settings';
import { AppError } from '../../platform/errors.ts';
import { listAttached, present } from './attachments.repository.ts';
import type { ScenarioRow } from './scenarios.repository.ts';

/** A question answered with a file names one of the attachments, which are frozen and read with the version. */
export async function requireAnsweredFiles(
  tx: Tx,
  { id, content }: ScenarioRow,
  extraFields: readonly ExtraField[],
): Promise<void> {
  const named = extraFields.flatMap((field) => {
    const answer = field.kind === 'file' && Object.hasOwn(content.extra, field.id) && content.extra[field.id];
    return typeof answer === 'string' && answer !== '' ? [{ field, answer }] : [];
  });
  if (named.length === 0) return;
  const attached = await listAttached(tx, id, present);
  const gone = named.filter(({ answer }) => !attached.some(({ attachment }) => attachment.id === answer));
  if (gone.length === 0) return;
  throw new AppError('invalid_request', 'file of an answer is not attached', {
    errors: gone.map(({ field }) => ({
      path: `content.extra.${field.id}`,
      code: 'file_gone',
      message: `${field.label.en}: choose one of the attachments.`,
    })),
  });
}
