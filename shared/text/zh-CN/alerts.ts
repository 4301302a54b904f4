/** What staff are told of an alarm while no page is open, and the switch for it. */
export const alerts = {
  unserved: '有人在等，没人叫号',
  goNow: '请马上过去。',
  untaken: ({ minutes }: { minutes: number }) => `已经 ${minutes} 分钟没人处理。`,
  heading: '警示通知',
  why: '两分钟没人处理的警示，和紧急呼叫，会通知这台设备，页面关着也能收到。退出登录就不再通知。',
  on: '通知这台设备',
  off: '不再通知',
  isOn: '这台设备会收到通知',
  refused: '浏览器不允许通知。请在浏览器的设置里打开，再试一次。',
  failed: '没有打开，请再试一次。',
  install: '在 iPhone 和 iPad 上，请先添加到主屏幕，再从那里打开。',
}
