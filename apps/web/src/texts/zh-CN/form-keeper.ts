export const texts = {
  save: {
    auto: '填写内容自动保存。',
    waiting: '有改动，稍后自动保存…',
    saving: '正在保存…',
    saved: '已自动保存，{{at}}',
    failed: '没有保存，改动仍在本页。',
    keptHere: '未能连接平台，已暂存在本浏览器，将自动重试。',
    clash: '另一窗口改了同一处，请选择保留哪一份。',
    again: '再次保存',
  },
  clash: {
    title: '另一窗口改了同一处',
    what: '您与另一窗口（或另一人）同时修改了下列内容，请选择保留哪一份。另一份不会丢失。',
    here: '本窗口',
    there: '另一窗口',
    keepMine: '保留本窗口的',
    takeTheirs: '采用另一窗口的',
    shelved: '已采用另一窗口的内容，您的改动另存一旁。',
    bringBack: '恢复我的改动',
  },
} as const;
