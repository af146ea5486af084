import { type DepartmentView, listDepartmentOfficers, listDepartments } from '@jiebang/contracts/programs';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { DepartmentForm } from '../components/department-form.tsx';
import { DepartmentMembers } from '../components/department-members.tsx';
import '../programs.css';

/** Departments that have a say before publication, and who answers for each. */
export function DepartmentsPage() {
  const t = useTexts('programs');
  const text = useText();
  const query = useQuery(apiQuery(listDepartments, {}));
  const officers = useQuery(apiQuery(listDepartmentOfficers, {}));
  const [open, setOpen] = useState<DepartmentView | 'new' | null>(null);
  const close = () => setOpen(null);
  useTitle(t('departments.title'));
  return (
    <div className="page stack loose">
      <div>
        <div className="crumbs">
          <Link to="/workspace/programmes">{t('office.title')}</Link>
        </div>
        <div className="row">
          <div>
            <h1 className="page-title">{t('departments.title')}</h1>
            <p className="muted">{t('departments.lead')}</p>
          </div>
          <Button className="push" onClick={() => setOpen('new')}>
            {t('departments.add')}
          </Button>
        </div>
      </div>
      <Reading query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('departments.emptyTitle')}>{t('departments.empty')}</EmptyState>
          ) : (
            <ul className="plain-list stack">
              {items.map((department) => (
                <li key={department.id} className="card pad stack" aria-label={text(department.name)}>
                  <div className="row">
                    <h2 className="program-title">{text(department.name)}</h2>
                    {department.district ? <code>{department.district}</code> : null}
                    <Button look="ghost" small className="push" onClick={() => setOpen(department)}>
                      {t('departments.edit')}
                      <span className="sr-only"> {text(department.name)}</span>
                    </Button>
                  </div>
                  {text(department.duty) ? <p>{text(department.duty)}</p> : null}
                  <DepartmentMembers department={department} officers={officers.data?.items ?? []} />
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
      <Dialog
        open={open !== null}
        title={t(open === 'new' ? 'departments.add' : 'departments.edit')}
        onClose={close}
      >
        <DepartmentForm department={open === 'new' ? null : open} onClose={close} />
      </Dialog>
    </div>
  );
}
