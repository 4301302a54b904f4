import type { Widen } from '../widen.ts'

/** The fields that a site asks people to fill in when they take a number, on the phone and on the tablet. */
export const person = {
  heading: '本点想请您留下（可不填）',
  name: '称呼或姓名',
  digits: '手机号后四位',
  digitsWrong: '请填 4 位数字，或留空',
  why: ({ hours }: { hours: number }) =>
    `只供本服务点核对，只有本点的引导员能看到，加密保存，${hours} 小时后自动删除。不填也能取号、叫号。`,
  mine: '我留下的信息',
  save: '提交',
  saved: '已提交',
  notSaved: '号已取到，但您留下的信息没有送到。可以在这里再交一次。',
  erase: '删除我留下的信息',
  erased: '已删除',
  shown: ({ name, digits }: { name: string; digits: string }) => `${name} · 手机尾号 ${digits}`,
  shownDigits: ({ digits }: { digits: string }) => `手机尾号 ${digits}`,
}

export type PersonWords = Widen<typeof person>
