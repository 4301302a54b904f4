import type { HandingWords } from '../zh-CN/handing.ts'

export const handing: HandingWords = {
  lost: '有人找籌號',
  who: ({ number, count, time }) => `${number} · ${count} 人 · ${time} 起`,
  whoWhy: '請當面問：籌號是甚麼，一共幾個人',
  theirs: '是本人',
  notTheirs: '不符',
  more: ({ count }) => `還有 ${count} 部手機在找籌號`,
  given: ({ number }) => `${number} 已交給手機`,
  late: '這個要求已過時，請對方再試一次',
  answered: '已由其他指引員處理',
  showCode: '顯示二維碼給手機掃',
  codeHow: ({ time }) => `請對方用手機掃描。只能用一次，${time} 前有效。`,
  codeLabel: ({ number }) => `取回 ${number} 的二維碼`,
  change: '更改人數或需要',
  transferTo: ({ queue }) => `轉到 ${queue}`,
  which: '哪一個？',
}
