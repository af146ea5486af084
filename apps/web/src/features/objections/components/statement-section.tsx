import { downloadEvidence, type ObjectionView } from '@jiebang/contracts/objections';
import { AnchorButton } from '../../../components/button.tsx';
import { Card, SectionHead } from '../../../components/card.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Bytes } from '../../../components/figures.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { addressOf } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';

type Statement = NonNullable<ObjectionView['statement']>;

/** Who objected and what they wrote: reached only by the objector and the officer who took the case. */
export function StatementSection({
  objection,
  statement,
}: {
  objection: ObjectionView;
  statement: Statement;
}) {
  const t = useTexts('objections');
  const { file } = statement;
  return (
    <section>
      <SectionHead
        title={t(statement.mine ? 'statement.mine' : 'statement.title')}
        note={t(statement.mine ? 'statement.seenBy' : 'statement.secret')}
      />
      <Card>
        <Facts
          facts={[
            { name: t('statement.name'), value: statement.name },
            { name: t('statement.identity'), value: statement.identity },
            { name: t('statement.contact'), value: statement.contact },
            { name: t('statement.grounds'), value: <PlainText text={statement.grounds} /> },
            {
              name: t('statement.evidence'),
              value: statement.evidence ? (
                <PlainText text={statement.evidence} />
              ) : (
                <span className="muted">{t('statement.none')}</span>
              ),
            },
            ...(file
              ? [
                  {
                    name: t('statement.file'),
                    value: (
                      <div className="stack obj-file">
                        <span>
                          {file.name} <Bytes value={file.bytes} />
                        </span>
                        <code className="small">SHA-256 {file.sha256}</code>
                        <span>
                          <AnchorButton
                            look="ghost"
                            small
                            href={addressOf(downloadEvidence, { params: { id: objection.id } })}
                            download
                          >
                            {t('statement.download')}
                          </AnchorButton>
                        </span>
                      </div>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Card>
    </section>
  );
}
