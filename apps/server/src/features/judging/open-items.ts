import type { Tx } from '@jiebang/db/client';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { listOpenSeats } from './assignments.repository.ts';

export type OpenItemCode = 'undeclared' | 'conflict_not_replaced' | 'sheet_missing' | 'sheet_reopened';
/** What keeps a panel from being sealed, by entry number and seat; never by a judge's name. */
export type OpenItem = {
  code: OpenItemCode;
  assignmentId: string;
  entry: number;
  seat: number;
  words: Text;
};

const CODES: Record<string, OpenItemCode> = {
  drawn: 'undeclared',
  conflict_declared: 'conflict_not_replaced',
  accepted: 'sheet_missing',
  reopened: 'sheet_reopened',
};
const WORDS: Record<OpenItemCode, Text> = {
  undeclared: { zh: '专家尚未确认是否回避', en: 'the judge has not declared whether there is a conflict' },
  conflict_not_replaced: {
    zh: '专家已申明回避，尚未更换',
    en: 'the judge has a conflict and is not replaced',
  },
  sheet_missing: { zh: '评分表尚未提交', en: 'the sheet is not in' },
  sheet_reopened: { zh: '评分表退回重评，尚未重新提交', en: 'the sheet was reopened and is not in again' },
};

/** Every seat whose sheet is not in; none when the panel may be sealed. Read under the panel's lock it stays true. */
export async function openItems(tx: Tx, panelId: string): Promise<OpenItem[]> {
  return (await listOpenSeats(tx, panelId)).map(({ status, entry, seat, assignmentId }) => {
    const code = CODES[status] ?? 'sheet_missing';
    const words = {
      zh: `第 ${entry} 号作品第 ${seat} 席：${WORDS[code].zh}。`,
      en: `Entry ${entry}, seat ${seat}: ${WORDS[code].en}.`,
    };
    return { code, assignmentId, entry, seat, words };
  });
}
