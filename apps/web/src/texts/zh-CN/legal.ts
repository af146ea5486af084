export const texts = { title: '…' } as const;
