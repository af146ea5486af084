import { RawReply } from '../../platform/http/route.ts';
import { attachment } from './content-disposition.ts';

/** A workbook to save. What it holds is this person's to see: it stays in no cache on the way. */
export function sendSpreadsheet(bytes: Buffer, name: string): RawReply {
  return new RawReply(bytes, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-length': String(bytes.length),
    'content-disposition': attachment(`${name}.xlsx`),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
}
