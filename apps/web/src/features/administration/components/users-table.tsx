import { roleLabels } from '@jiebang/domain/identity/roles';
import { Button } from '../../../components/button.tsx';
import { Instant } from '../../../components/figures.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { useNow } from '../../../lib/use-now.ts';
import { isLocked, type UserRow, type UserVerb } from './user-acts.ts';

type Props = {
  rows: UserRow[];
  verbsOf: (row: UserRow, now: number) => UserVerb[];
  onAct: (verb: UserVerb, row: UserRow) => void;
};

export function UsersTable({ rows, verbsOf, onAct }: Props) {
  const t = useTexts('administration');
  return (
    <div className="card">
      <Table
        folding
        caption={t('table.caption')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={useColumns({ verbsOf, onAct })}
      />
    </div>
  );
}

function Status({ row, now }: { row: UserRow; now: number }) {
  const t = useTexts('administration');
  const locale = useLocale();
  return (
    <span className="row">
      <Tag tone={row.status === 'active' ? 'green' : 'seal'}>{t(`status.${row.status}`)}</Tag>
      {row.lockedUntil && isLocked(row, now) ? (
        <Tag tone="amber">{t('table.lockedUntil', { time: formatInstant(row.lockedUntil, locale) })}</Tag>
      ) : null}
    </span>
  );
}

function useColumns({ verbsOf, onAct }: Omit<Props, 'rows'>): Column<UserRow>[] {
  const t = useTexts('administration');
  const text = useText();
  const now = useNow(30_000);
  return [
    { key: 'name', name: t('table.name'), cell: (row) => <b>{row.name}</b> },
    { key: 'email', name: t('table.email'), cell: (row) => row.email },
    {
      key: 'roles',
      name: t('table.roles'),
      cell: (row) =>
        row.roles.length > 0 ? (
          <span className="row">
            {row.roles.map((role) => (
              <Tag key={role}>{text(roleLabels[role])}</Tag>
            ))}
          </span>
        ) : (
          <span className="muted">{t('table.none')}</span>
        ),
    },
    { key: 'status', name: t('table.status'), cell: (row) => <Status row={row} now={now} /> },
    {
      key: 'totp',
      name: t('table.totp'),
      cell: (row) => t(row.totpEnabled ? 'table.on' : 'table.off'),
    },
    {
      key: 'created',
      name: t('table.created'),
      cell: (row) => <Instant at={row.createdAt} dateOnly />,
    },
    {
      key: 'acts',
      name: t('table.acts'),
      acts: true,
      cell: (row) => (
        <span className="row">
          {verbsOf(row, now).map((verb) => (
            <Button key={verb} look="ghost" small onClick={() => onAct(verb, row)}>
              {t(`acts.${verb}`)}
              <span className="sr-only"> {row.name}</span>
            </Button>
          ))}
        </span>
      ),
    },
  ];
}
