import type { Widen } from '../widen.ts'

export const claims = {
  title: '找回我的号',
  how: '写下您的号和同行人数。引导员看到您本人，点一下，这部手机就有您的号。',
  number: '您的号',
  numberHint: '例如 A031',
  noNumber: '请写上字母和数字，例如 A031。',
  ask: '请引导员确认',
  asking: '正在发送…',
  back: '返回',
  asked: '请找引导员确认',
  askedWhy: ({ number }: { number: string }) =>
    `引导员的平板上已显示 ${number}。请走到引导员面前，说这是您的号。`,
  askedUntil: ({ time }: { time: string }) => `${time} 前有效，这个页面请不要关。`,
  refused: '引导员没有确认这个号',
  refusedWhy: '请当面找引导员说明。',
  over: '时间过了，请再试一次',
  unknown: '没有找到：现在没有这个号，或者人数不对。',
  codeOver: '这个码已过期或已用过',
  codeOverWhy: '请引导员再显示一个新的码。',
  taking: '正在取回您的号…',
  handed: ({ time }: { time: string }) =>
    `${time} 这个号交给了一部手机或一张纸条。如果不是给您的，请找引导员。`,
  forgetful: '这个浏览器不保存内容：请把本页加入收藏，或截屏。您的号在网址里。',
  leaveAsk: '确定不排了吗？',
  leaveWhy: '这个号会作废，再来需要重新取号。',
  leaveYes: '不排了，放弃这个号',
  passOnHow: '请家人用手机扫描。两部手机会显示同一个号，谁都可以操作。',
  passOnLabel: ({ number }: { number: string }) => `${number} 的二维码`,
  helpWith: '需要什么帮助？引导员会在平板上看到。',
}

export type ClaimWords = Widen<typeof claims>
