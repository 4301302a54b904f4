import type { Widen } from '../widen.ts'

/** What a phone is asked by a site that calls people where they are. It is apart from the other words: few sites do. */
export const contact = {
  phone: '手机号',
  phoneWrong: '请填 11 位手机号，或“+”加国家区号的号码，或留空',
  mail: '邮箱',
  mailWrong: '请填一个完整的邮箱，如 name@example.com，或留空',
  why: '只用来叫您：快到时、轮到时给您发一条，工作人员看不到，今天结束就删除。不填也照样叫号。',
}

export type ContactWords = Widen<typeof contact>
