import type { CoreviewView } from '@jiebang/contracts/coreviews';
import { riskFactorLabels } from '@jiebang/domain/programs/settings/review';
import { type Risk, riskLabels, scenarioFields } from '@jiebang/domain/scenarios/content';
import { useText, useTexts } from '../lib/texts.ts';
import { Tag, type TagTone } from './tag.tsx';
import './risk-factors.css';

type Found = CoreviewView['found'];
const tones: Record<Risk, TagTone> = { low: 'green', medium: 'amber', high: 'seal' };

export function RiskTag({ risk }: { risk: Risk }) {
  const text = useText();
  return <Tag tone={tones[risk]}>{text(riskLabels[risk])}</Tag>;
}

/** Factors and, for each, the words that speak for it with a way to their field. Needs the namespace `risk`. */
export function RiskFactors({ found, factors }: { found: Found; factors: CoreviewView['factors'] }) {
  const t = useTexts('risk');
  const text = useText();
  const named = factors.filter((factor) => !found.some((one) => one.factor === factor));
  if (found.length === 0 && named.length === 0) return <p className="muted">{t('noFactors')}</p>;
  return (
    <ul className="plain-list risk-factors">
      {found.map(({ factor, evidence }) => (
        <li key={factor}>
          <b>{text(riskFactorLabels[factor])}</b>{' '}
          {byField(evidence).map(([field, words]) => (
            <a key={field} href={`#field-${field}`} className="small">
              {t('evidence', { field: text(scenarioFields[field]), words: words.join('”“') })}
            </a>
          ))}
        </li>
      ))}
      {named.map((factor) => (
        <li key={factor}>
          <b>{text(riskFactorLabels[factor])}</b> <span className="muted small">{t('byHand')}</span>
        </li>
      ))}
    </ul>
  );
}

type Evidence = Found[number]['evidence'];

function byField(evidence: Evidence): [Evidence[number]['field'], string[]][] {
  const fields = new Map<Evidence[number]['field'], string[]>();
  for (const { field, word } of evidence) fields.set(field, [...(fields.get(field) ?? []), word]);
  return [...fields];
}

/** Typed text with the words that speak for a risk marked; everything else stays as it was typed. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <p className="risk-marked">
      {parts(text, words).map(({ key, part, hit }) => (hit ? <mark key={key}>{part}</mark> : part))}
    </p>
  );
}

function parts(text: string, words: readonly string[]): { key: string; part: string; hit: boolean }[] {
  const any = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return text
    .split(new RegExp(`(${any})`, 'i'))
    .map((part, at) => ({ key: `${at}:${part}`, part, hit: at % 2 === 1 }));
}
