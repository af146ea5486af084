export { type OpenItem, type OpenItemCode, openItems } from './open-items.ts';
export { reopenPanel } from './reopen-panel.ts';
export { sealPanel } from './seal-panel.ts';
export { sheetSm3 } from './sheets.repository.ts';
export { sweepPanels } from './sweep-panels.ts';
