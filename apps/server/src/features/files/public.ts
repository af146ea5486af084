export { attachment } from './content-disposition.ts';
export { download } from './download.ts';
export { insertFile } from './insert-file.ts';
export { sendDocument } from './send-document.ts';
export { sendSpreadsheet } from './send-spreadsheet.ts';
export { show } from './show.ts';
export { partSheet, type Sheet, sheet, withSheets } from './with-sheets.ts';
