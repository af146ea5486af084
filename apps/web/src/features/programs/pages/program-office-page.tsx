import { getProgramRules, listDepartments, type ProgramOffice } from '@jiebang/contracts/programs';
import { programKindLabels } from '@jiebang/domain/programs/settings/settings';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { BasicsSection } from '../components/basics-section.tsx';
import { DocumentRules, EligibilityRules, NoticeRules, PanelRules } from '../components/plain-rules.tsx';
import { ReviewRules } from '../components/review-rules.tsx';
import { RuleSection } from '../components/rule-section.tsx';
import '../programs.css';

const route = getRouteApi('/workspace/workspace/programmes/$id');

/** A programme's texts and rules, section by section. */
export function ProgramOfficePage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getProgramRules, { params: { id } }));
  return (
    <div className="page">
      <Reading query={query} whole>
        {(program) => <Sections program={program} key={program.id} />}
      </Reading>
    </div>
  );
}

function Sections({ program }: { program: ProgramOffice }) {
  const t = useTexts('programs');
  const text = useText();
  const departments = useQuery(apiQuery(listDepartments, {}));
  const ids = departments.data?.items.map(({ id }) => id) ?? null;
  useTitle(text(program.title));
  const common = { program, departments: ids };
  return (
    <div className="stack loose">
      <div>
        <div className="crumbs">
          <Link to="/workspace/programmes">{t('office.title')}</Link>
        </div>
        <div className="row">
          <h1 className="page-title">{text(program.title)}</h1>
          <Tag>{text(programKindLabels[program.kind])}</Tag>
          <span className="push">
            <LinkButton to="/programmes/$slug" params={{ slug: program.slug }} look="ghost">
              {t('office.public')}
            </LinkButton>
          </span>
        </div>
        <p className="muted">{t('rules.lead')}</p>
      </div>
      <BasicsSection program={program} />
      <RuleSection {...common} name="eligibility">
        {(rules) => <EligibilityRules {...rules} />}
      </RuleSection>
      <RuleSection {...common} name="review">
        {(rules) => <ReviewRules {...rules} departments={departments.data?.items ?? []} />}
      </RuleSection>
      <RuleSection {...common} name="panel">
        {(rules) => <PanelRules {...rules} />}
      </RuleSection>
      <RuleSection {...common} name="notice">
        {(rules) => <NoticeRules {...rules} />}
      </RuleSection>
      <RuleSection {...common} name="documents">
        {(rules) => <DocumentRules {...rules} />}
      </RuleSection>
    </div>
  );
}
