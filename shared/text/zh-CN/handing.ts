import type { Widen } from '../widen.ts'

/** How a marshal gives a number back to whoever has lost it. */
export const handing = {
  lost: '有人找号',
  who: ({ number, count, time }: { number: string; count: number; time: string }) =>
    `${number} · ${count} 人 · ${time} 起`,
  whoWhy: '请当面问：是几号，一共几个人',
  theirs: '是本人',
  notTheirs: '对不上',
  more: ({ count }: { count: number }) => `还有 ${count} 部手机在找号`,
  given: ({ number }: { number: string }) => `${number} 已交给手机`,
  late: '这个请求已经过时，请对方再找一次',
  answered: '已有别的引导员处理',
  showCode: '让手机扫码取回',
  codeHow: ({ time }: { time: string }) => `请对方用手机扫这个码。只能用一次，${time} 前有效。`,
  codeLabel: ({ number }: { number: string }) => `取回 ${number} 的二维码`,
  change: '修改人数或照顾',
  transferTo: ({ queue }: { queue: string }) => `转到 ${queue}`,
  which: '哪一个？',
}

export type HandingWords = Widen<typeof handing>
