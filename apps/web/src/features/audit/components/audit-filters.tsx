import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';

export type Filters = { action?: string; subject?: string };

/** Filters of the events; they live in the address. */
export function AuditFilters({ filters }: { filters: Filters }) {
  const t = useTexts('audit');
  const navigate = useNavigate();
  const [action, setAction] = useState(filters.action ?? '');
  const [subject, setSubject] = useState(filters.subject ?? '');
  const go = (next: Filters) => void navigate({ to: '/workspace/audit', search: next });
  return (
    <search aria-label={t('filters.label')}>
      <form
        className="audit-filters"
        onSubmit={(event) => {
          event.preventDefault();
          go({
            ...(action.trim() ? { action: action.trim() } : {}),
            ...(subject.trim() ? { subject: subject.trim() } : {}),
          });
        }}
      >
        <TextField
          label={t('filters.action')}
          placeholder={t('filters.actionHint')}
          value={action}
          maxLength={80}
          spellCheck={false}
          onChange={(event) => setAction(event.target.value)}
        />
        <TextField
          label={t('filters.subject')}
          value={subject}
          maxLength={80}
          spellCheck={false}
          onChange={(event) => setSubject(event.target.value)}
        />
        <span className="row">
          <Button type="submit" look="ghost">
            {t('filters.apply')}
          </Button>
          {filters.action || filters.subject ? (
            <Button look="quiet" onClick={() => go({})}>
              {t('filters.clear')}
            </Button>
          ) : null}
        </span>
      </form>
    </search>
  );
}
