export const texts = {
  kinds: {
    unknown: '有一条新通知，请打开查看。',
  },
} as const;
