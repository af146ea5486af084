import {
  type Indicator,
  type Prize,
  resourceKindLabels,
  type ScenarioContent,
  type ScenarioField,
} from '@jiebang/domain/scenarios/content';
import { isQuestion, type QuestionField, type ReviewField } from '@jiebang/domain/scenarios/fields';
import { formatDate } from '../lib/format.ts';
import { useLocale, useText, useTexts } from '../lib/texts.ts';
import { useExtraQuestions, useFieldName } from './extra-questions.ts';
import { isWritten } from './is-written.ts';
import { Money } from './money.tsx';
import { PlainText } from './plain-text.tsx';
import { prizeSum, targetOf, useChoice } from './scenario-lines.ts';
import { TermsValue } from './scenario-terms.tsx';
import { isTermsField, useAnswerLines } from './scenario-terms-lines.ts';
import { type Column, Table } from './table.tsx';
import { Tag } from './tag.tsx';
import './scenario-text.css';

type Content = Partial<ScenarioContent>;

/** The value of one field, as its kind is best read: words, a table, a sum with its 大写. */
export function FieldValue({ field, content }: { field: ReviewField; content: Content }) {
  const questions = useExtraQuestions();
  if (isQuestion(field)) return <AnswerValue field={field} content={content} />;
  // Where two writings of the form clash, its questions stand there as one.
  if (field === 'extra')
    return questions.map(({ id }) => <AnswerValue key={id} field={`extra.${id}`} content={content} named />);
  return <FormFieldValue field={field} content={content} />;
}

type AnswerProps = { field: QuestionField; content: Content; named?: boolean };

function AnswerValue({ field, content, named = false }: AnswerProps) {
  const t = useTexts('scenario-text');
  const name = useFieldName()(field);
  const lines = useAnswerLines()(field, content);
  return (
    <>
      {named ? <p className="muted small">{name}</p> : null}
      {lines.length > 0 ? (
        <PlainText text={lines.join('\n')} />
      ) : (
        <span className="muted">{t('notFilled')}</span>
      )}
    </>
  );
}

function FormFieldValue({ field, content }: { field: Exclude<ScenarioField, 'extra'>; content: Content }) {
  const t = useTexts('scenario-text');
  const locale = useLocale();
  const chosen = useChoice()(field, content);
  const none = <span className="muted">{t('notFilled')}</span>;
  if (chosen !== null) {
    const { ipNote } = content;
    return field === 'ip' && ipNote?.trim() ? (
      <>
        {chosen}
        <PlainText text={ipNote} />
      </>
    ) : (
      chosen
    );
  }
  if (isTermsField(field))
    return isWritten(field, content) ? <TermsValue field={field} content={content} /> : none;
  if (field === 'indicators') return content.indicators?.length ? <Indicators {...content} /> : none;
  if (field === 'resources') return content.resources?.length ? <Resources {...content} /> : none;
  if (field === 'prizes') return content.prizes?.length ? <Prizes {...content} /> : none;
  if (field === 'requirements') return <Requirements {...content} />;
  if (field === 'budgetFen') {
    const { budgetFen, budgetNote } = content;
    if (budgetFen == null && !budgetNote) return none;
    return (
      <>
        {budgetFen == null ? null : budgetFen === 0 ? t('negotiable') : <Money fen={budgetFen} />}
        {budgetNote ? <PlainText text={budgetNote} /> : null}
      </>
    );
  }
  if (field === 'neededBy')
    return content.neededBy ? formatDate(`${content.neededBy}T00:00:00+08:00`, locale) : none;
  if (field === 'notes')
    return content.notes?.trim() || content.source?.trim() ? <Notes {...content} /> : none;
  const written = content[field];
  return typeof written === 'string' && written.trim() ? <PlainText text={written} /> : none;
}

function Notes({ notes, source }: Content) {
  const t = useTexts('scenario-text');
  return (
    <>
      {notes?.trim() ? <PlainText text={notes} /> : null}
      {source?.trim() ? <p className="muted">{t('source', { source })}</p> : null}
    </>
  );
}

function Indicators({ indicators = [] }: Content) {
  const t = useTexts('scenario-text');
  const rows = indicators.map((one, place) => ({ ...one, key: `${place}:${one.name}` }));
  const columns: Column<Indicator>[] = [
    {
      key: 'name',
      name: t('indicator.name'),
      cell: (row) => (
        <span>
          {row.name} {row.gate ? <Tag tone="amber">{t('indicator.gate')}</Tag> : null}
        </span>
      ),
    },
    {
      key: 'target',
      name: t('indicator.target'),
      cell: (row) => <span className="num scn-target">{targetOf(row)}</span>,
    },
    { key: 'method', name: t('indicator.method'), cell: (row) => row.testMethod || '—' },
    { key: 'weight', name: t('indicator.weight'), right: true, cell: (row) => `${row.weight}%` },
  ];
  return (
    <Table
      folding
      caption={t('indicator.caption')}
      rows={rows}
      rowKey={(row) => row.key}
      columns={columns as Column<(typeof rows)[number]>[]}
    />
  );
}

function Requirements({ requirements, consortium, severalSolvers }: Content) {
  const t = useTexts('scenario-text');
  return (
    <>
      {requirements?.trim() ? <PlainText text={requirements} /> : null}
      <p className="muted">
        {t(`consortium.${consortium ? 'yes' : 'no'}`)} · {t(`several.${severalSolvers ? 'yes' : 'no'}`)}
      </p>
    </>
  );
}

function Resources({ resources = [] }: Content) {
  const t = useTexts('scenario-text');
  const text = useText();
  const rows = resources.map((one, place) => ({ ...one, key: `${place}:${one.kind}` }));
  return (
    <ul className="plain-list scn-list">
      {rows.map(({ key, kind, text: what, terms }) => (
        <li key={key}>
          <Tag tone="plain">{text(resourceKindLabels[kind])}</Tag> {what}
          {terms ? <div className="muted small">{t('resource.terms', { terms })}</div> : null}
        </li>
      ))}
    </ul>
  );
}

function Prizes({ prizes = [], prizeTotalFen, prizesAfterTax, prizesPaidWithin }: Content) {
  const t = useTexts('scenario-text');
  const rows = prizes.map((one, place) => ({ ...one, key: `${place}:${one.title}` }));
  return (
    <>
      <Table
        folding
        caption={t('prize.caption')}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'title', name: t('prize.title'), cell: (row) => <PrizeTitle prize={row} /> },
          { key: 'count', name: t('prize.count'), right: true, cell: (row) => row.count },
          { key: 'each', name: t('prize.each'), cell: (row) => <Money fen={row.amountFen} /> },
        ]}
      />
      <p className="scn-total">
        <Money fen={prizeTotalFen ?? prizeSum(prizes)} />{' '}
        <span className="muted">{t(prizesAfterTax ? 'prize.afterTax' : 'prize.beforeTax')}</span>
        {prizesPaidWithin ? <span> · {t('prize.paid', { when: prizesPaidWithin })}</span> : null}
      </p>
    </>
  );
}

function PrizeTitle({ prize: { title, cumulative, inKind } }: { prize: Prize }) {
  const t = useTexts('scenario-text');
  return (
    <span>
      {title} {cumulative ? <Tag tone="plain">{t('prize.cumulative')}</Tag> : null}
      {inKind ? <span className="muted small"> {t('prize.inKind', { what: inKind })}</span> : null}
    </span>
  );
}
