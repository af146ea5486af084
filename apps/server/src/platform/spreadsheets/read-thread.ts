import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import readExcelFile from 'read-excel-file/universal';

/** Reads one workbook in a thread of its own and sends what stands in it; see `readWorkbook`. */
const bytes = await readFile((workerData as { path: string }).path);
try {
  const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  parentPort?.postMessage({ sheets: await readExcelFile(content, { trim: false }) });
} catch (error) {
  parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) });
}
