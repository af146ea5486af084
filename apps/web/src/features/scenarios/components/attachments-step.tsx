import { addAttachment, listAttachments, removeAttachment } from '@jiebang/contracts/scenario-attachments';
import { useQuery } from '@tanstack/react-query';
import { AttachmentList } from '../../../components/attachment-list.tsx';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Uploader } from '../../../components/uploader.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';

/** 附件: files that go with the form. They are attached as soon as they are checked, apart from what is typed. */
export function AttachmentsStep({ id }: { id: string }) {
  const t = useTexts('uploads');
  const query = useQuery(apiQuery(listAttachments, { params: { id } }));
  const add = useAct(addAttachment, { refreshes: [listAttachments] });
  const remove = useAct(removeAttachment, { refreshes: [listAttachments] });
  return (
    <Reading query={query} lines={3}>
      {(attached) => (
        <div className="stack loose">
          <p className="muted prose">{t('step.lead', { count: attached.limits.maxFiles })}</p>
          {attached.items.length > 0 ? (
            <AttachmentList
              id={id}
              attached={attached}
              acts={(one) => (
                <Button
                  look="quiet"
                  small
                  busy={remove.isPending && remove.variables.params.attachmentId === one.id}
                  onClick={() => remove.mutate({ params: { id, attachmentId: one.id } })}
                >
                  {t('acts.remove')}
                  <span className="sr-only"> {one.name}</span>
                </Button>
              )}
            />
          ) : null}
          {remove.error ? <ProblemNote error={remove.error} /> : null}
          <Uploader
            purpose="scenario_attachment"
            target={`scenario:${id}`}
            maxBytes={attached.limits.maxBytes}
            full={attached.items.length >= attached.limits.maxFiles ? t('step.full') : undefined}
            onReady={(upload) =>
              add.mutateAsync({
                params: { id },
                body: { uploadId: upload.id },
                // An upload is taken once: its id is key enough.
                options: { idempotencyKey: `attach-${upload.id}` },
              })
            }
          />
        </div>
      )}
    </Reading>
  );
}
