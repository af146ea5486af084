export const texts = {
  request: '请求编号',
  retry: '重试',
  faults: {
    caller: '可由您修正',
    organiser: '须由主办方处理',
    platform: '平台原因，与您无关',
  },
  codes: {
    network: '没有连上服务器。请检查网络后重试，已填写的内容不会丢失。',
    page_fault: '页面运行出错。请重新打开；如仍出现，请告知主办单位。',
  },
} as const;
