export const texts = {
  paused: '公示暂停',
  pausedWhy: '收到异议，核查期间暂停计日',
  notStarted: '尚未启动',
  missingYear: '{{year}} 年官方节假日安排尚未录入，截止日暂不能确定',
  over: '公示期已满',
  lastDay: '今日为最后一日',
  until: '{{day}}24:00 止',
  left: {
    working_day_other: '还剩 {{count}} 个工作日',
    calendar_day_other: '还剩 {{count}} 个自然日',
  },
  stillLeft: {
    working_day_other: '待续计 {{count}} 个工作日',
    calendar_day_other: '待续计 {{count}} 个自然日',
  },
  period: {
    working_day_other: '{{count}} 个工作日',
    calendar_day_other: '{{count}} 个自然日',
  },
  closed: {
    ended: '公示至{{day}}，期满',
    upheld: '{{day}}终止',
    withdrawn: '{{day}}撤销',
  },
} as const;
