import type { Capability } from '@jiebang/domain/identity/roles';
import type { LinkProps } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';

type To = NonNullable<LinkProps['to']>;
type Way =
  | 'review'
  | 'rounds'
  | 'setup'
  | 'opinions'
  | 'users'
  | 'operations'
  | 'security'
  | 'audit'
  | 'organisations'
  | 'challenges'
  | 'calls'
  | 'competitions';
type Side = 'bureau' | 'judge' | 'system' | 'security' | 'audit' | 'member' | 'newcomer';

/** The first capability that one holds says where one usually works. */
const sides: [Capability, Side][] = [
  ['scenarios.review', 'bureau'],
  ['opinions.give', 'judge'],
  ['users.manage', 'system'],
  ['security.manage', 'security'],
  ['audit.read', 'audit'],
];

const ways: Record<Side, { to: To; key: Way }[]> = {
  bureau: [
    { to: '/workspace/review', key: 'review' },
    { to: '/workspace/rounds', key: 'rounds' },
    { to: '/workspace/competitions', key: 'setup' },
  ],
  judge: [{ to: '/workspace/opinions', key: 'opinions' }],
  system: [
    { to: '/workspace/users', key: 'users' },
    { to: '/workspace/operations', key: 'operations' },
  ],
  security: [{ to: '/workspace/security', key: 'security' }],
  audit: [{ to: '/workspace/audit', key: 'audit' }],
  member: [
    { to: '/challenges', key: 'challenges' },
    { to: '/rounds', key: 'calls' },
    { to: '/competitions', key: 'competitions' },
  ],
  newcomer: [
    { to: '/workspace/organisations', key: 'organisations' },
    { to: '/challenges', key: 'challenges' },
    { to: '/competitions', key: 'competitions' },
  ],
};

/** Nothing waits: says so, and what this person may do of their own accord. */
export function NothingWaits() {
  const t = useTexts('mine');
  const { can, user } = useSession();
  const office = sides.find(([capability]) => can(capability))?.[1];
  const side = office ?? (user?.organisations.length ? 'member' : 'newcomer');
  return (
    <EmptyState
      title={t('waits.none')}
      action={
        <div className="row">
          {ways[side].map(({ to, key }, i) => (
            <LinkButton key={to} to={to} small look={i === 0 ? 'primary' : 'ghost'}>
              {t(`ways.${key}`)}
            </LinkButton>
          ))}
        </div>
      }
    >
      {t(`next.${side}`)}
    </EmptyState>
  );
}
