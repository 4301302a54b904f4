import type { Widen } from '../widen.ts'

/** What a phone says of being told while its page is closed, and of the picture of a number. */
export const reach = {
  offer: '叫到时通知我',
  offerWhy: '可以关上页面，把手机放进口袋。',
  turningOn: '正在打开通知…',
  on: '叫到时会通知您，可以关上页面了。',
  turnOff: '不用通知',
  off: '不再通知。请让页面开着。',
  denied: '浏览器没有允许通知。可以在浏览器的网站设置里允许，再点一次。也可以让页面开着，叫到时它会提醒您。',
  notChosen: '还没有允许通知。请再点一次，然后选“允许”。',
  unreachable: '这部手机连不上通知服务。请让页面开着，叫到时它会提醒您。',
  none: '这个浏览器不能在页面关上后通知您。请让页面开着，叫到时它会提醒您。',
  home: '在 iPhone 和 iPad 上，要先把这个页面放到主屏幕：',
  homeSteps: {
    share: '点浏览器的“共享”',
    add: '选“添加到主屏幕”',
    open: ({ offer }: { offer: string }) => `从主屏幕打开，再点“${offer}”`,
  },
  soon: '提前叫我回来',
  soonMinutes: ({ count }: { count: number }) => `大约 ${count} 分钟前`,
  soonBefore: ({ count }: { count: number }) => `前面还有 ${count} 个号时`,
  picture: '保存图片',
  pictureHow: '长按图片也可以保存或发送。',
  pictureOf: ({ number }: { number: string }) => `${number} 的图片`,
  save: '保存',
  send: '发送',
  pictureFailed: '图片做不出来。请截屏。',
  savedAt: ({ time }: { time: string }) => `${time} 保存`,
  pictureTrue: '图片不会更新：叫到哪里请看大屏或页面。',
  pictureFind: ({ lost }: { lost: string }) => `扫码打开页面。换了手机，点“${lost}”。`,
}

export type ReachWords = Widen<typeof reach>
