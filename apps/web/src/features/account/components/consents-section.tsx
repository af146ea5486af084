import { listConsents } from '@jiebang/contracts/identity';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Instant } from '../../../components/figures.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Table } from '../../../components/table.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { Section } from './section.tsx';

/** What I agreed to, with version and time (PIPL: the record is the person's own to see). */
export function ConsentsSection() {
  const t = useTexts('account');
  const query = useQuery(apiQuery(listConsents, {}));
  const nameOf = (document: string) =>
    document === 'terms' || document === 'privacy' ? (
      <Link to={document === 'terms' ? '/legal/terms' : '/legal/privacy'}>
        {t(`consents.documents.${document}`)}
      </Link>
    ) : (
      document
    );
  return (
    <Section title={t('consents.title')}>
      <Reading query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('consents.empty')}</p>
          ) : (
            <Table
              caption={t('consents.caption')}
              rows={items}
              rowKey={(row) => `${row.document} ${row.version} ${row.at}`}
              columns={[
                { key: 'document', name: t('consents.document'), cell: (row) => nameOf(row.document) },
                { key: 'version', name: t('consents.version'), cell: (row) => row.version },
                { key: 'at', name: t('consents.at'), cell: (row) => <Instant at={row.at} /> },
              ]}
            />
          )
        }
      </Reading>
    </Section>
  );
}
