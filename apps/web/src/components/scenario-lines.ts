import { sectors } from '@jiebang/domain/competitions/lifecycles';
import {
  type Comparator,
  type Indicator,
  ipLabels,
  modeLabels,
  opennessLabels,
  resourceKindLabels,
  riskLabels,
  type ScenarioContent,
  type ScenarioField,
} from '@jiebang/domain/scenarios/content';
import { isQuestion, type ReviewField } from '@jiebang/domain/scenarios/fields';
import { formatDate } from '../lib/format.ts';
import { useLocale, useText, useTexts } from '../lib/texts.ts';
import { useMoney } from './money.tsx';
import { isTermsField, useAnswerLines, useTermsLines } from './scenario-terms-lines.ts';

const SIGNS: Record<Comparator, string> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };

export const targetOf = ({ comparator, target, unit }: Indicator): string =>
  [SIGNS[comparator], target, unit].filter(Boolean).join(' ');

/** A label of a field that is chosen from a list; null for the fields that are written. */
export function useChoice(): (field: ScenarioField, content: Partial<ScenarioContent>) => string | null {
  const text = useText();
  return (field, { mode, industry, field: sector, risk, ip, openness }) => {
    if (field === 'mode' && mode) return text(modeLabels[mode]);
    if (field === 'industry' && industry) return text(sectors[industry]);
    if (field === 'field' && sector) return text(sectors[sector]);
    if (field === 'risk' && risk) return text(riskLabels[risk]);
    if (field === 'ip' && ip) return text(ipLabels[ip]);
    return field === 'openness' && openness ? text(opennessLabels[openness]) : null;
  };
}

/**
 * A field as lines of plain words, whatever its shape: what two versions of a scenario are compared by, since a table
 * beside a table tells nobody what changed.
 */
export function useFieldLines(): (field: ReviewField, content: Partial<ScenarioContent>) => string[] {
  const t = useTexts('scenario-text');
  const locale = useLocale();
  const choice = useChoice();
  const lists = useListLines();
  const terms = useTermsLines();
  const answer = useAnswerLines();
  const money = useMoney();
  return (field, content) => {
    if (isQuestion(field)) return answer(field, content);
    const chosen = choice(field, content);
    if (chosen !== null) return [chosen, ...(field === 'ip' && content.ipNote ? [content.ipNote] : [])];
    if (isTermsField(field)) return terms(field, content);
    if (field === 'budgetFen') {
      const { budgetFen, budgetNote } = content;
      const sum = budgetFen == null ? [] : [budgetFen === 0 ? t('negotiable') : money(budgetFen)];
      return [...sum, ...(budgetNote ? [budgetNote] : [])];
    }
    if (field === 'neededBy')
      return content.neededBy ? [formatDate(`${content.neededBy}T00:00:00+08:00`, locale)] : [];
    if (field === 'indicators' || field === 'resources' || field === 'prizes') return lists(field, content);
    const written = content[field];
    const lines = typeof written === 'string' ? written.split('\n').filter((line) => line.trim()) : [];
    if (field === 'notes' && content.source) return [...lines, t('source', { source: content.source })];
    if (field !== 'requirements') return lines;
    return [
      ...lines,
      ...(content.consortium === undefined ? [] : [t(`consortium.${content.consortium ? 'yes' : 'no'}`)]),
      ...(content.severalSolvers === undefined
        ? []
        : [t(`several.${content.severalSolvers ? 'yes' : 'no'}`)]),
    ];
  };
}

function useListLines() {
  const t = useTexts('scenario-text');
  const text = useText();
  const money = useMoney();
  return (field: 'indicators' | 'resources' | 'prizes', content: Partial<ScenarioContent>): string[] => {
    if (field === 'indicators')
      return (content.indicators ?? []).map((one) =>
        t('indicator.line', {
          name: one.name,
          target: targetOf(one),
          method: one.testMethod,
          weight: one.weight,
          gate: one.gate ? t('indicator.lineGate') : '',
        }),
      );
    if (field === 'resources')
      return (content.resources ?? []).map(({ kind, text: what, terms }) =>
        t('resource.line', {
          kind: text(resourceKindLabels[kind]),
          what,
          terms: terms ? t('resource.inLine', { terms }) : '',
        }),
      );
    const prizes = content.prizes ?? [];
    if (prizes.length === 0) return [];
    const total = content.prizeTotalFen ?? prizeSum(prizes);
    const tax = t(content.prizesAfterTax ? 'prize.afterTax' : 'prize.beforeTax');
    return [
      ...prizes.map(({ title, count, amountFen, cumulative, inKind }) =>
        [
          t('prize.line', { title, count, amount: money(amountFen) }),
          ...(cumulative ? [t('prize.cumulative')] : []),
          ...(inKind ? [t('prize.inKind', { what: inKind })] : []),
        ].join('; '),
      ),
      t('prize.total', { amount: money(total), tax }),
      ...(content.prizesPaidWithin ? [t('prize.paid', { when: content.prizesPaidWithin })] : []),
    ];
  };
}

export const prizeSum = (prizes: ScenarioContent['prizes']): number =>
  prizes.reduce((sum, { count, amountFen }) => sum + count * amountFen, 0);
